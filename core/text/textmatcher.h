// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bytefinder.h"
#include "core/text/encoding.h"

#include <QRegularExpression>

#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace quayside {

enum class SearchKind : std::uint8_t {
    Literal,
    Regex,
};

struct SearchQuery {
    QString pattern;
    SearchKind kind = SearchKind::Literal;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;

    bool operator==(const SearchQuery &) const = default;
};

struct SearchHit {
    qint64 offset = 0;
    int length = 0; ///< bytes

    bool operator==(const SearchHit &) const = default;
};

/// A stretch of a source that has been searched.
struct SearchChunk {
    std::vector<SearchHit> hits; ///< in order
    qint64 searchedTo = 0;
    qint64 resumeAt = 0; ///< where to go on when the source grows; hits from there on will be found again
};

/// Finds a literal or a Perl-compatible regular expression in a source of any size. A match lies within one line;
/// within a line over 256 KB it is at most 4 KB long. Literals that are not ASCII are matched by Unicode's simple case
/// folding. Immutable, thread safe.
class TextMatcher
{
public:
    /// Errors: Malformed, with the place and the cause of a broken expression; Refused for an empty pattern.
    static Result<TextMatcher> compile(const SearchQuery &query, TextEncoding encoding);

    using Sink = std::function<void(const SearchChunk &chunk)>;
    /// Calls the sink about once per megabyte, the last time at the end unless it was stopped.
    void search(const ByteSource &source, qint64 from, const std::stop_token &stop, const Sink &sink) const;

    /// The hits in a text that is in memory.
    std::vector<SearchHit> hits(QByteArrayView bytes) const;

private:
    explicit TextMatcher(TextEncoding encoding) : m_encoding(encoding) {}

    void searchLiteral(const ByteSource &source, qint64 from, const std::stop_token &stop, const Sink &sink) const;
    void searchRegex(const ByteSource &source, qint64 from, const std::stop_token &stop, const Sink &sink) const;
    std::vector<SearchHit> regexHits(QByteArrayView bytes, qint64 offset, const std::stop_token &stop) const;

    TextEncoding m_encoding;
    std::optional<ByteFinder> m_finder;
    QRegularExpression m_regex;
};

} // namespace quayside
