// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pathhead.h"

#include "core/data/identity.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/outcomelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside {

QString sayTrial(const Trial &trial)
{
    const QString model = trial.agent.model ? fullName(identityOf(*trial.agent.model)) : QString();
    const QString agent = model.isEmpty() ? trial.agent.name : trial.agent.name + QStringLiteral(" · ") + model;
    return agent.isEmpty() ? trial.name.value : agent + QStringLiteral("  ") + trial.name.value;
}

PathHead::PathHead(const TrialPointer &trial, const TrialPath *path, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * metrics::grid, metrics::grid, 2 * metrics::grid, metrics::grid);
    column->setSpacing(2);
    auto *top = new QHBoxLayout;
    top->addWidget(new OutcomeLabel(*trial));
    auto *name = new ElidedLabel(sayTrial(*trial));
    name->setFont(boldFont(font()));
    top->addWidget(name, 1);
    auto *open = new QPushButton(tr("Open"));
    open->setAccessibleName(tr("Open %1").arg(trial->name.value));
    connect(open, &QPushButton::clicked, this, [this, trial] { Q_EMIT opened(trial); });
    top->addWidget(open);
    column->addLayout(top);
    QStringList facts;
    if (path)
        facts << tr("%n step(s)", nullptr, static_cast<int>(path->run->steps.size()));
    facts << tr("elapsed %1").arg(sayDuration(elapsed(*trial)))
          << tr("tokens %1").arg(sayTokensShort(totalTokens(trial->usage)))
          << tr("cost %1").arg(sayCost(trial->usage.cost));
    auto *line = new ElidedLabel(facts.join(QStringLiteral("   ")), LabelRole::Muted, Qt::ElideRight);
    line->setFont(smallFont(font()));
    column->addWidget(line);
}

} // namespace quayside
