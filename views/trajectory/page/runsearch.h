// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/page/stepsearch.h"

namespace quayside {

class SearchBar;

/// Connects a search bar with the search in an agent's steps; "next" is relative to the current step.
class RunSearch : public QObject
{
    Q_OBJECT

public:
    explicit RunSearch(SearchBar *bar, QObject *parent = nullptr);

    /// What was found in another agent's steps is forgotten.
    void setRun(const RunPointer &run);
    void setCurrent(RunIndex step) { m_current = step; }
    const std::vector<RunIndex> &hits() const { return m_search.hits(); }
    bool isRunning() const { return m_search.isRunning(); }

    void open();
    void goToNext(Direction direction);

Q_SIGNALS:
    void patternChanged(const QRegularExpression &pattern); ///< to be marked in the texts
    void hitsChanged();
    void stepWanted(quayside::RunIndex step);
    void closed();

private:
    void ask(const SearchQuery &query);
    void close();
    void takeHits();
    void sayProgress();

    SearchBar *m_bar;
    StepSearch m_search;
    RunPointer m_run;
    RunIndex m_current;
    bool m_awaitsHit = false; ///< the first one that is found becomes the current step
};

} // namespace quayside
