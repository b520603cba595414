// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/filtermenu.h"

#include "views/models/wording.h"
#include "views/trajectory/page/asknumber.h"

#include <QInputDialog>
#include <QMenu>

#include <limits>

namespace quayside {

FilterMenu::FilterMenu(QMenu *menu, ListedSteps *listed)
    : QObject(menu), m_menu(menu), m_copies(new QMenu(tr("Copy what is listed"), menu)), m_listed(listed)
{
    addCopy(tr("as text"), CopyFormat::Text);
    addCopy(tr("as Markdown"), CopyFormat::Markdown);
    addCopy(tr("as JSON"), CopyFormat::Json);
}

QAction *FilterMenu::addToggle(const QString &text, bool isOn, Change change)
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isOn);
    connect(action, &QAction::triggered, this, [this, change = std::move(change)](bool on) {
        StepFilter filter = m_listed->filter();
        change(filter, on);
        m_listed->setFilter(std::move(filter));
    });
    return action;
}

void FilterMenu::fill(const std::vector<RunIndex> &hits, const std::optional<StepRange> &onScreen)
{
    m_menu->clear();
    const StepFilter &filter = m_listed->filter();
    const std::vector<RunIndex> &bookmarks = m_listed->marked();
    addToggle(tr("Only steps that failed"), filter.onlyErrors, [](StepFilter &to, bool on) { to.onlyErrors = on; });
    addToggle(tr("Only bookmarked steps"), filter.marked.has_value(), [bookmarks](StepFilter &to, bool on) {
        to.marked = on ? std::optional(bookmarks) : std::nullopt;
    })->setEnabled(!bookmarks.empty() || filter.marked);
    addToggle(tr("Only steps where the search found something"), filter.hits.has_value(),
              [hits](StepFilter &to, bool on) { to.hits = on ? std::optional(hits) : std::nullopt; })
        ->setEnabled(!hits.empty() || filter.hits);
    addToggle(tr("Only steps in the shown part of the timeline"), filter.within.has_value(),
              [onScreen](StepFilter &to, bool on) { to.within = on ? onScreen : std::nullopt; })
        ->setEnabled(onScreen || filter.within);
    addThresholds();
    m_menu->addMenu(m_copies);
    QAction *all = m_menu->addAction(tr("Show every step"));
    all->setEnabled(!m_listed->isEverything());
    connect(all, &QAction::triggered, this, [this] { m_listed->setFilter({}); });
}

void FilterMenu::addThresholds()
{
    const StepFilter &filter = m_listed->filter();
    m_menu->addSeparator();
    connect(m_menu->addAction(filter.tokensAtLeast ? tr("At least %1 tokens…").arg(sayTokens(filter.tokensAtLeast))
                                                   : tr("At least so many tokens…")),
            &QAction::triggered, this, &FilterMenu::askTokens);
    connect(m_menu->addAction(filter.costAtLeast ? tr("At least %1…").arg(sayCost(filter.costAtLeast))
                                                 : tr("At least so much cost…")),
            &QAction::triggered, this, &FilterMenu::askCost);
    m_menu->addSeparator();
}

void FilterMenu::addCopy(const QString &text, CopyFormat format)
{
    connect(m_copies->addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT copyWanted(format); });
}

void FilterMenu::askTokens()
{
    const WholeNumber asked{.title = tr("Steps by tokens"),
                            .label = tr("Only steps with at least so many tokens (0 for all)"),
                            .most = std::numeric_limits<int>::max(),
                            .value = static_cast<int>(m_listed->filter().tokensAtLeast.value_or(Tokens(10'000)).value),
                            .step = 1000};
    connect(askNumber(asked, m_menu->parentWidget()), &QInputDialog::intValueSelected, this, [this](int tokens) {
        StepFilter filter = m_listed->filter();
        filter.tokensAtLeast = tokens > 0 ? std::optional(Tokens(tokens)) : std::nullopt;
        m_listed->setFilter(std::move(filter));
    });
}

void FilterMenu::askCost()
{
    QInputDialog *dialog =
        askDollars(tr("Steps by cost"), tr("Only steps that cost at least so many dollars (0 for all)"),
                   m_listed->filter().costAtLeast.value_or(Usd(0.01)).value, m_menu->parentWidget());
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this](double dollars) {
        StepFilter filter = m_listed->filter();
        filter.costAtLeast = dollars > 0 ? std::optional(Usd(dollars)) : std::nullopt;
        m_listed->setFilter(std::move(filter));
    });
}

} // namespace quayside
