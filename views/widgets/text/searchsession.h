// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/searchrun.h"

#include <functional>

namespace quayside {

class SearchBar;

/// What a search works on: a view that shows a source.
struct SearchTarget {
    std::function<ByteSource()> source;
    std::function<TextEncoding()> encoding;
    std::function<qint64()> caret; ///< offset where the search begins
    std::function<void(const SearchHit &hit)> show;
};

/// Connects a search bar with a target: what is typed into the bar is searched in the target, the first hit below the
/// caret is shown as soon as it is found, and the bar says how many there are.
class SearchSession : public QObject
{
    Q_OBJECT

public:
    SearchSession(SearchBar *bar, SearchTarget target, QObject *parent = nullptr);

    const SearchRun &run() const { return m_run; }
    void next();
    void previous();
    /// The target shows another source.
    void again();
    /// The target's source grew, or was cut.
    void further();

Q_SIGNALS:
    void closed();

private:
    void start(const SearchQuery &query);
    void showFirst();
    void step(std::optional<size_t> hit, size_t wrapped);
    void showProgress();
    void close();

    SearchBar *m_bar = nullptr;
    SearchTarget m_target;
    SearchRun m_run;
    std::optional<size_t> m_current;
    QString m_problem;
    qint64 m_start = 0;
    bool m_awaitsHit = false;
};

} // namespace quayside
