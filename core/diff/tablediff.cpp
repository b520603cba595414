// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/tablediff.h"

#include "core/diff/linechanges.h"

#include <QHash>

#include <algorithm>

namespace quayside {

namespace {

/// A row before and the row it became.
struct RowPair {
    std::optional<int> before;
    std::optional<int> after;
};

std::optional<int> indexOf(const std::vector<QString> &columns, const QString &name)
{
    const auto found = std::ranges::find(columns, name);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<int>(found - columns.begin()));
}

std::vector<DiffColumn> joinColumns(const Table &before, const Table &after)
{
    std::vector<DiffColumn> columns;
    for (size_t i = 0; i < before.columns.size(); ++i)
        columns.push_back({before.columns[i], static_cast<int>(i), indexOf(after.columns, before.columns[i])});
    for (size_t i = 0; i < after.columns.size(); ++i) {
        if (!indexOf(before.columns, after.columns[i]))
            columns.push_back({after.columns[i], std::nullopt, static_cast<int>(i)});
    }
    return columns;
}

std::vector<QString> chosenKeys(const Table &before, const Table &after, const TableDiffOptions &options)
{
    const auto bothHave = [&](const QString &name) {
        return indexOf(before.columns, name) && indexOf(after.columns, name);
    };
    if (options.byPosition)
        return {};
    if (!options.keys.empty())
        return std::ranges::all_of(options.keys, bothHave) ? options.keys : std::vector<QString>();
    if (!before.keys.empty() && before.keys == after.keys) {
        std::vector<QString> names;
        for (const int key : before.keys)
            names.push_back(before.columns[static_cast<size_t>(key)]);
        if (std::ranges::all_of(names, bothHave))
            return names;
    }
    const auto candidates = keyCandidates(before, after);
    return candidates.empty() ? std::vector<QString>() : std::vector{candidates.front()};
}

QString cellText(const Cell &cell)
{
    return cell ? QLatin1Char('=') + *cell : QString();
}

QString keyText(const Table &table, int row, const std::vector<QString> &keys)
{
    QString text;
    for (const QString &key : keys)
        text += cellText(table.rows[static_cast<size_t>(row)][static_cast<size_t>(*indexOf(table.columns, key))])
            + QChar(0x1f);
    return text;
}

/// Rows with the same key are matched; the n-th of several with one key is matched with the n-th.
std::vector<RowPair> pairByKey(const Table &before, const Table &after, const std::vector<QString> &keys)
{
    QHash<QString, QList<int>> places;
    for (int row = static_cast<int>(before.rows.size()) - 1; row >= 0; --row)
        places[keyText(before, row, keys)].append(row);
    std::vector<std::optional<int>> partner(after.rows.size());
    std::vector<char> isTaken(before.rows.size());
    for (int row = 0; row < static_cast<int>(after.rows.size()); ++row) {
        const auto found = places.find(keyText(after, row, keys));
        if (found == places.end() || found->isEmpty())
            continue;
        partner[static_cast<size_t>(row)] = found->takeLast();
        isTaken[static_cast<size_t>(*partner[static_cast<size_t>(row)])] = 1;
    }
    std::vector<RowPair> pairs;
    int next = 0;
    const auto addRemovedUpTo = [&](int end) {
        for (; next < end; ++next) {
            if (!isTaken[static_cast<size_t>(next)])
                pairs.push_back({next, std::nullopt});
        }
    };
    for (int row = 0; row < static_cast<int>(after.rows.size()); ++row) {
        if (const auto other = partner[static_cast<size_t>(row)])
            addRemovedUpTo(*other);
        pairs.push_back({partner[static_cast<size_t>(row)], row});
    }
    addRemovedUpTo(static_cast<int>(before.rows.size()));
    return pairs;
}

QByteArray oneRowALine(const Table &table)
{
    QByteArray lines;
    for (const auto &row : table.rows) {
        for (const Cell &cell : row)
            lines += cellText(cell).toUtf8().replace('\\', "\\\\").replace('\n', "\\n") + '\x1f';
        lines += '\n';
    }
    return lines;
}

std::vector<RowPair> pairByContents(const Table &before, const Table &after)
{
    const auto changes = changesByGit(oneRowALine(before), oneRowALine(after), {});
    std::vector<RowPair> pairs;
    int one = 0, two = 0;
    const auto addEqual = [&](int end) {
        while (one < end)
            pairs.push_back({one++, two++});
    };
    for (const TextChange &change : changes.value_or(std::vector<TextChange>())) {
        addEqual(change.before.first);
        for (int i = 0; i < std::max(change.before.count, change.after.count); ++i) {
            pairs.push_back({i < change.before.count ? std::optional(one++) : std::nullopt,
                             i < change.after.count ? std::optional(two++) : std::nullopt});
        }
    }
    addEqual(static_cast<int>(before.rows.size()));
    return pairs;
}

bool isSame(const Cell &before, const Cell &after, const std::optional<NumberTolerance> &tolerance)
{
    return before && after ? isSameCell(*before, *after, tolerance) : before == after;
}

DiffTableRow compareRows(const Table &before, const Table &after, RowPair pair, const TableDiff &diff,
                         const std::optional<NumberTolerance> &tolerance)
{
    DiffTableRow row{.before = pair.before, .after = pair.after};
    if (!pair.before || !pair.after) {
        row.state = pair.before ? RowState::Removed : RowState::Added;
        return row;
    }
    const auto &one = before.rows[static_cast<size_t>(*pair.before)];
    const auto &two = after.rows[static_cast<size_t>(*pair.after)];
    for (size_t i = 0; i < diff.columns.size(); ++i) {
        const DiffColumn &column = diff.columns[i];
        const bool inBoth = column.before && column.after;
        if (inBoth
            && !isSame(one[static_cast<size_t>(*column.before)], two[static_cast<size_t>(*column.after)], tolerance))
            row.changed.push_back(static_cast<int>(i));
    }
    row.state = row.changed.empty() ? RowState::Equal : RowState::Changed;
    return row;
}

void count(TableDiff &diff, const DiffTableRow &row)
{
    diff.changedRows += row.state == RowState::Changed;
    diff.addedRows += row.state == RowState::Added;
    diff.removedRows += row.state == RowState::Removed;
    diff.changedCells += static_cast<int>(row.changed.size());
}

} // namespace

TableDiff diffTables(const Table &before, const Table &after, const TableDiffOptions &options)
{
    TableDiff diff{.columns = joinColumns(before, after)};
    const auto keys = chosenKeys(before, after, options);
    for (size_t i = 0; i < diff.columns.size(); ++i) {
        if (std::ranges::find(keys, diff.columns[i].name) != keys.end())
            diff.keys.push_back(static_cast<int>(i));
    }
    const auto pairs = keys.empty() ? pairByContents(before, after) : pairByKey(before, after, keys);
    for (const RowPair &pair : pairs) {
        diff.rows.push_back(compareRows(before, after, pair, diff, options.tolerance));
        count(diff, diff.rows.back());
    }
    return diff;
}

} // namespace quayside
