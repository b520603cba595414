// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/searchsession.h"

#include <QWidget>

namespace quayside {

class GoToBar;
class SearchBar;
class TextView;

/// A text view with everything around it: search (Ctrl+F, F3), go to line (Ctrl+G), both as bars above the text.
class TextPane : public QWidget
{
    Q_OBJECT

public:
    explicit TextPane(QWidget *parent = nullptr);
    ~TextPane() override;

    TextView *view() const { return m_view; }
    SearchBar *searchBar() const { return m_searchBar; }
    const SearchRun &search() const { return m_session->run(); }

    void openSearch();
    void openGoTo();
    /// Searches at once, as if it had been typed.
    void find(const QString &text);

private:
    SearchTarget target();

    TextView *m_view = nullptr;
    SearchBar *m_searchBar = nullptr;
    GoToBar *m_goToBar = nullptr;
    SearchSession *m_session = nullptr;
};

} // namespace quayside
