// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/sourcefields.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/pathlist.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace quayside {

namespace {

/// Without data: none is looked at.
std::optional<SourceAction> actionIn(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional(static_cast<SourceAction>(data.toInt())) : std::nullopt;
}

} // namespace

SourceFields::SourceFields(QWidget *parent) : QWidget(parent)
{
    m_use = new QComboBox;
    m_use->setObjectName(QStringLiteral("sourceBox"));
    m_use->setAccessibleName(tr("Recorded trials"));
    m_use->addItem(tr("are not looked at: every trial is run"));
    m_use->addItem(tr("are not run again: only what is missing runs"), static_cast<int>(SourceAction::Diff));
    m_use->addItem(tr("are verified again: no agent runs"), static_cast<int>(SourceAction::Regrade));
    m_jobs = new PathList(tr("Recorded jobs"), tr("Add a recorded job or trial"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_use);
    column->addWidget(m_jobs);
    connect(m_use, &QComboBox::currentIndexChanged, this, &SourceFields::refresh);
    connect(m_jobs, &PathList::changed, this, &SourceFields::changed);
    refresh();
}

void SourceFields::refresh()
{
    m_jobs->setVisible(actionIn(*m_use).has_value());
    Q_EMIT changed();
}

void SourceFields::read(const RunSpec &spec)
{
    const QVariant action = spec.sources.isEmpty() ? QVariant() : QVariant(static_cast<int>(spec.sourceAction));
    m_use->setCurrentIndex(action.isValid() ? m_use->findData(action) : 0);
    m_jobs->setPaths(spec.sources);
}

void SourceFields::write(RunSpec &spec) const
{
    const auto action = actionIn(*m_use);
    spec.sources = action ? m_jobs->paths() : QStringList();
    spec.sourceAction = action.value_or(SourceAction::Diff);
}

bool SourceFields::isRegrade() const
{
    return actionIn(*m_use) == SourceAction::Regrade;
}

} // namespace quayside
