// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"
#include "core/trajectory/kinds.h"
#include "views/trajectory/facets/stepfacetmodel.h"

#include <QListView>

namespace quayside {

/// The lines beside the list of steps; says which was chosen.
class StepFacetView : public QListView
{
    Q_OBJECT

public:
    explicit StepFacetView(QWidget *parent = nullptr);

    void setFacets(std::vector<StepFacet> facets);

Q_SIGNALS:
    void kindChosen(quayside::StepKind kind);
    void toolChosen(const QString &tool);
    void findingChosen(size_t finding);
    void stepChosen(quayside::RunIndex step);
    void agentChosen(size_t agent);
    void trajectoryChosen(); ///< its head
    void moreChosen();       ///< or fewer, of the loops

private:
    void choose(const QModelIndex &index);

    StepFacetModel m_facets;
};

} // namespace quayside
