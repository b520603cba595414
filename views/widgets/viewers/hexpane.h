// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/searchsession.h"

#include <QWidget>

namespace quayside {

class GoToBar;
class HexView;
class SearchBar;

/// A hex view with search (Ctrl+F) and go to offset (Ctrl+G).
class HexPane : public QWidget
{
    Q_OBJECT

public:
    explicit HexPane(QWidget *parent = nullptr);
    ~HexPane() override;

    HexView *view() const { return m_view; }
    SearchBar *searchBar() const { return m_searchBar; }
    const SearchRun &search() const { return m_session->run(); }
    void setSource(const ByteSource &source);
    void openSearch();

private:
    HexView *m_view = nullptr;
    SearchBar *m_searchBar = nullptr;
    GoToBar *m_goToBar = nullptr;
    SearchSession *m_session = nullptr;
};

} // namespace quayside
