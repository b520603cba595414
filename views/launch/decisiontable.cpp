// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/decisiontable.h"

#include "views/launch/matrixcard.h"

#include <QLocale>

#include <map>

namespace quayside {

namespace {

QString sayDecision(const TrialDecision &trial)
{
    if (!trial.obstacle.isEmpty())
        return MatrixCard::tr("cannot be verified again");
    switch (trial.decision) {
    case Decision::Run: return MatrixCard::tr("runs");
    case Decision::Regrade: return MatrixCard::tr("is verified again");
    case Decision::Reuse: return MatrixCard::tr("is recorded already");
    }
    return {};
}

} // namespace

FactTable decisionTable(const TrialDecisions &decisions)
{
    FactTable table{.title = MatrixCard::tr("Trials"),
                    .file = {},
                    .columns = {MatrixCard::tr("Task"), MatrixCard::tr("Trials"), MatrixCard::tr("What is done"),
                                MatrixCard::tr("Why")},
                    .rows = {}};
    std::map<std::array<QString, 3>, int> groups;
    for (const TrialDecision &trial : decisions.trials)
        ++groups[{trial.plan.taskFolder.section(QLatin1Char('/'), -1), sayDecision(trial),
                  trial.obstacle.isEmpty() ? trial.reason : trial.obstacle}];
    for (const auto &[group, count] : groups)
        table.rows.push_back({group[0], QLocale().toString(count), group[1], group[2]});
    return table;
}

} // namespace quayside
