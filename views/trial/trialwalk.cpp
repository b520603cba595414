// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialwalk.h"

#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace quayside {

namespace {

std::vector<TrialName> namesOf(const Job &job)
{
    std::vector<TrialName> names;
    for (const TrialPointer &trial : job.trials)
        names.push_back(trial->name);
    return names;
}

} // namespace

TrialWalk::TrialWalk(const Workbench &workbench, QWidget *parent) : QWidget(parent), m_workbench(workbench)
{
    m_before = makeButton(Qt::LeftArrow, tr("The trial before (Left)"), -1);
    m_behind = makeButton(Qt::RightArrow, tr("The next trial (Right)"), 1);
    m_text = makeLabel({}, LabelRole::Muted);
    m_text->setObjectName(QStringLiteral("trialPlace"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(m_before);
    row->addWidget(m_text);
    row->addWidget(m_behind);
}

QToolButton *TrialWalk::makeButton(Qt::ArrowType arrow, const QString &name, int step)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    connect(button, &QToolButton::clicked, this, [this, step] { walk(step); });
    return button;
}

void TrialWalk::walk(int step)
{
    const auto place = m_place + step;
    if (place >= 0 && place < std::ssize(m_names))
        m_workbench.selection.stepToTrial(m_names[static_cast<size_t>(place)]);
}

void TrialWalk::show(const Job &job, const TrialName &trial)
{
    const TrialOrder &order = m_workbench.selection.trialOrder();
    const bool isInOrder =
        order.job == m_workbench.selection.location().job && std::ranges::contains(order.names, trial);
    m_names = isInOrder ? order.names : namesOf(job);
    m_place = std::ranges::find(m_names, trial) - m_names.begin();
    const QLocale locale;
    m_text->setText(tr("%1 of %2").arg(locale.toString(m_place + 1), locale.toString(std::ssize(m_names))));
    m_before->setEnabled(m_place > 0);
    m_behind->setEnabled(m_place + 1 < std::ssize(m_names));
    setVisible(m_names.size() > 1);
}

} // namespace quayside
