// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/overviewcards.h"

#include "core/data/steprewards.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/dimensionbars.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/factgrid.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/shorttext.h"
#include "views/widgets/viewers/fileview.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

QLabel *makeParagraph(const QString &text, LabelRole role = LabelRole::Plain)
{
    QLabel *label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// Long texts are shown whole elsewhere (Logs, Files); here a start is enough.
QString startOf(const QString &text)
{
    constexpr qsizetype most = 600;
    return text.size() <= most ? text : text.left(most) + QStringLiteral(" …");
}

/// Folded at first: most are long and say little beyond their last line.
void addTraceback(Card *card, const QString &traceback)
{
    constexpr int height = 320;
    QPushButton *button = makeChip(tr("Traceback"));
    button->setObjectName(QStringLiteral("tracebackButton"));
    button->setCheckable(true);
    auto *text = new FileView;
    text->setFixedHeight(height);
    text->hide();
    QObject::connect(button, &QPushButton::toggled, text, [text, traceback](bool on) {
        text->setVisible(on);
        if (on)
            text->showBytes(traceback.toUtf8(), tr("Traceback"));
    });
    card->header()->addWidget(button);
    card->body()->addWidget(text);
}

/// Of a key that some steps do not report, the steps that do: a missing value is not 0.
DimensionBars *makeRewardBars(Rewards rewards, const std::vector<KeyOverSteps> &keys)
{
    std::map<QString, QString> words;
    for (Reward &reward : rewards) {
        const auto key = std::ranges::find(keys, reward.key, &KeyOverSteps::key);
        if (key == keys.end() || !isPartlyReported(*key))
            continue;
        reward.value = key->mean;
        words[reward.key] = tr("%1 in %2 of %n steps", nullptr, key->steps)
                                .arg(sayMeasure(key->mean), QLocale().toString(key->reported));
    }
    auto *bars = new DimensionBars;
    bars->setRewards(rewards, words);
    return bars;
}

QString sayRunnersMeans(const std::vector<KeyOverSteps> &keys)
{
    QStringList means;
    for (const KeyOverSteps &key : keys) {
        if (isPartlyReported(key) && key.ofTrial)
            means << QStringLiteral("%1 %2").arg(key.key, sayMeasure(*key.ofTrial));
    }
    return means.isEmpty()
        ? QString()
        : tr("Harbor's own mean counts a step without the key as 0: %1").arg(means.join(QStringLiteral(", ")));
}

/// The keys of all steps; one without a name where none is reported.
QStringList keysOf(const std::vector<StepResult> &steps)
{
    QStringList keys;
    for (const StepResult &step : steps) {
        for (const Reward &reward : step.rewards) {
            if (!keys.contains(reward.key))
                keys << reward.key;
        }
    }
    return keys.isEmpty() ? QStringList{tr("Reward")} : keys;
}

/// A click only selects: a page that changes under a double click has the second click land on something else.
void addWayToArtifact(Card &card, FactTableView &view, const std::function<void(int)> &showRow)
{
    view.makeRowsLead(tr("Double click: show the line of the artifact that this is about"));
    QPushButton *link = makeLink(tr("Show in the artifact"));
    link->setObjectName(QStringLiteral("showInArtifact"));
    link->hide();
    QObject::connect(&view, &FactTableView::rowActivated, &view, showRow);
    QObject::connect(&view, &FactTableView::rowSelected, link, &QWidget::show);
    QObject::connect(link, &QPushButton::clicked, &view, [&view, showRow] { showRow(view.currentRow()); });
    card.header()->addWidget(link);
}

QString describeSource(const TaskRef &task)
{
    if (!task.gitUrl.isEmpty())
        return task.gitUrl;
    return task.package.isEmpty() ? task.path : task.package;
}

} // namespace

QWidget *makeExceptionCard(const Trial &trial, const QString &traceback)
{
    if (!trial.exception)
        return nullptr;
    auto *card = new Card(trial.exception->type);
    card->setNote(trial.rewards.empty() ? tr("no reward") : tr("the trial has rewards all the same"));
    card->body()->addWidget(makeParagraph(startOf(trial.exception->message)));
    if (!traceback.isEmpty())
        addTraceback(card, traceback);
    return card;
}

QWidget *makeRewardCard(const Trial &trial)
{
    auto *card = new Card(tr("Rewards"));
    if (trial.rewards.empty()) {
        card->body()->addWidget(
            makeParagraph(tr("The verifier left no reward. That is not a reward of 0."), LabelRole::Muted));
        return card;
    }
    if (std::ranges::any_of(trial.rewards, isScore))
        card->setNote(tr("axis from 0 to 1"));
    const std::vector<KeyOverSteps> keys = keysOverSteps(trial);
    card->body()->addWidget(makeRewardBars(trial.rewards, keys));
    if (const QString runners = sayRunnersMeans(keys); !runners.isEmpty())
        card->body()->addWidget(makeParagraph(runners, LabelRole::Muted));
    return card;
}

