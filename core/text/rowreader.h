// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"
#include "core/text/lineindex.h"

#include <optional>

namespace quayside {

/// One row of a text: where it is, without its line end.
struct TextRow {
    qint64 row = 0;
    qint64 line = 0;
    qint64 start = 0;
    qint64 end = 0;
    bool isContinuation = false; ///< not the first piece of its line

    qint64 length() const { return end - start; }
    bool operator==(const TextRow &) const = default;
};

/// Finds rows by number, line or offset: from the nearest place of the index it reads at most a few dozen KB.
class RowReader
{
public:
    RowReader(const ByteSource &source, TextEncoding encoding, const LineIndex &index);

    /// At most `count` rows from `first`; fewer at the end of what is indexed, or where a file was cut.
    std::vector<TextRow> rows(qint64 first, int count) const;
    /// The row that the byte is in; a line end belongs to its line.
    std::optional<TextRow> rowAtOffset(qint64 offset) const;
    std::optional<TextRow> firstRowOfLine(qint64 line) const;

private:
    class Walk;

    const ByteSource &m_source;
    TextEncoding m_encoding;
    const LineIndex &m_index;
};

} // namespace quayside
