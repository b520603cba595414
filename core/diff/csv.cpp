// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/numbers.h"
#include "core/diff/table.h"

#include <algorithm>
#include <array>
#include <set>

namespace quayside {

namespace {

using Record = std::vector<Cell>;

/// Reads one record after the other.
class CsvReader
{
public:
    CsvReader(const QByteArray &bytes, char delimiter) : m_bytes(bytes), m_delimiter(delimiter)
    {
        if (m_bytes.startsWith("\xef\xbb\xbf"))
            m_at = 3;
    }

    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    int line() const { return m_line; }
    bool isBroken() const { return m_isBroken; }

    Record next()
    {
        Record record;
        bool more = true;
        while (more) {
            record.push_back(
                QString::fromUtf8(m_at < m_bytes.size() && m_bytes[m_at] == '"' ? quotedField() : plainField()));
            more = m_at < m_bytes.size() && m_bytes[m_at] == m_delimiter;
            m_at += more;
        }
        endLine();
        return record;
    }

private:
    bool isFieldEnd(char byte) const { return byte == m_delimiter || byte == '\n' || byte == '\r'; }

    QByteArray plainField()
    {
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && !isFieldEnd(m_bytes[m_at]))
            ++m_at;
        return m_bytes.sliced(start, m_at - start);
    }

    QByteArray quotedField()
    {
        QByteArray field;
        ++m_at;
        while (m_at < m_bytes.size()) {
            const char byte = m_bytes[m_at++];
            m_line += byte == '\n';
            if (byte != '"') {
                field += byte;
            } else if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
                field += '"';
                ++m_at;
            } else {
                return field + plainField();
            }
        }
        m_isBroken = true;
        return field;
    }

    void endLine()
    {
        if (m_at < m_bytes.size() && m_bytes[m_at] == '\r')
            ++m_at;
        if (m_at < m_bytes.size() && m_bytes[m_at] == '\n')
            ++m_at;
        ++m_line;
    }

    const QByteArray &m_bytes;
    char m_delimiter = ',';
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isBroken = false;
};

bool isEmpty(const Record &record)
{
    return record.size() == 1 && record.front()->isEmpty();
}

/// Columns of the first record, when most of the first 20 records have as many.
size_t steadyColumns(const QByteArray &bytes, char delimiter)
{
    CsvReader reader(bytes, delimiter);
    size_t columns = 0;
    int records = 0, steady = 0;
    while (records < 20 && !reader.isAtEnd()) {
        const Record record = reader.next();
        if (isEmpty(record))
            continue;
        columns = records == 0 ? record.size() : columns;
        steady += record.size() == columns;
        ++records;
    }
    return steady * 3 >= records * 2 ? columns : 1;
}

char guessDelimiter(const QByteArray &bytes)
{
    static constexpr std::array candidates{',', '\t', ';', '|'};
    return *std::ranges::max_element(candidates, {}, [&](char delimiter) { return steadyColumns(bytes, delimiter); });
}

bool namesColumns(const Record &record)
{
    std::set<QString> names;
    return std::ranges::all_of(
        record, [&](const Cell &cell) { return !cell->isEmpty() && !numberIn(*cell) && names.insert(*cell).second; });
}

std::vector<QString> numberedColumns(size_t count)
{
    std::vector<QString> names;
    for (size_t i = 1; i <= count; ++i)
        names.push_back(QString::number(i));
    return names;
}

} // namespace

Result<Table> parseCsv(const QByteArray &bytes, const CsvOptions &options)
{
    CsvReader reader(bytes, options.delimiter.value_or(guessDelimiter(bytes)));
    Table table;
    size_t width = 0;
    while (!reader.isAtEnd() && !table.isCut) {
        Record record = reader.next();
        if (isEmpty(record))
            continue;
        width = std::max(width, record.size());
        table.rows.push_back(std::move(record));
        table.isCut = static_cast<int>(table.rows.size()) > options.mostRows;
    }
    if (reader.isBroken())
        return std::unexpected(Error{ErrorCode::Malformed,
                                     {},
                                     QStringLiteral("line %1").arg(reader.line()),
                                     QStringLiteral("a quote never closes")});
    table.columns = numberedColumns(width);
    if (!table.rows.empty() && namesColumns(table.rows.front())) {
        const Record header = std::move(table.rows.front());
        table.rows.erase(table.rows.begin());
        for (size_t i = 0; i < header.size(); ++i)
            table.columns[i] = *header[i];
    }
    for (Record &row : table.rows)
        row.resize(width);
    return table;
}

} // namespace quayside
