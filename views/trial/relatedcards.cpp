// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/relatedcards.h"

#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/facttableview.h"

#include <QVBoxLayout>

namespace quayside {

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
