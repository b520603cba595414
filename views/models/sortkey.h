// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <variant>

namespace quayside {

/// What a cell is sorted by: a number, a text, or nothing where the figure is not reported.
using SortKey = std::variant<std::monostate, double, QString>;

inline bool isReported(const SortKey &key)
{
    return key.index() != 0;
}

/// An invalid variant when not reported.
inline QVariant toVariant(const SortKey &key)
{
    if (const double *number = std::get_if<double>(&key))
        return *number;
    const QString *text = std::get_if<QString>(&key);
    return text ? QVariant(*text) : QVariant();
}

/// The numbers 0..n-1 of the keys in the wanted order: what is not reported last in either direction, equal keys as
/// they are. Text is compared without case.
std::vector<int> sorted(std::vector<SortKey> keys, Qt::SortOrder order);

} // namespace quayside
