// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/comparison.h"

#include "core/diff/folderdiff.h"
#include "core/text/decode.h"

namespace quayside {

namespace {

constexpr Bytes startBytes(8192);

struct Side {
    std::optional<ComparedFile> file;
    ByteSource source;
    QByteArray start;
};

Result<Side> openSide(const std::optional<ComparedFile> &file)
{
    Side side{.file = file};
    if (!file)
        return side;
    auto handle = file->folder.openFile(file->path);
    if (!handle)
        return std::unexpected(handle.error());
    side.source = ByteSource(std::move(*handle));
    side.start = side.source.read(0, startBytes.value);
    return side;
}

ContentKind kindOf(const Side &before, const Side &after)
{
    const Side &named = after.file ? after : before;
    if (!named.file)
        return ContentKind::Text;
    const ContentKind kind = contentKindOf(named.file->path, named.start);
    if (!before.file || !after.file || kind == contentKindOf(before.file->path, before.start))
        return kind;
    const bool isBinary = guessEncoding(before.start).isBinary || guessEncoding(after.start).isBinary;
    return isBinary ? ContentKind::Binary : ContentKind::Text;
}

bool isToConvert(const Side &side)
{
    return guessEncoding(side.start).encoding != TextEncoding::Utf8;
}

/// The whole file as UTF-8.
QByteArray textOf(const Side &side)
{
    const QByteArray bytes = side.source.read(0, side.source.size());
    if (!isToConvert(side))
        return bytes;
    const EncodingGuess guess = guessEncoding(side.start);
    return decodeForMatching(QByteArrayView(bytes).sliced(guess.markLength), guess.encoding).toUtf8();
}

DifferenceCount countOf(const SqliteComparison &sqlite)
{
    qint64 rows = 0, tables = 0;
    for (const SqliteTableDiff &table : sqlite.tables) {
        tables += !table.diff;
        if (table.diff)
            rows += table.diff->changedRows + table.diff->addedRows + table.diff->removedRows;
    }
    return rows ? DifferenceCount{rows, DifferenceUnit::Rows} : DifferenceCount{tables, DifferenceUnit::Tables};
}

class Comparer
{
public:
    Comparer(const Side &before, const Side &after, const ContentOptions &options, const std::stop_token &stop)
        : m_before(before), m_after(after), m_options(options), m_stop(stop)
    {
        m_result.kind = kindOf(before, after);
    }

    Result<ContentComparison> compare()
    {
        const qint64 larger = std::max(m_before.source.size(), m_after.source.size());
        const bool isText = m_result.kind == ContentKind::Text || m_result.kind == ContentKind::Json
            || m_result.kind == ContentKind::Table;
        if (isText && larger > m_options.largestText.value) {
            remark(ErrorCode::TooLarge, QStringLiteral("too large to compare as text; compared byte by byte"));
            m_result.kind = ContentKind::Binary;
        }
        const auto done = isText && m_result.kind != ContentKind::Binary ? compareText(larger) : compareBytes();
        if (!done)
            return std::unexpected(done.error());
        return std::move(m_result);
    }

private:
    void remark(ErrorCode code, const QString &message) { m_result.remarks.push_back({code, {}, {}, message}); }

