// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/textpane.h"

#include "views/widgets/gotobar.h"
#include "views/widgets/searchbar.h"
#include "views/widgets/textview.h"

#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

namespace quayside {

TextPane::TextPane(QWidget *parent) : QWidget(parent)
{
    m_view = new TextView;
    m_searchBar = new SearchBar;
    m_goToBar = new GoToBar(tr("Go to line"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_searchBar);
    column->addWidget(m_goToBar);
    column->addWidget(m_view, 1);
    m_searchBar->hide();
    m_goToBar->hide();
    setFocusProxy(m_view);
    connect(m_searchBar, &SearchBar::queryChanged, this, &TextPane::startSearch);
    connect(m_searchBar, &SearchBar::nextWanted, this, &TextPane::findNext);
    connect(m_searchBar, &SearchBar::previousWanted, this, &TextPane::findPrevious);
    connect(m_searchBar, &SearchBar::closed, this, &TextPane::closeBars);
    connect(m_goToBar, &GoToBar::closed, this, &TextPane::closeBars);
    connect(m_goToBar, &GoToBar::wanted, m_view, [this](qint64 line) { m_view->goToLine(line - 1); });
    connect(&m_search, &SearchRun::hitsChanged, this, &TextPane::showFirstHit);
    connect(&m_search, &SearchRun::finished, this, &TextPane::showProgress);
    connect(m_view, &TextView::documentReplaced, this, &TextPane::searchAgain);
    connect(m_view, &TextView::documentGrew, this, &TextPane::searchFurther);
    addShortcut(QKeySequence::Find, &TextPane::openSearch);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), &TextPane::openGoTo);
    addShortcut(QKeySequence(Qt::Key_F3), &TextPane::findNext);
    addShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), &TextPane::findPrevious);
}

TextPane::~TextPane()
{
    m_view->setSearch(nullptr);
}

void TextPane::addShortcut(const QKeySequence &keys, void (TextPane::*action)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, action);
}

void TextPane::openSearch()
{
    m_goToBar->hide();
    constexpr qint64 longestTakenOver = 200;
    const TextSelection &selection = m_view->selection();
    const QString selected = selection.to() - selection.from() <= longestTakenOver ? m_view->selectedText() : QString();
    m_searchBar->open(selected.contains(u'\n') ? QString() : selected);
}

void TextPane::openGoTo()
{
    m_searchBar->hide();
    const QLocale locale;
    m_goToBar->open(tr("of %1, now in %2").arg(locale.toString(m_view->document().index().totals().lines), locale.toString(m_view->caretLine() + 1)));
}

void TextPane::closeBars()
{
    m_searchBar->hide();
    m_goToBar->hide();
    m_search.clear();
    m_view->setSearch(nullptr);
    m_view->setFocus();
}

void TextPane::find(const QString &text)
{
    m_searchBar->open(text);
}

void TextPane::startSearch(const SearchQuery &query)
{
    m_current.reset();
    m_problem.clear();
    m_awaitsHit = true;
    m_searchStart = m_view->selection().from();
    if (query.pattern.isEmpty()) {
        m_search.clear();
    } else if (const auto started = m_search.start(m_view->document().source(), m_view->document().encoding(), query); !started) {
        m_problem = started.error().where.isEmpty() ? started.error().message
                                                    : started.error().where + QStringLiteral(": ") + started.error().message;
    }
    m_view->setSearch(&m_search);
    showProgress();
}

/// Goes to the first hit at or below the caret as soon as the search has come that far, else to the first one there is.
void TextPane::showFirstHit()
{
    const bool isFar = m_search.searchedTo() >= m_view->document().size();
    const auto below = m_search.firstAtOrAfter(m_searchStart);
    if (m_awaitsHit && (below || (isFar && !m_search.hits().empty())))
        step(below, 0);
    showProgress();
}

void TextPane::step(std::optional<size_t> hit, size_t wrapped)
{
    m_awaitsHit = false;
    if (m_search.hits().empty())
        return;
    m_current = hit.value_or(wrapped);
    m_view->showHit(m_search.hits()[*m_current]);
    showProgress();
}

void TextPane::findNext()
{
    const qint64 from = m_view->selection().from();
    step(m_search.firstAtOrAfter(m_current ? from + 1 : from), 0);
}

void TextPane::findPrevious()
{
    step(m_search.lastBefore(m_view->selection().from()), m_search.hits().empty() ? 0 : m_search.hits().size() - 1);
}

void TextPane::showProgress()
{
    m_searchBar->setProgress({.count = m_search.count(), .current = m_current, .isRunning = m_search.isRunning(), .problem = m_problem});
}

void TextPane::searchAgain()
{
    if (!m_searchBar->isHidden())
        startSearch(m_searchBar->query());
}

void TextPane::searchFurther()
{
    if (m_searchBar->isHidden())
        return;
    if (m_search.searchedTo() <= m_view->document().source().size())
        m_search.extend();
    else
        searchAgain();
}

} // namespace quayside
