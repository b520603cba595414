// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/matrixcard.h"

#include "core/data/trialdetail.h"
#include "core/run/agent/agentcatalog.h"
#include "views/launch/decisiontable.h"
#include "views/models/wording.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

#include <map>
#include <set>

namespace quayside {

namespace {

QString columnOf(const TrialPlan &plan)
{
    return plan.model.isEmpty() ? plan.agent : plan.agent + QLatin1Char('\n') + plan.model;
}

/// One row per task, one column per agent with its model; the cells count attempts.
FactTable matrixOf(const CheckedSpec &checked, const std::vector<TrialPlan> &plans)
{
    FactTable table{.title = MatrixCard::tr("Trials"), .file = {}, .columns = {MatrixCard::tr("Task")}, .rows = {}};
    std::map<QString, std::map<QString, int>> cells;
    for (const TrialPlan &plan : plans) {
        ++cells[plan.taskFolder][columnOf(plan)];
        if (std::ranges::find(table.columns, columnOf(plan)) == table.columns.end())
            table.columns.push_back(columnOf(plan));
    }
    for (const TaskMaterial &task : checked.material.tasks) {
        std::vector<QString> row{shortName(task.task)};
        for (size_t column = 1; column < table.columns.size(); ++column)
            row.push_back(
                QStringLiteral("× %1").arg(QLocale().toString(cells[task.task.folder][table.columns[column]])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString sayTrials(const CheckedSpec &checked, size_t trials)
{
    if (trials == 0 && isRegrade(checked.spec))
        return MatrixCard::tr("Choose recorded jobs or trials.");
    if (trials == 0)
        return MatrixCard::tr("Choose at least one task and one agent.");
    return MatrixCard::tr("%n trial(s), %1 in parallel, in %2", nullptr, static_cast<int>(trials))
        .arg(QLocale().toString(std::min<qlonglong>(checked.spec.concurrent, static_cast<qlonglong>(trials))),
             toText(checked.spec.environment));
}

QString sayVerifiers(const std::vector<TaskMaterial> &tasks)
{
    const auto shared = std::ranges::count(tasks, VerifierMode::Shared,
                                           [](const TaskMaterial &task) { return task.task.verifier.mode; });
    return shared == 0
        ? QString()
        : MatrixCard::tr("The tests of %n task(s) run where the agent worked, with programs that it could have "
                         "changed. environment_mode = \"separate\" in [verifier] gives them a place of their own.",
                         nullptr, static_cast<int>(shared));
}

QString sayRemarks(const CheckedSpec &checked)
{
    QStringList lines;
    if (const QString verifiers = sayVerifiers(checked.material.tasks); !verifiers.isEmpty())
        lines << verifiers;
    std::set<QString> seen;
    for (const SpecProblem &problem : checked.problems) {
        if (problem.severity != Severity::Error && seen.insert(problem.message).second)
            lines << problem.message;
    }
    return lines.join(QLatin1Char('\n'));
}

QWidget *makeTable(const CheckedSpec &checked, const std::vector<TrialPlan> &plans)
{
    if (!checked.spec.sources.isEmpty() && !checked.decisions.trials.empty())
        return new FactTableView(decisionTable(checked.decisions), {.rows = 16, .columnWidth = 420});
    if (plans.empty())
        return makeLabel({});
    return new FactTableView(matrixOf(checked, plans), {.rows = 16, .columnWidth = 220});
}

} // namespace

MatrixCard::MatrixCard(QWidget *parent) : Card(tr("What will run"), parent)
{
    m_sentence = makeLabel(tr("Choose at least one task and one agent."));
    m_sentence->setObjectName(QStringLiteral("matrixSentence"));
    m_table = makeLabel({});
    m_remarks = makeLabel({}, LabelRole::Muted);
    m_remarks->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_table);
    body()->addWidget(m_remarks);
}

void MatrixCard::show(const CheckedSpec &checked)
{
    const std::vector<TrialPlan> plans = plansOf(checked.decisions);
    m_trials = static_cast<int>(plans.size());
    m_sentence->setText(sayTrials(checked, plans.size()));
    QWidget *table = makeTable(checked, plans);
    delete body()->replaceWidget(m_table, table);
    m_table->deleteLater();
    m_table = table;
    m_remarks->setText(sayRemarks(checked));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
}

} // namespace quayside
