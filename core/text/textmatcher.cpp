// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textmatcher.h"

#include "core/text/decode.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype literalWindow = 1024 * 1024;
constexpr qsizetype regexWindow = 256 * 1024;
constexpr qsizetype longestRegexHit = 4 * 1024;

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QRegularExpression makeRegex(const SearchQuery &query)
{
    const QString pattern = query.kind == SearchKind::Regex ? query.pattern : QRegularExpression::escape(query.pattern);
    auto options = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (query.caseSensitivity == Qt::CaseInsensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(QStringLiteral("(*ANYCRLF)") + pattern, options);
}

qsizetype lastLineFeed(QByteArrayView bytes, const QByteArray &lineFeed)
{
    qsizetype found = bytes.lastIndexOf(lineFeed);
    while (found > 0 && found % lineFeed.size() != 0)
        found = bytes.lastIndexOf(lineFeed, found - 1);
    return found % lineFeed.size() == 0 ? found : -1;
}

/// A match that stays in one line, at or after `from`. What crosses a line end is matched again inside its first line.
QRegularExpressionMatch matchInLine(const QRegularExpression &regex, const QString &text, qsizetype from)
{
    while (from <= text.size()) {
        const auto match = regex.matchView(text, from);
        if (!match.hasMatch())
            return {};
        const qsizetype lineEnd = text.indexOf(u'\n', match.capturedStart());
        if (lineEnd < 0 || match.capturedEnd() <= lineEnd)
            return match;
        const auto again = regex.matchView(QStringView(text).first(lineEnd), from);
        if (again.hasMatch())
            return again;
        from = lineEnd + 1;
    }
    return {};
}

} // namespace

Result<TextMatcher> TextMatcher::compile(const SearchQuery &query, TextEncoding encoding)
{
    if (query.pattern.isEmpty())
        return std::unexpected(Error{ErrorCode::Refused, {}, {}, QStringLiteral("nothing to search for")});
    TextMatcher matcher(encoding);
    const bool canFold = query.caseSensitivity == Qt::CaseSensitive || isAscii(query.pattern);
    if (query.kind == SearchKind::Literal && canFold) {
        const auto folding = query.caseSensitivity == Qt::CaseSensitive ? CaseFolding::None : CaseFolding::Ascii;
        matcher.m_finder.emplace(encode(query.pattern, encoding), folding);
        return matcher;
    }
    matcher.m_regex = makeRegex(query);
    if (!matcher.m_regex.isValid()) {
        const qsizetype prefix = QLatin1String("(*ANYCRLF)").size();
        const QString where = QStringLiteral("character %1")
                                  .arg(std::max<qsizetype>(0, matcher.m_regex.patternErrorOffset() - prefix) + 1);
        return std::unexpected(Error{ErrorCode::Malformed, {}, where, matcher.m_regex.errorString()});
    }
    matcher.m_regex.optimize();
    return matcher;
}

void TextMatcher::search(const ByteSource &source, qint64 from, const std::stop_token &stop, const Sink &sink) const
{
    if (m_finder)
        searchLiteral(source, from, stop, sink);
    else
        searchRegex(source, from, stop, sink);
}

void TextMatcher::searchLiteral(const ByteSource &source, qint64 from, const std::stop_token &stop,
                                const Sink &sink) const
{
    const qsizetype overlap = m_finder->size() - 1;
    const int unit = unitSize(m_encoding);
    QByteArray window(literalWindow + overlap, Qt::Uninitialized);
    qint64 noHitBefore = from;
    for (qint64 at = from; !stop.stop_requested();) {
        const qsizetype got = source.read(at, std::span(window.data(), static_cast<size_t>(window.size())));
        const QByteArrayView bytes = QByteArrayView(window).first(got);
        SearchChunk chunk;
        qsizetype hit = m_finder->find(bytes, noHitBefore - at);
        while (hit >= 0) {
            const bool isAligned = (at + hit) % unit == 0;
            if (isAligned) {
                chunk.hits.push_back({.offset = at + hit, .length = static_cast<int>(m_finder->size())});
                noHitBefore = at + hit + m_finder->size();
            }
            hit = m_finder->find(bytes, hit + (isAligned ? m_finder->size() : 1));
        }
        const bool isEnd = got < window.size();
        chunk.searchedTo = at + got;
        chunk.resumeAt = std::max(std::min(noHitBefore, chunk.searchedTo), chunk.searchedTo - overlap);
        sink(chunk);
        if (isEnd)
            return;
        at += literalWindow;
        noHitBefore = std::max(noHitBefore, at);
    }
}

void TextMatcher::searchRegex(const ByteSource &source, qint64 from, const std::stop_token &stop,
                              const Sink &sink) const
{
    const QByteArray lineFeed = encode(QStringLiteral("\n"), m_encoding);
    qint64 noHitBefore = from;
    for (qint64 at = from; !stop.stop_requested();) {
        const QByteArray window = source.read(at, regexWindow);
        const bool isEnd = window.size() < regexWindow;
        const qsizetype lastLine = lastLineFeed(window, lineFeed);
        const bool isLongLine = !isEnd && lastLine < 0;
        const qsizetype used = isEnd || isLongLine ? window.size() : lastLine + lineFeed.size();
        const qint64 next = at + (isLongLine ? used - longestRegexHit : used);
        SearchChunk chunk{.hits = regexHits(QByteArrayView(window).first(used), at, stop), .searchedTo = at + used};
        if (stop.stop_requested())
            return;
        std::erase_if(chunk.hits,
                      [&](const SearchHit &hit) { return hit.offset < noHitBefore || (!isEnd && hit.offset >= next); });
        if (!chunk.hits.empty())
            noHitBefore = chunk.hits.back().offset + chunk.hits.back().length;
        chunk.resumeAt = isEnd ? at + lastLine + (lastLine < 0 ? 1 : lineFeed.size()) : next;
        sink(chunk);
        if (isEnd)
            return;
        at = next;
    }
}

std::vector<SearchHit> TextMatcher::regexHits(QByteArrayView bytes, qint64 offset, const std::stop_token &stop) const
{
    const QString text = decodeForMatching(bytes, m_encoding);
    const bool isOneToOne = text.size() == bytes.size();
    std::vector<SearchHit> found;
    qsizetype unit = 0;
    qsizetype byte = 0;
    const auto byteOf = [&](qsizetype wanted) {
        byte += isOneToOne ? wanted - unit : bytesOfUnits(bytes.sliced(byte), m_encoding, wanted - unit);
        unit = wanted;
        return byte;
    };
    for (qsizetype at = 0; at <= text.size() && !stop.stop_requested();) {
        const auto match = matchInLine(m_regex, text, at);
        if (!match.hasMatch())
            break;
        at = std::max(match.capturedEnd(), match.capturedStart() + 1);
        if (match.capturedLength() == 0)
            continue;
        const qsizetype start = byteOf(match.capturedStart());
        const qsizetype end = byteOf(match.capturedEnd());
        found.push_back({.offset = offset + start, .length = static_cast<int>(end - start)});
    }
    return found;
}

std::vector<SearchHit> TextMatcher::hits(QByteArrayView bytes) const
{
    std::vector<SearchHit> found;
    search(ByteSource(bytes.toByteArray()), 0, {},
           [&](const SearchChunk &chunk) { found.insert(found.end(), chunk.hits.begin(), chunk.hits.end()); });
    return found;
}

} // namespace quayside
