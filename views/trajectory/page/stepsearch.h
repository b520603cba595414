// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/trajectory/search.h"

namespace quayside {

/// One search in an agent's steps, off the GUI thread: hits stream in, in order. The newest search wins.
class StepSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const RunPointer &run, const SearchQuery &query);
    /// Stops and forgets everything.
    void clear();

    const std::vector<RunIndex> &hits() const { return m_hits; }
    bool isRunning() const { return m_newest.isRunning(); }
    std::optional<RunIndex> next(RunIndex from, Direction direction) const;

Q_SIGNALS:
    void changed();

private:
    void add(const std::vector<RunIndex> &hits);

    std::vector<RunIndex> m_hits;
    NewestRun m_newest{this};
};

} // namespace quayside
