// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/hexpane.h"

#include "views/widgets/parts/shortcuts.h"
#include "views/widgets/text/gotobar.h"
#include "views/widgets/text/searchbar.h"
#include "views/widgets/viewers/hexview.h"

#include <QVBoxLayout>

namespace quayside {

HexPane::HexPane(QWidget *parent) : QWidget(parent)
{
    m_view = new HexView;
    m_searchBar = new SearchBar;
    m_goToBar = new GoToBar(tr("Go to byte"));
    m_session = new SearchSession(m_searchBar,
                                  {.source = [this] { return m_view->source(); },
                                   .encoding = [] { return TextEncoding::Utf8; },
                                   .caret = [this] { return m_view->selectionFrom(); },
                                   .show = [this](const SearchHit &hit) { m_view->showHit(hit); }},
                                  this);
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
    connect(m_goToBar, &GoToBar::wanted, m_view, [this](qint64 offset) { m_view->select(offset, offset); });
    addPaneShortcuts(
        this,
        {{QKeySequence::Find, [this] { openSearch(); }},
         {QKeySequence(Qt::CTRL | Qt::Key_G), [this] { m_goToBar->open(tr("decimal, or 0x for hexadecimal")); }},
         {QKeySequence(Qt::Key_F3), [this] { m_session->next(); }},
         {QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_session->previous(); }}});
}

HexPane::~HexPane()
{
    m_view->setSearch(nullptr);
}

void HexPane::setSource(const ByteSource &source)
{
    m_view->setSource(source);
    m_session->again();
}

void HexPane::openSearch()
{
    m_goToBar->hide();
    m_searchBar->open();
}

} // namespace quayside
