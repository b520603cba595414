// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rowreader.h"

#include "core/text/decode.h"
#include "core/text/escape.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 rowWindow = 64 * 1024;
constexpr qint64 lookBack = 64;

qsizetype characterStart(QByteArrayView bytes, qsizetype at, TextEncoding encoding)
{
    if (encoding != TextEncoding::Utf8) {
        const bool insidePair =
            at >= 2 && at + 2 <= bytes.size() && decodeOne(bytes.sliced(at - 2), encoding).length == 4;
        return insidePair ? at - 2 : at;
    }
    for (qsizetype back = 1; back <= 3 && back <= at; ++back) {
        const DecodedUnit unit = decodeOne(bytes.sliced(at - back), encoding);
        if (unit.length > back)
            return at - back;
    }
    return at;
}

qsizetype escapeStart(QByteArrayView bytes, qsizetype at, TextEncoding encoding)
{
    const qsizetype found = at > 0 ? bytes.lastIndexOf('\x1b', at - 1) : -1;
    if (found < 0 || encoding != TextEncoding::Utf8)
        return at;
    std::u32string ahead;
    for (const char c : bytes.sliced(found))
        ahead += static_cast<unsigned char>(c);
    const auto escape = parseEscape(ahead);
    return escape && found + escape->length > at ? found : at;
}

} // namespace

/// Steps from row to row, holding one window of the file.
class RowReader::Walk
{
public:
    Walk(const RowReader &reader, const RowPlace &place)
        : m_reader(reader), m_place(place), m_unit(unitSize(reader.m_encoding)),
          m_end(reader.m_index.totals().scannedTo)
    {
    }

    std::optional<TextRow> next()
    {
        const qint64 nominalEnd = m_place.offset + pieceBytes;
        if (m_place.offset >= m_end || !fill(m_place.offset, std::min(nominalEnd + lookBack, m_end)))
            return std::nullopt;
        const qint64 lineEnd = findLineEnd(m_place.offset, std::min(nominalEnd + m_unit, m_end));
        TextRow row{.row = m_place.row,
                    .line = m_place.line,
                    .start = cut(m_place.offset),
                    .isContinuation = m_place.offset > m_place.lineStart};
        if (lineEnd >= 0) {
            row.end = withoutReturn(row.start, lineEnd);
            m_place = {
                .offset = lineEnd + m_unit, .row = row.row + 1, .line = row.line + 1, .lineStart = lineEnd + m_unit};
        } else {
            row.end = nominalEnd < m_end ? cut(nominalEnd) : m_end;
            m_place.offset = nominalEnd;
            ++m_place.row;
        }
        return row;
    }

    /// Where the row after the one that next() gave begins.
    qint64 nextStart() { return m_place.offset >= m_end ? m_end : cut(m_place.offset); }

private:
    bool fill(qint64 from, qint64 to)
    {
        const bool isThere = from >= m_windowStart && to <= m_windowStart + m_window.size();
        if (!isThere) {
            m_windowStart = std::max<qint64>(m_place.lineStart, from - lookBack);
            m_windowStart -= (m_windowStart - m_place.lineStart) % m_unit;
            m_window = m_reader.m_source.read(m_windowStart, rowWindow);
        }
        return from < m_windowStart + m_window.size();
    }

    qint64 findLineEnd(qint64 from, qint64 to) const
    {
        const QByteArrayView bytes =
            QByteArrayView(m_window).first(std::min<qsizetype>(to - m_windowStart, m_window.size()));
        for (qsizetype at = bytes.indexOf('\n', from - m_windowStart); at >= 0; at = bytes.indexOf('\n', at + 1)) {
            if (m_unit == 1)
                return m_windowStart + at;
            const qsizetype lowByte = m_reader.m_encoding == TextEncoding::Utf16Little ? 0 : 1;
            const qsizetype unit = at - lowByte;
            const bool isAligned =
                (m_windowStart + unit - m_place.lineStart) % 2 == 0 && unit >= 0 && unit + 2 <= bytes.size();
            if (isAligned && bytes[unit + 1 - lowByte] == '\0')
                return m_windowStart + unit;
        }
        return -1;
    }

    qint64 withoutReturn(qint64 start, qint64 lineEnd) const
    {
        const qint64 before = lineEnd - m_unit;
        if (before < start || before < m_windowStart)
            return lineEnd;
        const DecodedUnit last =
            decodeOne(QByteArrayView(m_window).sliced(before - m_windowStart), m_reader.m_encoding);
        return last.isValid && last.code == U'\r' ? before : lineEnd;
    }

    /// A nominal boundary between pieces moved back to the start of the character or colour sequence it would cut.
    qint64 cut(qint64 boundary)
    {
        if (boundary <= m_place.lineStart
            || !fill(std::max(m_place.lineStart, boundary - lookBack), std::min(boundary + lookBack, m_end)))
            return boundary;
        const qint64 from = std::max({m_place.lineStart, boundary - lookBack, m_windowStart});
        const QByteArrayView around =
            QByteArrayView(m_window)
                .sliced(from - m_windowStart)
                .first(std::min<qsizetype>(boundary + lookBack - from, m_windowStart + m_window.size() - from));
        const qsizetype at = std::min<qsizetype>(boundary - from, around.size());
        return from + escapeStart(around, characterStart(around, at, m_reader.m_encoding), m_reader.m_encoding);
    }

    const RowReader &m_reader;
    RowPlace m_place;
    qint64 m_unit;
    qint64 m_end;
    QByteArray m_window;
    qint64 m_windowStart = 0;
};

RowReader::RowReader(const ByteSource &source, TextEncoding encoding, const LineIndex &index)
    : m_source(source), m_encoding(encoding), m_index(index)
{
}

std::vector<TextRow> RowReader::rows(qint64 first, int count) const
{
    std::vector<TextRow> found;
    if (first < 0 || first >= m_index.totals().rows)
        return found;
    Walk walk(*this, m_index.placeOfRow(first));
    for (auto row = walk.next(); row && std::ssize(found) < count; row = walk.next()) {
        if (row->row >= first)
            found.push_back(*row);
    }
    return found;
}

std::optional<TextRow> RowReader::rowAtOffset(qint64 offset) const
{
    if (m_index.totals().rows == 0)
        return std::nullopt;
    Walk walk(*this, m_index.placeOfOffset(std::max<qint64>(0, offset - lookBack)));
    std::optional<TextRow> last;
    for (auto row = walk.next(); row; row = walk.next()) {
        if (last && offset < row->start)
            return last;
        last = row;
        if (offset < walk.nextStart())
            return last;
    }
    return last;
}

std::optional<TextRow> RowReader::firstRowOfLine(qint64 line) const
{
    if (line < 0 || line >= m_index.totals().lines)
        return std::nullopt;
    Walk walk(*this, m_index.placeOfLine(line));
    auto row = walk.next();
    while (row && (row->line < line || row->isContinuation))
        row = walk.next();
    return row;
}

} // namespace quayside
