// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette/match.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int tier = 1000;

bool hasLettersInOrder(const QString &name, const QString &query)
{
    qsizetype from = 0;
    for (const QChar letter : query) {
        from = name.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return false;
    }
    return true;
}

} // namespace

std::optional<int> matchScore(const QString &name, const QString &query)
{
    const int length = static_cast<int>(std::min<qsizetype>(name.size(), tier - 1));
    if (query.isEmpty())
        return length;
    const qsizetype found = name.indexOf(query, 0, Qt::CaseInsensitive);
    if (found == 0)
        return name.size() == query.size() ? 0 : tier + length;
    if (found > 0)
        return (name.at(found - 1).isLetterOrNumber() ? 3 : 2) * tier + length;
    return hasLettersInOrder(name, query) ? std::optional(4 * tier + length) : std::nullopt;
}

} // namespace quayside
