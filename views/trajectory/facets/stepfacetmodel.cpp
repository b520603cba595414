// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/facets/stepfacetmodel.h"
#include "views/models/words.h"

namespace quayside {

void StepFacetModel::setFacets(std::vector<StepFacet> facets)
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

int StepFacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facets.size());
}

QVariant StepFacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StepFacet &facet = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return facet.text;
    case Qt::ToolTipRole: return facet.text;
    case Qt::AccessibleTextRole:
        return facet.isOff ? quayside::tr("%1, %2, hidden").arg(facet.text, facet.count)
                           : facet.text + QLatin1Char(' ') + facet.count;
    default: break;
    }
    switch (static_cast<StepFacetRole>(role)) {
    case StepFacetRole::Section: return facet.type == StepFacet::Type::Heading;
    case StepFacetRole::Count: return facet.count;
    case StepFacetRole::Kind: return facet.type == StepFacet::Type::Kind ? QVariant(facet.value) : QVariant();
    case StepFacetRole::Tool: return facet.type == StepFacet::Type::Tool ? QVariant(facet.value) : QVariant();
    case StepFacetRole::IsOff: return facet.isOff;
    case StepFacetRole::IsChosen: return facet.isChosen;
    case StepFacetRole::IsWarning: return facet.isWarning;
    case StepFacetRole::Depth: return facet.depth;
    }
    return {};
}

Qt::ItemFlags StepFacetModel::flags(const QModelIndex &index) const
{
    const bool cannotBeChosen = !index.isValid() || at(index.row()).type == StepFacet::Type::Heading;
    return cannotBeChosen ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace quayside
