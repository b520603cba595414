// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerflags.h"
#include "core/run/dockerfile/dockerwords.h"
#include "core/run/dockerfile/stepreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

std::unexpected<Error> wrongCopy(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{code, {}, {}, message});
}

bool isAddress(const QString &source)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:[A-Za-z][A-Za-z0-9+.-]*://|git@|[^/]+@[^/]+:|github\\.com/)"));
    return form.match(source).hasMatch();
}

QStringList copyFlags(const DockerLine &line)
{
    const QStringList both{QStringLiteral("chown"), QStringLiteral("chmod"), QStringLiteral("link?"),
                           QStringLiteral("exclude*")};
    if (line.verb == QLatin1String("COPY"))
        return both + QStringList{QStringLiteral("from"), QStringLiteral("parents?")};
    return both + QStringList{QStringLiteral("keep-git-dir?"), QStringLiteral("checksum"), QStringLiteral("unpack?")};
}

Result<void> takeFlagValues(const DockerFlags &flags, const DockerScope &scope, const OriginFinder &find,
                            CopyStep &step)
{
    if (const QString from = flags.value(QStringLiteral("from")); !from.isEmpty()) {
        if (from.contains(QLatin1Char('$')))
            return wrongCopy(ErrorCode::Malformed,
                             QStringLiteral("--from takes no variables: name the image in a FROM of its own"));
        const auto origin = find(from);
        if (!origin)
            return std::unexpected(origin.error());
        step.origin = *origin;
    }
    if (flags.contains(QStringLiteral("chmod"))) {
        const auto mode = scope.expanded(flags.value(QStringLiteral("chmod"))).and_then(&ModeRule::parse);
        if (!mode)
            return std::unexpected(mode.error());
        step.mode = *mode;
    }
    const auto excluded = scope.expandedEach(flags.values(QStringLiteral("exclude")));
    if (!excluded)
        return std::unexpected(excluded.error());
    step.excluded = *excluded;
    step.keepsParents = flags.isOn(QStringLiteral("parents"));
    return {};
}

Result<void> takeSource(const QString &word, const DockerLine &line, const DockerScope &scope, CopyStep &step)
{
    if (const auto document = hereDocumentOf(word)) {
        const auto found = std::ranges::find(line.documents, document->name, &HereDocument::name);
        const QString text = found == line.documents.end() ? QString() : found->text();
        const auto content = document->expands ? scope.expandedDocument(text) : Result<QString>(text);
        if (!content)
            return std::unexpected(content.error());
        step.documents.push_back({document->name, *content});
        return {};
    }
    const auto source = scope.expanded(word);
    if (!source)
        return std::unexpected(source.error());
    if (isAddress(*source))
        return line.verb == QLatin1String("ADD")
            ? wrongCopy(ErrorCode::Unsupported,
                        QStringLiteral("ADD of the address %1 is not supported by the sandbox: it downloads nothing "
                                       "itself; fetch it with RUN where the network is public, or put it into the "
                                       "environment folder")
                            .arg(*source))
            : wrongCopy(ErrorCode::Malformed, QStringLiteral("COPY takes no address: %1").arg(*source));
    step.sources << *source;
    return {};
}

} // namespace

Result<CopyStep> readCopy(const DockerLine &line, const DockerScope &scope, const OriginFinder &find)
{
    const auto list = readList(line.rest);
    const auto flags = DockerFlags::read(line, copyFlags(line));
    if (!list || !flags)
        return std::unexpected(!list ? list.error() : flags.error());
    const QStringList words = list->isList ? list->words : splitBlanks(line.rest);
    if (words.size() < 2)
        return wrongCopy(ErrorCode::Malformed, line.verb + QStringLiteral(" needs a source and a destination"));
    CopyStep step;
    const bool unpacks =
        line.verb == QLatin1String("ADD") && flags->value(QStringLiteral("unpack")) != QLatin1String("false");
    step.archives = unpacks ? ArchiveRule::Unpack : ArchiveRule::Copy;
    if (auto taken = takeFlagValues(*flags, scope, find, step); !taken)
        return std::unexpected(taken.error());
    for (const QString &word : words.first(words.size() - 1)) {
        if (auto taken = takeSource(word, line, scope, step); !taken)
            return std::unexpected(taken.error());
    }
    if (hereDocumentOf(words.back()))
        return wrongCopy(ErrorCode::Malformed, QStringLiteral("a here-document cannot be a destination"));
    const auto destination = scope.expanded(words.back());
    if (!destination)
        return std::unexpected(destination.error());
    step.destination = scope.inside(*destination);
    return step;
}

} // namespace quayside
