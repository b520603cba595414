// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/relatedcards.h"

#include "core/compare/regrading.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

namespace quayside {

namespace {

QString sayChange(const KeyChange &change)
{
    if (!change.before || !change.after)
        return change.after ? tr("new") : tr("gone");
    const double difference = *change.after - *change.before;
    return difference == 0 ? tr("same") : (difference > 0 ? QStringLiteral("+") : QString()) + sayReward(difference);
}

} // namespace

QWidget *makeEarlierAttemptsCard(const Trial &trial)
{
    if (trial.earlierAttempts.empty())
        return nullptr;
    FactTable table{.title = {},
                    .file = {},
                    .columns = {tr("Exception"), tr("Reward"), tr("Input"), tr("Output"), tr("Cost"), tr("Folder")},
                    .rows = {}};
    for (const EarlierAttempt &attempt : trial.earlierAttempts)
        table.rows.push_back({attempt.exception, sayReward(primaryReward(attempt.rewards)),
                              sayTokens(attempt.usage.input), sayTokens(attempt.usage.output),
                              sayCost(attempt.usage.cost), attempt.folder.section(QLatin1Char('/'), -2)});
    auto *card = new Card(tr("Earlier attempts"));
    card->setNote(tr("not counted"));
    card->body()->addWidget(new FactTableView(table));
    return card;
}

QWidget *makeRegradedCard(const Trial &trial, const TrialPointer &before)
{
    if (trial.regradedFrom.isEmpty())
        return nullptr;
    auto *card = new Card(tr("Verified again"));
    card->setObjectName(QStringLiteral("regradedCard"));
    if (!before) {
        card->body()->addWidget(makeLabel(tr("The trial it stands on is not open: %1").arg(trial.regradedFrom)));
        return card;
    }
    FactTable table{
        .title = {}, .file = {}, .columns = {tr("Reward"), tr("Before"), tr("Now"), tr("Change")}, .rows = {}};
    for (const KeyChange &change : keyChanges(before->rewards, trial.rewards))
        table.rows.push_back({change.key, sayReward(change.before), sayReward(change.after), sayChange(change)});
    card->setNote(tr("before: %1").arg(before->folder.section(QLatin1Char('/'), -2)));
    card->body()->addWidget(table.rows.empty() ? static_cast<QWidget *>(makeLabel(tr("Neither trial has a reward.")))
                                               : new FactTableView(table));
    if (before->exception && !trial.exception)
        card->body()->addWidget(makeLabel(tr("%1 of before is gone.").arg(before->exception->type)));
    return card;
}

QWidget *makeTwoSidesCard(const Trial &trial)
{
    if (!trial.user)
        return nullptr;
    FactTable table{
        .title = {},
        .file = {},
        .columns = {tr("Side"), tr("Agent"), tr("Model"), tr("Input"), tr("Cache"), tr("Output"), tr("Cost")},
        .rows = {}};
    const auto add = [&](const QString &side, const AgentInfo &agent, const Usage &usage) {
        table.rows.push_back({side, agent.name, agent.model ? agent.model->name : QString(), sayTokens(usage.input),
                              sayTokens(usage.cache), sayTokens(usage.output), sayCost(usage.cost)});
    };
    add(tr("simulated user"), trial.user->agent, trial.usage);
    add(tr("agent"), trial.agent, trial.user->targetUsage);
    auto *card = new Card(tr("Both sides"));
    card->setNote(tr("the trial's tokens are the user's; the agent's are of its last turn"));
    card->body()->addWidget(new FactTableView(table));
    return card;
}

} // namespace quayside
