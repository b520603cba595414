// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobscan.h"

#include <algorithm>

namespace quayside {

namespace {

bool isFinal(const Trial &trial)
{
    return trial.state == TrialState::Finished || trial.state == TrialState::Unreadable;
}

/// A finished trial changes only by its result; for one that still runs all its files count, and new ones beside them.
ChangeStamp trialStamp(const FoundJob &found, const QString &trialFolder)
{
    const Folder folder = found.folder.inside(trialFolder);
    const std::span files(found.format->trialFiles);
    if (files.empty())
        return stampOfEntries(found.folder, trialFolder);
    if (const auto result = folder.glance(files.front()))
        return stampOf(*result);
    return stampOf(folder, files);
}

/// Walks a job once; each step narrows what is stale.
class Scan
{
public:
    Scan(const StoreAccess &access, const FoundJobPointer &found, LoadedJobPointer before, const ScanHint &hint)
        : m_access(access), m_found(*found), m_before(std::move(before)), m_hint(hint)
    {
        m_scan.next.found = found;
    }

    Result<JobScan> run(const std::stop_token &stop)
    {
        if (const auto failed = takeOutline(); !failed)
            return std::unexpected(failed.error());
        for (size_t i = 0; i < m_scan.next.trials.size(); ++i) {
            if (stop.stop_requested())
                return std::unexpected(Error{ErrorCode::Cancelled, m_found.folder.path(), {}, {}});
            if (isStale(m_scan.next.trials[i]))
                m_scan.stale.push_back(i);
        }
        return std::move(m_scan);
    }

private:
    Result<void> takeOutline()
    {
        m_scan.next.jobFiles = stampOf(m_found.folder, m_found.format->jobFiles);
        m_scan.next.entries = stampOfEntries(m_found.folder, m_found.onlyTrial);
        if (m_before && !needsOutline()) {
            m_scan.next.outline = m_before->outline;
            m_scan.next.trials = m_before->trials;
            return {};
        }
        auto outline = m_access.outline(m_found);
        if (!outline)
            return std::unexpected(outline.error());
        m_scan.next.outline = std::make_shared<const JobOutline>(std::move(*outline));
        m_scan.hasNewOutline = true;
        carryRows();
        return {};
    }

    bool needsOutline() const
    {
        const auto unknown = [&](const QString &name) {
            return !std::ranges::binary_search(m_before->outline->trialFolders, name);
        };
        return m_before->outline->isLive || m_hint.outline || anyIsBeingWritten(m_before->outline->job.issues)
            || m_before->jobFiles != m_scan.next.jobFiles || m_before->entries != m_scan.next.entries
            || std::ranges::any_of(m_hint.trials, unknown);
    }

    /// Rows that were there before keep their trial until they are found stale.
    void carryRows()
    {
        const std::vector<LoadedTrial> none;
        const std::vector<LoadedTrial> &old = m_before ? m_before->trials : none;
        auto at = old.begin();
        for (const QString &folder : m_scan.next.outline->trialFolders) {
            at = std::lower_bound(at, old.end(), folder,
                                  [](const LoadedTrial &row, const QString &name) { return row.folder < name; });
            m_scan.next.trials.push_back(at != old.end() && at->folder == folder ? *at : LoadedTrial{.folder = folder});
        }
    }

    bool isStale(const LoadedTrial &row) const
    {
        if (!row.trial || row.isUnsettled || m_hint.again || m_hint.trials.contains(row.folder))
            return true;
        if (m_before->outline->isLive != m_scan.next.outline->isLive && !isFinal(*row.trial))
            return true;
        if (m_found.format->rowSource == RowSource::JobFiles && m_before->jobFiles != m_scan.next.jobFiles)
            return true;
        return m_hint.everything && row.stamp != trialStamp(m_found, row.folder);
    }

    const StoreAccess &m_access;
    const FoundJob &m_found;
    LoadedJobPointer m_before;
    const ScanHint &m_hint;
    JobScan m_scan;
};

/// A finished row stays as it is while its files are being written again.
TrialPointer settled(const TrialPointer &before, Trial read, bool isUnsettled)
{
    if (before && ((isUnsettled && before->state == TrialState::Finished) || *before == read))
        return before;
    return std::make_shared<const Trial>(std::move(read));
}

} // namespace

void ScanHint::add(const ScanHint &other)
{
    everything |= other.everything;
    outline |= other.outline;
    again |= other.again;
    trials.unite(other.trials);
}

Result<JobScan> scanJob(const StoreAccess &access, const FoundJobPointer &found, const LoadedJobPointer &before,
                        const ScanHint &hint, const std::stop_token &stop)
{
    return Scan(access, found, before, hint).run(stop);
}

LoadedTrial readTrial(const FoundJob &found, const JobOutline &outline, const LoadedTrial &before)
{
    LoadedTrial row{.folder = before.folder, .stamp = trialStamp(found, before.folder)};
    Trial read = loadRow(found, before.folder, outline);
    row.isUnsettled = anyIsBeingWritten(read.issues);
    row.trial = settled(before.trial, std::move(read), row.isUnsettled);
    return row;
}

} // namespace quayside
