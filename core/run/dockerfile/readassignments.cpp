// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerwords.h"
#include "core/run/dockerfile/stepreader.h"

namespace quayside {

namespace {

std::unexpected<Error> wrongAssignment(const QString &message)
{
    return std::unexpected(Error{ErrorCode::Malformed, {}, {}, message});
}

} // namespace

Result<std::vector<Assignment>> readAssignments(const DockerLine &line, QChar escape)
{
    const QStringList words = splitWords(line.rest, escape);
    if (words.isEmpty())
        return wrongAssignment(line.verb + QStringLiteral(" names nothing"));
    const bool isArgument = line.verb == QLatin1String("ARG");
    if (!isArgument && !words.front().contains(QLatin1Char('='))) {
        const QStringList parts = splitBlanks(line.rest, 2);
        if (parts.size() < 2)
            return wrongAssignment(line.verb + QStringLiteral(" needs a name and a value"));
        return std::vector<Assignment>{{parts[0], parts[1]}};
    }
    std::vector<Assignment> list;
    for (const QString &word : words) {
        const qsizetype assigned = word.indexOf(QLatin1Char('='));
        if (assigned < 0 && !isArgument)
            return wrongAssignment(QStringLiteral("there is no = in %1, where name=value is expected").arg(word));
        if (assigned == 0)
            return wrongAssignment(QStringLiteral("there is no name before the = of %1").arg(word));
        list.push_back(assigned < 0 ? Assignment{word, std::nullopt}
                                    : Assignment{word.first(assigned), word.sliced(assigned + 1)});
    }
    return list;
}

} // namespace quayside