QWidget *makeStepsCard(const Trial &trial)
{
    if (trial.steps.empty())
        return nullptr;
    FactTable table{.title = {}, .file = {}, .columns = {tr("Step")}, .rows = {}};
    const QStringList keys = keysOf(trial.steps);
    table.columns.insert(table.columns.end(), keys.begin(), keys.end());
    table.columns.insert(table.columns.end(), {tr("Agent"), tr("Verifier"), tr("Exception")});
    for (const StepResult &step : trial.steps) {
        const auto timeOf = [&](PhaseKind kind) {
            const auto phase = std::ranges::find(step.phases, kind, &Phase::kind);
            return phase == step.phases.end() ? unreported() : sayDuration(duration(phase->span));
        };
        std::vector<QString> row{step.name};
        for (const QString &key : keys)
            row.push_back(sayReward(rewardFor(step.rewards, key)));
        row.insert(row.end(),
                   {timeOf(PhaseKind::AgentExecution), timeOf(PhaseKind::Verifier),
                    step.exception ? step.exception->type : QString()});
        table.rows.push_back(std::move(row));
    }
    auto *card = new Card(tr("Steps of the task"));
    card->setNote(tr("%n step(s) with a result", nullptr, static_cast<int>(trial.steps.size())));
    card->body()->addWidget(new FactTableView(table));
    return card;
}

QWidget *makeFactsCard(const Trial &trial)
{
    auto *card = new Card(tr("Trial"));
    auto *grid = new FactGrid;
    grid->add(tr("Task"), trial.task.name.value);
    grid->add(tr("Source"), describeSource(trial.task));
    grid->add(tr("Commit"), trial.task.gitCommit);
    grid->add(tr("Dataset"), trial.task.dataset);
    grid->add(tr("Checksum"), trial.task.checksum);
    grid->add(tr("Agent"), QStringLiteral("%1 %2").arg(trial.agent.name, trial.agent.version).trimmed());
    if (trial.agent.model) {
        grid->add(tr("Model"), trial.agent.model->name);
        grid->add(tr("Provider"), trial.agent.model->provider);
        grid->add(tr("Endpoint"), trial.agent.model->endpoint);
    }
    grid->add(tr("Environment"), trial.environment);
    grid->add(tr("State"), sayState(trial.state));
    grid->add(tr("Verified again from"), trial.regradedFrom);
    grid->add(tr("Folder"), trial.folder);
    card->body()->addWidget(grid);
    return card;
}

QWidget *makeTimesCard(const Trial &trial)
{
    auto *card = new Card(tr("Times"));
    auto *grid = new FactGrid;
    grid->add(tr("Started"), sayInstant(trial.span.start));
    grid->add(tr("Finished"), sayInstant(trial.span.end));
    grid->add(tr("Elapsed"), sayDuration(elapsed(trial)));
    for (const Phase &phase : trial.phases)
        grid->add(sayPhase(phase.kind), sayDuration(duration(phase.span)));
    if (trial.exception)
        grid->add(tr("Exception"), sayInstant(trial.exception->occurred));
    if (!trial.span.start && !trial.span.end && trial.phases.empty())
        card->body()->addWidget(makeLabel(tr("This trial reports no times."), LabelRole::Muted));
    card->body()->addWidget(grid);
    return card;
}

QWidget *makeSourcesCard(const TrialDetail &detail)
{
    if (detail.rewardSources.size() < 2)
        return nullptr;
    FactTable table{.title = {}, .file = {}, .columns = {tr("File"), tr("Rewards"), tr("Used")}, .rows = {}};
    for (const RewardSource &source : detail.rewardSources) {
        QStringList rewards;
        for (const Reward &reward : source.rewards)
            rewards << QStringLiteral("%1 %2").arg(reward.key, sayReward(reward.value));
        table.rows.push_back({source.file, rewards.join(QStringLiteral(", ")), source.used ? tr("yes") : tr("no")});
    }
    auto *card = new Card(tr("Reward files"));
    card->body()->addWidget(new FactTableView(table));
    return card;
}

QWidget *makeTableCard(const FactTable &table, const std::function<void(int)> &showRow)
{
    if (table.rows.empty())
        return nullptr;
    auto *card = new Card(table.title.isEmpty() ? tr("Verifier's rows") : table.title);
    QStringList note{tr("%n row(s)", nullptr, static_cast<int>(table.rows.size()))};
    if (!table.file.isEmpty())
        note << table.file;
    card->setNote(note.join(QStringLiteral(" · ")));
    auto *view = new FactTableView(table);
    if (showRow)
        addWayToArtifact(*card, *view, showRow);
    card->body()->addWidget(view);
    return card;
}

QWidget *makeOutputCard(const VerifierOutput &output, const std::function<void(int)> &showLine)
{
    constexpr int shown = 20;
    const QStringList end = endOf(output, shown);
    auto *card = new Card(tr("End of the verifier's output"));
    card->setObjectName(QStringLiteral("outputCard"));
    QPushButton *link = makeLink(tr("%1, %n lines", nullptr, static_cast<int>(output.lines.size())).arg(output.file));
    link->setObjectName(QStringLiteral("wholeOutput"));
    const int last = static_cast<int>(output.lines.lastIndexOf(end.value(end.size() - 1)));
    QObject::connect(link, &QPushButton::clicked, card, [showLine, last] { showLine(last); });
    card->header()->addWidget(link);
    card->body()->addWidget(new ShortText(end.join(QLatin1Char('\n'))));
    return card;
}

QWidget *makeIssuesCard(const std::vector<Issue> &issues)
{
    if (issues.empty())
        return nullptr;
    auto *card = new Card(tr("Issues of these files"));
    for (const Issue &issue : issues) {
        const LabelRole role = issue.severity == Severity::Error ? LabelRole::Bad : LabelRole::Plain;
        card->body()->addWidget(makeParagraph(issue.message, role));
        card->body()->addWidget(new ElidedLabel(
            issue.where.isEmpty() ? issue.path : issue.path + QStringLiteral(": ") + issue.where, LabelRole::Muted));
    }
    return card;
}

} // namespace quayside
