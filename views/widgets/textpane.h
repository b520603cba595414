// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/searchrun.h"

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
    const SearchRun &search() const { return m_search; }

    void openSearch();
    void openGoTo();
    /// Searches at once, as if it had been typed.
    void find(const QString &text);
    void findNext();
    void findPrevious();

private:
    void addShortcut(const QKeySequence &keys, void (TextPane::*action)());
    void startSearch(const SearchQuery &query);
    void showProgress();
    void showFirstHit();
    void step(std::optional<size_t> hit, size_t wrapped);
    void closeBars();
    void searchAgain();
    void searchFurther();

    TextView *m_view = nullptr;
    SearchBar *m_searchBar = nullptr;
    GoToBar *m_goToBar = nullptr;
    SearchRun m_search;
    std::optional<size_t> m_current;
    QString m_problem;
    qint64 m_searchStart = 0;
    bool m_awaitsHit = false;
};

} // namespace quayside
