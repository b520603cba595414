// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/subagentfiles.h"

#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/stepparts.h"

#include <QFileInfo>

namespace quayside {

namespace {

constexpr QLatin1StringView start{"agent-"};
constexpr QLatin1StringView logEnd{".jsonl"};
constexpr QLatin1StringView factsEnd{".meta.json"};
constexpr Bytes largestFacts{1 << 20};

QString agentIn(const QString &name, QLatin1StringView end)
{
    const bool isOne = name.startsWith(start) && name.endsWith(end);
    return isOne ? name.sliced(start.size()).chopped(end.size()) : QString();
}

std::string foundIn(const std::map<std::string, std::string> &map, const std::string &key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::string() : found->second;
}

} // namespace

SubagentFiles::SubagentFiles(const LogSource &source)
{
    const QFileInfo self(source.file);
    const QString own = self.completeBaseName() + QLatin1String("/subagents/");
    for (const QString &beside : {own, QString()}) {
        const QString folder = self.path() + QLatin1Char('/') + beside;
        const auto entries = source.folder.list(folder);
        for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
            if (const QString agent = agentIn(entry.name, logEnd); !agent.isEmpty())
                m_byAgent.emplace(agent.toStdString(), (beside + entry.name).toStdString());
            const QString described = agentIn(entry.name, factsEnd);
            const auto facts = described.isEmpty() ? Result<QByteArray>(QByteArray())
                                                   : source.folder.read(folder + entry.name, largestFacts);
            const std::string call = facts ? textOf(parseLogJson(*facts), "toolUseId") : std::string();
            if (!call.empty())
                m_byCall.emplace(call, (beside + start + described + logEnd).toStdString());
        }
    }
}

std::string SubagentFiles::ofAgent(const std::string &agentId) const
{
    return foundIn(m_byAgent, agentId);
}

std::string SubagentFiles::ofCall(const std::string &callId) const
{
    return foundIn(m_byCall, callId);
}

} // namespace quayside
