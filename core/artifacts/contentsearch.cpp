// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/contentsearch.h"

#include "core/diff/textlines.h"
#include "core/text/decode.h"
#include "core/text/textmatcher.h"

namespace quayside {

namespace {

constexpr qsizetype shownBefore = 60;
constexpr qsizetype longestShown = 200;

std::optional<QByteArray> textStart(const Folder &trial, const QString &path, Bytes cap)
{
    constexpr Bytes enoughToGuess(8192);
    const auto start = trial.readStart(path, enoughToGuess);
    if (!start)
        return std::nullopt;
    const EncodingGuess guess = guessEncoding(*start);
    const auto bytes = guess.isBinary ? start : trial.readStart(path, cap);
    if (guess.isBinary || !bytes)
        return std::nullopt;
    if (guess.encoding == TextEncoding::Utf8)
        return *bytes;
    return decodeForMatching(QByteArrayView(*bytes).sliced(guess.markLength), guess.encoding).toUtf8();
}

QString around(std::string_view line, qint64 at)
{
    const QByteArrayView bytes(line.data(), static_cast<qsizetype>(line.size()));
    const qsizetype hit = QString::fromUtf8(bytes.first(std::min<qsizetype>(at, bytes.size()))).size();
    const QString text = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), at + 4 * longestShown)));
    const qsizetype start = hit > longestShown - shownBefore ? hit - shownBefore : 0;
    return (start > 0 ? QStringLiteral("…") : QString()) + text.sliced(start).left(longestShown).trimmed();
}

FileHits hitsIn(const QString &path, const QByteArray &text, const TextMatcher &matcher,
                const ContentSearchLimits &limits)
{
    FileHits found{.path = path};
    const TextLines lines(text);
    int line = 0;
    qint64 start = 0;
    for (const SearchHit &hit : matcher.hits(text)) {
        while (line + 1 < lines.count() && start + static_cast<qint64>(lines.line(line).size()) <= hit.offset)
            start += static_cast<qint64>(lines.line(line++).size());
        if (!found.hits.empty() && found.hits.back().line == line)
            continue;
        if (found.hits.size() == limits.hitsOfAFile) {
            found.isCut = true;
            break;
        }
        found.hits.push_back({line, around(lines.bare(line), hit.offset - start)});
    }
    return found;
}

} // namespace

std::vector<FileHits> searchContents(const Folder &trial, const std::vector<ArtifactFile> &files, const QString &text,
                                     std::stop_token stop, const ContentSearchLimits &limits)
{
    std::vector<FileHits> all;
    const auto matcher = TextMatcher::compile({.pattern = text}, TextEncoding::Utf8);
    if (!matcher)
        return all;
    for (const ArtifactFile &file : files) {
        if (stop.stop_requested())
            break;
        if (!file.isPresent || file.isLink || file.isSpecial)
            continue;
        const auto bytes = textStart(trial, file.path, limits.fileStart);
        if (!bytes)
            continue;
        FileHits found = hitsIn(file.path, *bytes, *matcher, limits);
        found.isCut |= file.size > limits.fileStart;
        if (!found.hits.empty())
            all.push_back(std::move(found));
    }
    return all;
}

} // namespace quayside
