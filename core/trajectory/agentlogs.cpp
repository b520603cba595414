// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/agentlogs.h"

#include "core/formats/atif/atif.h"
#include "core/formats/claudecode/claudecode.h"
#include "core/formats/codex/codex.h"
#include "core/formats/oracle/oracle.h"
#include "core/formats/terminus/terminus.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct Converter {
    std::vector<QString> (*find)(const Folder &folder, const QString &agentFolder);
    bool (*claims)(const Folder &folder, const QString &file);
    Result<Conversion> (*convert)(const LogSource &source);
};

template <bool (*Starts)(QByteArrayView)> bool claimsByStart(const Folder &folder, const QString &file)
{
    if (file.endsWith(QLatin1String(".json")))
        return false;
    const auto start = folder.readStart(file, Bytes(64 * 1024));
    return start && Starts(*start);
}

template <bool (*Named)(const QString &)> bool claimsByName(const Folder &, const QString &file)
{
    return Named(file);
}

constexpr std::array agentConverters{
    Converter{findClaudeLogs, claimsByStart<isClaudeLog>, convertClaudeLog},
    Converter{findCodexLogs, claimsByStart<isCodexLog>, convertCodexLog},
    Converter{findTerminusEpisodes, claimsByName<isTerminusEpisode>, convertTerminusEpisodes},
};
constexpr Converter oracleConverter{findOracleLogs, claimsByName<isOracleLog>, convertOracleLog};

const Converter *converterOf(const Folder &folder, const QString &file)
{
    if (oracleConverter.claims(folder, file))
        return &oracleConverter;
    const auto found =
        std::ranges::find_if(agentConverters, [&](const Converter &one) { return one.claims(folder, file); });
    return found == agentConverters.end() ? nullptr : &*found;
}

} // namespace

std::vector<QString> agentFolders(const Folder &trial)
{
    std::vector<QString> folders{QStringLiteral("agent"), QStringLiteral("user-agent")};
    const auto steps = trial.list(QStringLiteral("steps"));
    for (const FolderEntry &step : steps.value_or(std::vector<FolderEntry>()))
        folders.push_back(QStringLiteral("steps/%1/agent").arg(step.name));
    return folders;
}

std::vector<QString> findAgentLogs(const Folder &trial, const QString &agentFolder)
{
    for (const Converter &converter : agentConverters) {
        if (std::vector<QString> files = converter.find(trial, agentFolder); !files.empty())
            return files;
    }
    return {};
}

std::vector<QString> findOracleOutput(const Folder &trial)
{
    std::vector<QString> files;
    for (const QString &folder : agentFolders(trial)) {
        const std::vector<QString> here = oracleConverter.find(trial, folder);
        files.insert(files.end(), here.begin(), here.end());
    }
    return files;
}

bool isAgentLog(const Folder &folder, const QString &file)
{
    return converterOf(folder, file) != nullptr;
}

std::vector<QString> placesOfLog(const Folder &folder, const QString &file)
{
    if (!isTerminusEpisode(file))
        return {file};
    const QString agentFolder = file.section(QLatin1Char('/'), 0, -3);
    std::vector<QString> places{agentFolder};
    const auto entries = folder.list(agentFolder);
    for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
        if (entry.kind == EntryKind::Folder)
            places.push_back(agentFolder + QLatin1Char('/') + entry.name);
    }
    return places;
}

Result<TrajectoryIndex> indexAgentLog(const Folder &folder, const QString &file, std::stop_token stop)
{
    const Converter *converter = converterOf(folder, file);
    if (!converter)
        return std::unexpected(
            Error{ErrorCode::Malformed, folder.absolute(file), {}, QStringLiteral("no log of a known agent")});
    auto conversion = converter->convert({.folder = folder, .file = file, .stop = stop});
    if (!conversion)
        return std::unexpected(conversion.error());
    TrajectoryIndex index = indexTrajectory(conversion->trajectory, {.stop = stop});
    index.convertedFrom = conversion->source;
    index.issues.insert(index.issues.end(), conversion->issues.begin(), conversion->issues.end());
    return index;
}

} // namespace quayside
