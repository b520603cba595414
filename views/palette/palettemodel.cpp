// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette/palettemodel.h"

#include "views/palette/match.h"

#include <algorithm>

namespace quayside {

PaletteModel::PaletteModel(std::vector<PaletteEntry> entries, QObject *parent)
    : QAbstractListModel(parent), m_entries(std::move(entries))
{
    setQuery({});
}

void PaletteModel::setQuery(const QString &query)
{
    std::vector<std::pair<int, size_t>> scored;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto score = matchScore(m_entries[i].name, query))
            scored.emplace_back(query.isEmpty() ? 0 : *score, i);
    }
    const auto shown = static_cast<std::ptrdiff_t>(std::min<size_t>(scored.size(), shownAtMost));
    std::ranges::partial_sort(scored, scored.begin() + shown);
    beginResetModel();
    m_shown.clear();
    for (auto it = scored.begin(); it != scored.begin() + shown; ++it)
        m_shown.push_back(it->second);
    endResetModel();
}

const PaletteEntry &PaletteModel::entry(const QModelIndex &index) const
{
    return m_entries[m_shown[static_cast<size_t>(index.row())]];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return entry(index).name;
    case Qt::AccessibleTextRole: return QString(entry(index).name + QStringLiteral(", ") + entry(index).context);
    case contextRole: return entry(index).context;
    default: return {};
    }
}

} // namespace quayside
