// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/tablediff.h"

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

/// A key that matches a smaller share of rows is worse than matching by position.
constexpr double leastShared = 0.3;

std::optional<QSet<QString>> uniqueValues(const Table &table, const QString &column)
{
    const auto at = std::ranges::find(table.columns, column);
    if (at == table.columns.end())
        return std::nullopt;
    const auto index = static_cast<size_t>(at - table.columns.begin());
    QSet<QString> values;
    for (const auto &row : table.rows) {
        const Cell &cell = row[index];
        if (!cell || cell->isEmpty() || values.contains(*cell))
            return std::nullopt;
        values.insert(*cell);
    }
    return values;
}

bool soundsLikeKey(const QString &name)
{
    const QString lower = name.toLower();
    return lower == QLatin1String("id") || lower == QLatin1String("key") || lower.endsWith(QLatin1String("_id"))
        || lower.endsWith(QLatin1String("_key")) || lower.endsWith(QLatin1String("uuid"))
        || name.endsWith(QLatin1String("Id"));
}

bool canBeKey(const Table &before, const Table &after, const QString &column)
{
    const auto one = uniqueValues(before, column);
    const auto two = one ? uniqueValues(after, column) : std::nullopt;
    if (!two || one->isEmpty() || two->isEmpty())
        return false;
    const auto shared = static_cast<double>(QSet<QString>(*one).intersect(*two).size());
    return shared >= leastShared * static_cast<double>(std::min(one->size(), two->size()));
}

} // namespace

std::vector<QString> keyCandidates(const Table &before, const Table &after)
{
    std::vector<QString> candidates;
    for (const QString &column : before.columns) {
        if (canBeKey(before, after, column))
            candidates.push_back(column);
    }
    std::ranges::stable_partition(candidates, soundsLikeKey);
    return candidates;
}

} // namespace quayside
