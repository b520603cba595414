// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/facets/stepfacetview.h"

#include "views/trajectory/facets/stepfacetdelegate.h"

namespace quayside {

StepFacetView::StepFacetView(QWidget *parent) : QListView(parent), m_facets(this)
{
    setModel(&m_facets);
    setItemDelegate(new StepFacetDelegate(this));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Filters"));
    setMinimumWidth(168);
    connect(this, &QListView::clicked, this, &StepFacetView::choose);
    connect(this, &QListView::activated, this, &StepFacetView::choose);
}

void StepFacetView::setFacets(std::vector<StepFacet> facets)
{
    m_facets.setFacets(std::move(facets));
}

void StepFacetView::choose(const QModelIndex &index)
{
    const StepFacet facet = m_facets.at(index.row());
    switch (facet.type) {
    case StepFacet::Type::Kind: Q_EMIT kindChosen(static_cast<StepKind>(facet.value)); return;
    case StepFacet::Type::Tool: Q_EMIT toolChosen(facet.text); return;
    case StepFacet::Type::Finding: Q_EMIT findingChosen(static_cast<size_t>(facet.value)); return;
    case StepFacet::Type::Step: Q_EMIT stepChosen(RunIndex(facet.value)); return;
    case StepFacet::Type::Agent: Q_EMIT agentChosen(static_cast<size_t>(facet.value)); return;
    case StepFacet::Type::Head: Q_EMIT trajectoryChosen(); return;
    case StepFacet::Type::More: Q_EMIT moreChosen(); return;
    case StepFacet::Type::Note:
    case StepFacet::Type::Heading: return;
    }
}

} // namespace quayside
