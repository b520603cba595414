// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/search.h"

#include <QObject>

#include <thread>

namespace quayside {

/// One search in an agent's steps, on a thread of its own: hits stream in, in order. The newest search wins.
class StepSearch : public QObject
{
    Q_OBJECT

public:
    explicit StepSearch(QObject *parent = nullptr);
    ~StepSearch() override;

    void start(const RunPointer &run, const SearchQuery &query);
    /// Stops and forgets everything.
    void clear();

    const std::vector<RunIndex> &hits() const { return m_hits; }
    bool isRunning() const { return m_isRunning; }
    std::optional<RunIndex> next(RunIndex from, Direction direction) const;

Q_SIGNALS:
    void changed();

private:
    void take(int generation, const std::vector<RunIndex> &hits, bool isLast);

    std::vector<RunIndex> m_hits;
    int m_generation = 0;
    bool m_isRunning = false;
    std::jthread m_worker;
};

} // namespace quayside