    Result<void> compareText(qint64 larger)
    {
        TextComparison text{.before = TextLines(textOf(m_before)), .after = TextLines(textOf(m_after))};
        auto diff = diffText(text.before, text.after, m_options.ignored, m_stop, m_options.budget);
        if (!diff)
            return std::unexpected(diff.error());
        text.diff = std::move(*diff);
        if (totalsOf(text.diff).removed < 200'000)
            text.moved = movedBlocks(text.diff, text.before, text.after);
        text.isConverted = isToConvert(m_before) || isToConvert(m_after);
        m_result.isSame = text.before == text.after && !text.isConverted;
        if (text.isConverted) {
            const auto same = haveSameBytes(m_before.source, m_after.source, m_stop);
            if (!same)
                return std::unexpected(same.error());
            m_result.isSame = *same;
            if (!*same && text.before == text.after)
                remark(ErrorCode::Failed, QStringLiteral("the same text in other bytes"));
        }
        if (larger <= m_options.largestStructured.value)
            compareStructure(text);
        m_result.text = std::move(text);
        return {};
    }

    void compareStructure(const TextComparison &text)
    {
        if (m_result.kind == ContentKind::Json && m_before.file && m_after.file) {
            auto json = diffJson(text.before.text(), text.after.text(), m_options.json, m_stop);
            if (json)
                m_result.json = std::move(*json);
            else
                m_result.remarks.push_back(json.error());
        }
        if (m_result.kind == ContentKind::Table) {
            auto before = parseCsv(text.before.text());
            auto after = parseCsv(text.after.text());
            if (before && after) {
                TableDiff diff = diffTables(*before, *after, m_options.table);
                m_result.table = TableComparison{std::move(*before), std::move(*after), std::move(diff)};
            } else {
                m_result.remarks.push_back(before ? after.error() : before.error());
            }
        }
    }

    Result<void> compareBytes()
    {
        auto binary = diffBinary(m_before.source, m_after.source, m_stop);
        if (!binary)
            return std::unexpected(binary.error());
        m_result.isSame = binary->isSame() && m_before.file.has_value() == m_after.file.has_value();
        m_result.binary = std::move(*binary);
        return m_result.kind == ContentKind::Sqlite ? compareDatabases() : Result<void>();
    }

    Result<void> compareDatabases()
    {
        if (m_before.file && m_after.file) {
            const auto sameLogs = haveSameLogs(m_before.file->folder, m_before.file->path, m_after.file->folder,
                                               m_after.file->path, m_stop);
            if (!sameLogs)
                return std::unexpected(sameLogs.error());
            m_result.isSame = m_result.isSame && *sameLogs;
        }
        auto before =
            m_before.file ? readSqlite(m_before.file->folder, m_before.file->path, {}, m_stop) : SqliteTables();
        auto after = m_after.file ? readSqlite(m_after.file->folder, m_after.file->path, {}, m_stop) : SqliteTables();
        if (!before || !after) {
            m_result.remarks.push_back(before ? after.error() : before.error());
            return {};
        }
        auto tables = diffSqlite(*before, *after, m_options.table.tolerance);
        m_result.sqlite = SqliteComparison{std::move(*before), std::move(*after), std::move(tables)};
        if (!m_result.isSame && countOf(*m_result.sqlite).count == 0)
            remark(ErrorCode::Failed, QStringLiteral("the same rows, schema and settings, stored in other bytes"));
        return {};
    }

    const Side &m_before;
    const Side &m_after;
    const ContentOptions &m_options;
    const std::stop_token &m_stop;
    ContentComparison m_result;
};

} // namespace

Result<ContentComparison> compareContents(const std::optional<ComparedFile> &before,
                                          const std::optional<ComparedFile> &after, const ContentOptions &options,
                                          std::stop_token stop)
{
    const auto one = openSide(before);
    if (!one)
        return std::unexpected(one.error());
    const auto two = openSide(after);
    if (!two)
        return std::unexpected(two.error());
    return Comparer(*one, *two, options, stop).compare();
}

DifferenceCount countOf(const ContentComparison &comparison)
{
    if (comparison.json && !comparison.json->changes.empty())
        return {static_cast<qint64>(comparison.json->changes.size()), DifferenceUnit::Paths};
    if (comparison.table) {
        const TableDiff &diff = comparison.table->diff;
        const int rows = diff.addedRows + diff.removedRows;
        if (rows + diff.changedCells > 0)
            return rows ? DifferenceCount{rows + diff.changedRows, DifferenceUnit::Rows}
                        : DifferenceCount{diff.changedCells, DifferenceUnit::Cells};
    }
    if (comparison.sqlite)
        return countOf(*comparison.sqlite);
    if (comparison.text)
        return {totalsOf(comparison.text->diff).changes, DifferenceUnit::Changes};
    return {comparison.binary ? comparison.binary->differing : 0, DifferenceUnit::ByteCount};
}

} // namespace quayside
