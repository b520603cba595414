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

} // namespace

QWidget *makeAnalysisCard(const Analysis &analysis)
{
    auto *card = new Card(tr("Analysis"));
    const QString note = tr("a model's view · %1").arg(analysis.file);
    card->setNote(analysis.cost ? note + QStringLiteral(" · ") + sayCost(analysis.cost) : note);
    QLabel *text = makeLabel(startOf(analysis.summary));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(text);
    FactTable table{.title = {}, .file = {}, .columns = {tr("Check"), tr("Outcome"), tr("Explanation")}, .rows = {}};
    for (const AnalysisCheck &check : analysis.checks)
        table.rows.push_back({check.name, check.outcome, check.explanation});
    if (!table.rows.empty())
        card->body()->addWidget(new FactTableView(table));
    return card;
}

} // namespace quayside
