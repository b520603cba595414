// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/decisiontext.h"

#include "core/export/facts.h"

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

QString nameOf(Decision decision)
{
    switch (decision) {
    case Decision::Run: return QStringLiteral("run");
    case Decision::Regrade: return QStringLiteral("verify again");
    case Decision::Reuse: return QStringLiteral("reuse");
    }
    return {};
}

QString reasonOf(const TrialDecision &trial)
{
    return trial.obstacle.isEmpty() ? trial.reason : QStringLiteral("will end as RegradeError: ") + trial.obstacle;
}

/// What the same is said of, in the order in which it is said first.
struct Group {
    Decision decision;
    QString reason;
    QStringList trials;
};

QString shown(const TrialDecision &trial)
{
    if (!trial.plan.source.isEmpty())
        return trial.plan.source.section(QLatin1Char('/'), -1);
    const QString who =
        trial.plan.model.isEmpty() ? trial.plan.agent : trial.plan.agent + QLatin1Char('/') + trial.plan.model;
    return trial.plan.taskFolder.section(QLatin1Char('/'), -1) + QLatin1Char(' ') + who;
}

std::vector<Group> groupsOf(const TrialDecisions &decisions)
{
    std::vector<Group> groups;
    for (const TrialDecision &trial : decisions.trials) {
        const QString reason = reasonOf(trial);
        auto group = std::ranges::find_if(
            groups, [&](const Group &one) { return one.decision == trial.decision && one.reason == reason; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{trial.decision, reason, {}});
        group->trials << shown(trial);
    }
    return groups;
}

QString listed(const QStringList &trials)
{
    constexpr qsizetype most = 4;
    QStringList shown = trials;
    shown.removeDuplicates();
    const qsizetype more = shown.size() - most;
    return shown.mid(0, most).join(QStringLiteral(", "))
        + (more > 0 ? QStringLiteral(" and %1 more").arg(more) : QString());
}

double meanOf(const std::vector<RewardChange> &changes, double RewardChange::*member)
{
    const double sum = std::accumulate(changes.begin(), changes.end(), 0.0,
                                       [&](double total, const RewardChange &one) { return total + one.*member; });
    return sum / static_cast<double>(changes.size());
}

} // namespace

QStringList decisionLines(const TrialDecisions &decisions)
{
    QStringList counts;
    for (const Decision decision : {Decision::Reuse, Decision::Regrade, Decision::Run}) {
        if (const int count = decisions.count(decision); count > 0)
            counts << QStringLiteral("%1 to %2").arg(count).arg(nameOf(decision));
    }
    QStringList lines{
        QStringLiteral("%1 trials: %2").arg(decisions.trials.size()).arg(counts.join(QStringLiteral(", ")))};
    for (const Group &group : groupsOf(decisions)) {
        const QString reason = group.reason.isEmpty() ? QString() : QStringLiteral(": ") + group.reason;
        lines << QStringLiteral("  %1 %2 (%3)%4")
                     .arg(nameOf(group.decision))
                     .arg(group.trials.size())
                     .arg(listed(group.trials), reason);
    }
    if (decisions.unversioned > 0)
        lines << QStringLiteral("  not looked at: %1 recorded trials whose task had no version")
                     .arg(decisions.unversioned);
    return lines;
}

QByteArray decisionsJson(const TrialDecisions &decisions)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? Json() : Json(text.toStdString()); };
    Json list = Json::array();
    for (const TrialDecision &trial : decisions.trials)
        list.push_back({{"task", trial.plan.taskFolder.toStdString()},
                        {"agent", trial.plan.agent.toStdString()},
                        {"model", orNull(trial.plan.model)},
                        {"attempt", trial.plan.attempt},
                        {"decision", nameOf(trial.decision).toStdString()},
                        {"reason", orNull(trial.reason)},
                        {"source", orNull(trial.plan.source)},
                        {"obstacle", orNull(trial.obstacle)}});
    return printed(Json{{"n_reuse", decisions.count(Decision::Reuse)},
                        {"n_regrade", decisions.count(Decision::Regrade)},
                        {"n_run", decisions.count(Decision::Run)},
                        {"n_unversioned", decisions.unversioned},
                        {"trials", list}});
}

QString sayChanges(const std::vector<RewardChange> &changes)
{
    if (changes.empty())
        return {};
    const auto up = std::ranges::count_if(changes, [](const RewardChange &one) { return one.after > one.before; });
    const auto down = std::ranges::count_if(changes, [](const RewardChange &one) { return one.after < one.before; });
    return QStringLiteral("%1 verified again: %2 went up, %3 went down, mean %4 before and %5 now")
        .arg(changes.size())
        .arg(up)
        .arg(down)
        .arg(meanOf(changes, &RewardChange::before), 0, 'f', 3)
        .arg(meanOf(changes, &RewardChange::after), 0, 'f', 3);
}

} // namespace quayside
