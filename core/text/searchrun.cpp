// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchrun.h"

#include <algorithm>
#include <chrono>

namespace quayside {

namespace {

/// Joins chunks so that the receiving thread gets a report a few times a frame, not thousands a second.
class Batch
{
public:
    bool add(const SearchChunk &chunk)
    {
        m_chunk.hits.insert(m_chunk.hits.end(), chunk.hits.begin(), chunk.hits.end());
        m_chunk.searchedTo = chunk.searchedTo;
        m_chunk.resumeAt = chunk.resumeAt;
        return std::chrono::steady_clock::now() >= m_due;
    }
    SearchChunk take()
    {
        m_due = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
        return std::exchange(m_chunk, {});
    }

private:
    SearchChunk m_chunk;
    std::chrono::steady_clock::time_point m_due;
};

} // namespace

SearchRun::SearchRun(QObject *parent) : QObject(parent) {}

SearchRun::~SearchRun() = default;

Result<void> SearchRun::start(const ByteSource &source, TextEncoding encoding, const SearchQuery &query)
{
    clear();
    auto matcher = TextMatcher::compile(query, encoding);
    if (!matcher)
        return std::unexpected(matcher.error());
    m_matcher.emplace(std::move(*matcher));
    m_source = source;
    run(0);
    return {};
}

void SearchRun::extend()
{
    if (!m_matcher || isRunning())
        return;
    const auto again = std::ranges::lower_bound(m_hits, m_resumeAt, {}, &SearchHit::offset);
    m_count -= m_hits.end() - again;
    m_hits.erase(again, m_hits.end());
    run(m_resumeAt);
}

void SearchRun::clear()
{
    m_run.cancel();
    m_matcher.reset();
    m_hits.clear();
    m_count = m_searchedTo = m_resumeAt = 0;
}

void SearchRun::run(qint64 from)
{
    m_run.start(
        [this, from, matcher = *m_matcher, source = m_source](const RunControl &control) {
            Batch batch;
            matcher.search(source, from, control.stopToken(), [&](const SearchChunk &chunk) {
                if (batch.add(chunk))
                    control.publish([this, part = batch.take()] { take(part); });
            });
            return batch.take();
        },
        [this](const SearchChunk &rest) {
            take(rest);
            Q_EMIT finished();
        });
}

void SearchRun::take(const SearchChunk &chunk)
{
    m_count += std::ssize(chunk.hits);
    const size_t room = mostHits - std::min(mostHits, m_hits.size());
    const auto kept = static_cast<std::ptrdiff_t>(std::min(room, chunk.hits.size()));
    m_hits.insert(m_hits.end(), chunk.hits.begin(), chunk.hits.begin() + kept);
    if (chunk.searchedTo > 0) {
        m_searchedTo = chunk.searchedTo;
        m_resumeAt = chunk.resumeAt;
    }
    Q_EMIT hitsChanged();
}

std::optional<size_t> SearchRun::firstAtOrAfter(qint64 offset) const
{
    const auto found = std::ranges::lower_bound(m_hits, offset, {}, &SearchHit::offset);
    return found == m_hits.end() ? std::nullopt : std::optional(static_cast<size_t>(found - m_hits.begin()));
}

std::optional<size_t> SearchRun::lastBefore(qint64 offset) const
{
    const auto found = std::ranges::lower_bound(m_hits, offset, {}, &SearchHit::offset);
    return found == m_hits.begin() ? std::nullopt : std::optional(static_cast<size_t>(found - m_hits.begin()) - 1);
}

} // namespace quayside
