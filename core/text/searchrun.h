// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/text/textmatcher.h"

namespace quayside {

/// One search in a source, on another thread: hits stream in, in order, until the end or until it is stopped.
class SearchRun : public QObject
{
    Q_OBJECT

public:
    /// Hits beyond this many are counted but not kept.
    static constexpr size_t mostHits = 1'000'000;

    explicit SearchRun(QObject *parent = nullptr);
    ~SearchRun() override;

    /// Drops the search before. Errors: see TextMatcher::compile.
    Result<void> start(const ByteSource &source, TextEncoding encoding, const SearchQuery &query);
    /// Searches what was added to the source since.
    void extend();
    /// Stops and forgets everything.
    void clear();

    const std::vector<SearchHit> &hits() const { return m_hits; }
    qint64 count() const { return m_count; }
    qint64 searchedTo() const { return m_searchedTo; }
    bool isRunning() const { return m_run.isRunning(); }

    /// The position in hits() of the first hit at or after the offset; of the last one before it. Nothing at the ends.
    std::optional<size_t> firstAtOrAfter(qint64 offset) const;
    std::optional<size_t> lastBefore(qint64 offset) const;

Q_SIGNALS:
    void hitsChanged();
    void finished();

private:
    void run(qint64 from);
    void take(const SearchChunk &chunk);

    std::optional<TextMatcher> m_matcher;
    ByteSource m_source;
    std::vector<SearchHit> m_hits;
    qint64 m_count = 0;
    qint64 m_searchedTo = 0;
    qint64 m_resumeAt = 0;
    NewestRun m_run;
};

} // namespace quayside
