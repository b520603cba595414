// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialheader.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/phasebar.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/outcomelabel.h"

#include <QHBoxLayout>

namespace quayside {

namespace {

QWidget *makeFact(const QString &name, const QString &value)
{
    auto *fact = new QWidget;
    auto *row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(makeLabel(name, LabelRole::Muted));
    row->addWidget(makeLabel(value));
    fact->setAccessibleName(QStringLiteral("%1 %2").arg(name, value));
    return fact;
}

QString sayInput(const Usage &usage)
{
    if (!usage.cache)
        return sayTokens(usage.input);
    if (!usage.input || *usage.cache > *usage.input)
        return TrialHeader::tr("%1 beside cache %2").arg(sayTokens(usage.input), sayTokens(usage.cache));
    return TrialHeader::tr("%1 of it cache %2").arg(sayTokens(usage.input), sayTokens(usage.cache));
}

QString orNotReported(const QString &figure)
{
    return figure == unreported() ? TrialHeader::tr("not reported") : figure;
}

} // namespace

TrialHeader::TrialHeader(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    setMinimumHeight(metrics::barHeight + 3 * metrics::grid);
    m_phases = new PhaseBar;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    row->setSpacing(6 * metrics::grid);
    row->addStretch(1);
    row->addWidget(m_phases, 2);
}

void TrialHeader::setTrial(const Trial &trial)
{
    delete m_facts;
    m_facts = new QWidget;
    auto *row = new QHBoxLayout(m_facts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5 * metrics::grid);
    row->addWidget(new OutcomeLabel(trial));
    row->addWidget(makeFact(tr("elapsed"), orNotReported(sayDuration(elapsed(trial)))));
    row->addWidget(makeFact(tr("input"), orNotReported(sayInput(trial.usage))));
    row->addWidget(makeFact(tr("output"), orNotReported(sayTokens(trial.usage.output))));
    row->addWidget(makeFact(tr("cost"), orNotReported(sayCost(trial.usage.cost))));
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, m_facts);
    m_phases->setPhases(phasesOf(trial), elapsed(trial));
}

} // namespace quayside
