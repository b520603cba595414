// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/divergencefinder.h"

#include "core/evidence/scan.h"
#include "views/models/pathwording.h"
#include "views/models/wording.h"

#include <algorithm>

namespace quayside {

namespace {

QString wordsOf(EvidenceStore &store, const TrialPointer &baseline, const TrialPointer &arm,
                const std::stop_token &stop)
{
    const auto first = readPath(store, baseline, stop);
    const auto second = first ? readPath(store, arm, stop) : Result<TrialPath>(std::unexpected(first.error()));
    if (!second)
        return second.error().code == ErrorCode::Cancelled ? QString() : DivergenceFinder::tr("no trajectory");
    const auto alignment = alignPaths(*first, *second, stop);
    return alignment ? sayDifference(differenceOf(*first, *second, *alignment), *first, *second, *alignment)
                     : QString();
}

} // namespace

std::optional<std::pair<TrialPointer, TrialPointer>> firstAttempts(const TaskRow &row, size_t arm)
{
    if (row.arms[0].attempts.empty() || row.arms[arm].attempts.empty())
        return std::nullopt;
    return std::pair(row.arms[0].attempts.front().trial, row.arms[arm].attempts.front().trial);
}

DivergenceFinder::DivergenceFinder(EvidenceStore &store, QObject *parent) : QObject(parent), m_store(store) {}

void DivergenceFinder::find(const ComparisonPointer &comparison, size_t arm, std::vector<std::uint32_t> rows)
{
    m_comparison = comparison;
    m_arm = arm;
    m_wanted = std::move(rows);
    std::ranges::reverse(m_wanted);
    if (!m_run.isRunning())
        next();
}

void DivergenceFinder::next()
{
    while (!m_wanted.empty()) {
        const std::uint32_t row = m_wanted.back();
        m_wanted.pop_back();
        const auto pair = firstAttempts(m_comparison->scored.rows[row], m_arm);
        if (!pair) {
            Q_EMIT found(row, unreported());
            continue;
        }
        if (const auto known = m_found.find(*pair); known != m_found.end()) {
            Q_EMIT found(row, known->second);
            continue;
        }
        m_run.start(
            [&store = m_store, pair = *pair](const RunControl &control) {
                return wordsOf(store, pair.first, pair.second, control.stopToken());
            },
            [this, row, pair = *pair, comparison = m_comparison, arm = m_arm](const QString &words) {
                m_found.insert_or_assign(pair, words);
                if (comparison == m_comparison && arm == m_arm)
                    Q_EMIT found(row, words);
                next();
            });
        return;
    }
}

} // namespace quayside
