// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparebar.h"

#include "views/compare/comparerun.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QMenu>

namespace quayside {

namespace {

template <typename Value, typename Take>
void addChoice(QMenu *menu, const QString &text, const Value &value, const Value &current, Take take)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(value == current);
    QObject::connect(action, &QAction::triggered, menu, [take, value] { take(value); });
}

/// Sets one part of the run's scoring.
auto setting(CompareRun &run, auto member)
{
    return [&run, member](const auto &value) {
        CompareOptions options = run.options();
        options.scoring.*member = value;
        run.setOptions(options);
    };
}

} // namespace

CompareBar::CompareBar(CompareRun &run, QWidget *end, QWidget *parent) : QWidget(parent), m_run(run)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    QLabel *title = makeLabel(tr("Compare"));
    title->setFont(headlineFont(font()));
    row->addWidget(title);
    row->addSpacing(2 * metrics::grid);
    m_subject = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    row->addWidget(m_subject, 1);
    m_axis = addMenu(row);
    m_metric = addMenu(row);
    m_unscored = addMenu(row);
    m_counting = addMenu(row);
    m_counting->hide();
    row->addWidget(end);
    // later, because a menu's own action may be what changed the run
    connect(&run, &CompareRun::changed, this, &CompareBar::showRun, Qt::QueuedConnection);
    connect(
        &run, &CompareRun::compared, this,
        [this](const ComparisonPointer &comparison) { showCounting(comparison->scored); }, Qt::QueuedConnection);
}

QPushButton *CompareBar::addMenu(QHBoxLayout *row)
{
    QPushButton *chip = makeChip({});
    chip->setMenu(new QMenu(chip));
    row->addWidget(chip);
    return chip;
}

void CompareBar::showRun()
{
    QStringList names;
    for (const JobPointer &job : m_run.jobs())
        names << job->name;
    m_subject->setWhole(names.join(QStringLiteral(", ")));
    for (QPushButton *chip : {m_axis, m_metric, m_unscored})
        chip->menu()->clear();
    fillAxes(m_axis->menu());
    fillMetrics(m_metric->menu());
    fillPolicies(m_unscored->menu());
    const ScoringOptions &scoring = m_run.options().scoring;
    m_axis->setText(sayAxis(scoring.choice));
    m_metric->setText(tr("metric: %1").arg(scoring.metric.isEmpty() ? tr("primary reward") : scoring.metric));
    m_unscored->setText(sayPolicy(scoring.unscored));
}

void CompareBar::showCounting(const ScoredTrials &scored)
{
    m_counting->setVisible(scored.invalid > 0);
    m_counting->setText(sayCounting(scored.counting));
    m_counting->setToolTip(sayInvalid(scored));
    m_counting->menu()->clear();
    for (const auto rule : {CountingRule::ValidOnly, CountingRule::All})
        addChoice(m_counting->menu(), sayCounting(rule), std::optional(rule), std::optional(scored.counting),
                  setting(m_run, &ScoringOptions::counting));
}

void CompareBar::fillAxes(QMenu *menu)
{
    const ArmChoice &current = m_run.options().scoring.choice;
    const auto choose = [this](const ArmChoice &choice) { m_run.chooseAxis(choice); };
    if (!m_run.settingKeys().empty()) {
        QMenu *keys = menu->addMenu(tr("by setting"));
        for (const QString &key : m_run.settingKeys())
            addChoice(keys, key, ArmChoice{.axis = ArmAxis::SettingKey, .setting = key}, current, choose);
    }
    for (const auto axis : {ArmAxis::AgentAndModel, ArmAxis::AgentName, ArmAxis::ModelName, ArmAxis::JobName,
                            ArmAxis::DatasetName, ArmAxis::ToolFormat, ArmAxis::EnvironmentName}) {
        const ArmChoice choice{.axis = axis, .setting = {}};
        addChoice(menu, sayAxis(choice), choice, current, choose);
    }
}

void CompareBar::fillMetrics(QMenu *menu)
{
    const QString &current = m_run.options().scoring.metric;
    const auto choose = setting(m_run, &ScoringOptions::metric);
    addChoice(menu, tr("primary reward"), QString(), current, choose);
    for (const QString &metric : metricsOf(m_run.jobs()))
        addChoice(menu, metric, metric, current, choose);
}

void CompareBar::fillPolicies(QMenu *menu)
{
    for (const auto policy : {UnscoredPolicy::Missing, UnscoredPolicy::Zero, UnscoredPolicy::DropTask})
        addChoice(menu, sayPolicy(policy), policy, m_run.options().scoring.unscored,
                  setting(m_run, &ScoringOptions::unscored));
}

} // namespace quayside
