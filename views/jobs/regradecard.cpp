// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/regradecard.h"

#include "views/models/wording.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

int countOf(const std::vector<Regrading> &regradings, RegradeOutcome verdict)
{
    return static_cast<int>(
        std::ranges::count_if(regradings, [&](const Regrading &one) { return outcomeOf(one) == verdict; }));
}

QString sayOutcome(RegradeOutcome verdict, int count)
{
    switch (verdict) {
    case RegradeOutcome::Up: return RegradeCard::tr("%n went up", nullptr, count);
    case RegradeOutcome::Down: return RegradeCard::tr("%n went down", nullptr, count);
    case RegradeOutcome::Gained: return RegradeCard::tr("%n had no reward before", nullptr, count);
    case RegradeOutcome::Lost: return RegradeCard::tr("%n lost the reward", nullptr, count);
    case RegradeOutcome::Same: return RegradeCard::tr("%n as before", nullptr, count);
    case RegradeOutcome::None: return RegradeCard::tr("%n without a reward on both sides", nullptr, count);
    case RegradeOutcome::Unknown: return RegradeCard::tr("%n stand on a trial that is not open", nullptr, count);
    }
    return {};
}

bool hasChanged(const Regrading &regrading)
{
    static constexpr std::array changes{RegradeOutcome::Up, RegradeOutcome::Down, RegradeOutcome::Gained,
                                        RegradeOutcome::Lost};
    return std::ranges::contains(changes, outcomeOf(regrading));
}

QString armOf(const Trial &trial)
{
    return trial.agent.model ? trial.agent.name + QStringLiteral(" · ") + trial.agent.model->name : trial.agent.name;
}

} // namespace

QString sayVerdicts(const std::vector<Regrading> &regradings)
{
    QStringList parts;
    for (const RegradeOutcome verdict :
         {RegradeOutcome::Up, RegradeOutcome::Down, RegradeOutcome::Gained, RegradeOutcome::Lost, RegradeOutcome::Same,
          RegradeOutcome::None, RegradeOutcome::Unknown}) {
        if (const int count = countOf(regradings, verdict); count > 0)
            parts << sayOutcome(verdict, count);
    }
    return RegradeCard::tr("%n trial(s) verified again: %1.", nullptr, static_cast<int>(regradings.size()))
        .arg(parts.join(RegradeCard::tr(", ")));
}

RegradeCard::RegradeCard(const JobStore &store, QWidget *parent) : Card(tr("Verified again"), parent), m_store(store)
{
    setObjectName(QStringLiteral("regradeCard"));
    m_sentence = makeLabel({});
    m_sentence->setObjectName(QStringLiteral("regradeSentence"));
    m_table = makeLabel({});
    body()->addWidget(m_sentence);
    body()->addWidget(m_table);
    hide();
    connect(&store, &JobStore::jobChanged, this, &RegradeCard::refresh);
}

void RegradeCard::setJob(const JobPointer &job)
{
    m_job = job;
    refresh();
}

void RegradeCard::refresh()
{
    const std::vector<Regrading> regradings =
        m_job ? regradingsOf(*m_job, m_store.openJobs()) : std::vector<Regrading>();
    setVisible(!regradings.empty());
    if (regradings.empty())
        return;
    m_sentence->setText(sayVerdicts(regradings));
    std::vector<Regrading> changed;
    std::ranges::copy_if(regradings, std::back_inserter(changed), hasChanged);
    if (changed == m_shown)
        return;
    m_shown = std::move(changed);
    QWidget *table = makeTable();
    delete body()->replaceWidget(m_table, table);
    m_table->deleteLater();
    m_table = table;
}

QWidget *RegradeCard::makeTable()
{
    if (m_shown.empty())
        return makeLabel({});
    FactTable facts{
        .title = {}, .file = {}, .columns = {tr("Task"), tr("Arm"), tr("Before"), tr("Now"), tr("Trial")}, .rows = {}};
    for (const Regrading &one : m_shown)
        facts.rows.push_back({one.after->task.name.value, armOf(*one.after),
                              sayReward(primaryReward(one.before->rewards)),
                              sayReward(primaryReward(one.after->rewards)), one.after->name.value});
    auto *table = new FactTableView(facts, {.rows = 6, .columnWidth = 260});
    table->makeRowsLead(tr("Shows this trial"));
    connect(table, &FactTableView::rowActivated, this,
            [this](int row) { Q_EMIT trialsChosen({m_shown[static_cast<size_t>(row)].after}); });
    return table;
}

} // namespace quayside
