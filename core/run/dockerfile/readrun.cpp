// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerflags.h"
#include "core/run/dockerfile/dockerwords.h"
#include "core/run/dockerfile/stepreader.h"

#include <algorithm>
#include <iterator>

namespace quayside {

namespace {

std::unexpected<Error> wrongRun(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{code, {}, {}, message});
}

Result<void> checkRunFlags(const DockerFlags &flags)
{
    if (flags.contains(QStringLiteral("device"))
        || flags.value(QStringLiteral("security")) == QLatin1String("insecure"))
        return wrongRun(ErrorCode::Unsupported,
                        QStringLiteral("RUN with devices or --security=insecure is not supported by the sandbox"));
    return {};
}

/// A line with here-documents: one that stands alone is the command, others are the shell's own.
void takeDocuments(const DockerLine &line, const DockerScope &scope, RunStep &step)
{
    const HereDocument &first = line.documents.front();
    const bool isAlone = hereDocumentOf(line.rest).has_value();
    if (isAlone && first.content.startsWith(QLatin1String("#!"))) {
        step.script = InlineFile{first.name, first.text()};
        step.command = scope.shell() + QStringList{scriptFolder() + QLatin1Char('/') + first.name};
        return;
    }
    QString text = isAlone ? first.text() : line.rest;
    for (const HereDocument &document : isAlone ? std::vector<HereDocument>() : line.documents)
        text += QLatin1Char('\n') + document.content + document.name;
    step.command = scope.shell() + QStringList{text};
}

} // namespace

QString scriptFolder()
{
    return QStringLiteral("/dev/pipes");
}

Result<RunStep> readRun(const DockerLine &line, const DockerScope &scope, const OriginFinder &find)
{
    const auto flags = DockerFlags::read(
        line,
        {QStringLiteral("mount*"), QStringLiteral("network"), QStringLiteral("security"), QStringLiteral("device*")});
    if (!flags)
        return std::unexpected(flags.error());
    if (auto checked = checkRunFlags(*flags); !checked)
        return std::unexpected(checked.error());
    const auto list = readList(line.rest);
    if (!list)
        return std::unexpected(list.error());
    if (line.rest.isEmpty() || (list->isList && list->words.isEmpty()))
        return wrongRun(ErrorCode::Malformed, QStringLiteral("RUN names no command"));
    RunStep step{.variables = scope.known(), .folder = scope.folder()};
    if (list->isList)
        step.command = list->words;
    else if (line.documents.empty())
        step.command = scope.shell() + QStringList{line.rest};
    else
        takeDocuments(line, scope, step);
    for (const QString &text : flags->values(QStringLiteral("mount"))) {
        auto mount = readMount(text, scope, find);
        if (!mount)
            return std::unexpected(mount.error());
        std::ranges::move(*mount, std::back_inserter(step.mounts));
    }
    return step;
}

} // namespace quayside
