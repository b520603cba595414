// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textpane.h"

#include "views/widgets/parts/shortcuts.h"
#include "views/widgets/text/gotobar.h"
#include "views/widgets/text/searchbar.h"
#include "views/widgets/text/textview.h"

#include <QLocale>
#include <QVBoxLayout>

namespace quayside {

TextPane::TextPane(QWidget *parent) : QWidget(parent)
{
    m_view = new TextView;
    m_searchBar = new SearchBar;
    m_goToBar = new GoToBar(tr("Go to line"));
    m_session = new SearchSession(m_searchBar, target(), this);
    m_view->setSearch(&m_session->run());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_searchBar);
    column->addWidget(m_goToBar);
    column->addWidget(m_view, 1);
    m_searchBar->hide();
    m_goToBar->hide();
    setFocusProxy(m_view);
    connect(m_session, &SearchSession::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_goToBar, &GoToBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_goToBar, &GoToBar::wanted, m_view, [this](qint64 line) { m_view->goToLine(line - 1); });
    connect(m_view, &TextView::documentReplaced, m_session, &SearchSession::again);
    connect(m_view, &TextView::documentGrew, m_session, &SearchSession::further);
    addPaneShortcuts(this,
                     {{QKeySequence::Find, [this] { openSearch(); }},
                      {QKeySequence(Qt::CTRL | Qt::Key_G), [this] { openGoTo(); }},
                      {QKeySequence(Qt::Key_F3), [this] { m_session->next(); }},
                      {QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_session->previous(); }}});
}

TextPane::~TextPane()
{
    m_view->setSearch(nullptr);
}

SearchTarget TextPane::target()
{
    return {.source = [this] { return m_view->document().source(); },
            .encoding = [this] { return m_view->document().encoding(); },
            .caret = [this] { return m_view->selection().from(); },
            .show = [this](const SearchHit &hit) { m_view->showHit(hit); }};
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
    const QString last = locale.toString(m_view->document().index().totals().lines);
    m_goToBar->open(tr("of %1, now in %2").arg(last, locale.toString(m_view->caretLine() + 1)));
}

void TextPane::find(const QString &text)
{
    m_searchBar->open(text);
}

} // namespace quayside
