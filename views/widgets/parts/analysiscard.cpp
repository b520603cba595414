// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/analysiscard.h"

#include "core/data/trialdetail.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

namespace quayside {

namespace {

/// The file is a click away under Files.
QString startOf(const QString &text)
{
    constexpr qsizetype most = 20'000;
    return text.size() <= most ? text.trimmed() : text.left(most) + QStringLiteral(" …");
}

/// Whose opinion it is, where it stands and what it cost.
QString sayOrigin(const Analysis &analysis)
{
    QStringList words{analysis.author.isEmpty() ? tr("a model's view, which one is not recorded")
                                                : tr("the view of %1").arg(analysis.author)};
    words << analysis.file;
    if (analysis.cost)
        words << sayCost(analysis.cost);
    return words.join(QStringLiteral(" · "));
}

void addText(Card *card, const QString &words, LabelRole role)
{
    if (words.isEmpty())
        return;
    QLabel *text = makeLabel(startOf(words), role);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(text);
}

Card *makeCard(const QString &title, const Analysis &analysis)
{
    auto *card = new Card(title);
    card->setNote(sayOrigin(analysis));
    addText(card, analysis.summary, LabelRole::Plain);
    addText(card, analysis.error, LabelRole::Bad);
    return card;
}

void addChecks(Card *card, const Analysis &analysis)
{
    FactTable table{.title = {}, .file = {}, .columns = {tr("Check"), tr("Outcome"), tr("Explanation")}, .rows = {}};
    for (const AnalysisCheck &check : analysis.checks)
        table.rows.push_back({check.name, check.outcome, check.explanation});
    if (!table.rows.empty())
        card->body()->addWidget(new FactTableView(table));
}

QString sayOutcomes(const Analysis &analysis)
{
    QStringList words;
    for (const AnalysisCheck &check : analysis.checks)
        words << QStringLiteral("%1: %2").arg(check.name, check.outcome);
    return words.join(QStringLiteral(", "));
}

void addTrials(Card *card, const std::map<QString, Analysis> &trials)
{
    FactTable table{.title = {}, .file = {}, .columns = {tr("Trial"), tr("Checks"), tr("View")}, .rows = {}};
    for (const auto &[name, opinion] : trials)
        table.rows.push_back({name, sayOutcomes(opinion), opinion.error.isEmpty() ? opinion.summary : opinion.error});
    card->body()->addWidget(new FactTableView(table));
}

} // namespace

QWidget *makeAnalysisCard(const Analysis &analysis)
{
    Card *card = makeCard(tr("Analysis"), analysis);
    addChecks(card, analysis);
    return card;
}

std::vector<QWidget *> makeAnalysisCards(const JobAnalysis &analysis)
{
    std::vector<QWidget *> cards;
    if (!analysis.whole.summary.isEmpty() || !analysis.trials.empty()) {
        Card *card = makeCard(tr("Analysis"), analysis.whole);
        if (!analysis.trials.empty())
            addTrials(card, analysis.trials);
        cards.push_back(card);
    }
    for (const auto &[task, opinion] : analysis.tasks) {
        Card *card = makeCard(tr("Check of the task %1").arg(task), opinion);
        addChecks(card, opinion);
        cards.push_back(card);
    }
    return cards;
}

} // namespace quayside
