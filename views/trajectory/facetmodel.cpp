// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/facetmodel.h"

namespace quayside {

void FacetModel::setFacets(std::vector<Facet> facets)
{
    if (facets == m_facets)
        return;
    if (facets.size() == m_facets.size()) {
        m_facets = std::move(facets);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_facets = std::move(facets);
    endResetModel();
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facets.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Facet &facet = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return facet.text;
    case Qt::ToolTipRole: return facet.text;
    case Qt::AccessibleTextRole: return facet.isOff ? tr("%1, %2, hidden").arg(facet.text, facet.count) : facet.text + QLatin1Char(' ') + facet.count;
    default: break;
    }
    switch (static_cast<FacetRole>(role)) {
    case FacetRole::Section: return facet.type == Facet::Type::Heading;
    case FacetRole::Count: return facet.count;
    case FacetRole::Kind: return facet.type == Facet::Type::Kind ? QVariant(facet.value) : QVariant();
    case FacetRole::IsOff: return facet.isOff;
    case FacetRole::IsChosen: return facet.isChosen;
    case FacetRole::IsWarning: return facet.isWarning;
    case FacetRole::Depth: return facet.depth;
    }
    return {};
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    const bool cannotBeChosen = !index.isValid() || at(index.row()).type == Facet::Type::Heading;
    return cannotBeChosen ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace quayside
