// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diffrows.h"

namespace quayside {

namespace {

/// Puts rows together from change to change.
class RowBuilder
{
public:
    RowBuilder(const TextLines &before, const TextLines &after, const DiffRowOptions &options)
        : m_before(before), m_after(after), m_options(options)
    {
    }

    DiffRows build(const TextDiff &diff)
    {
        for (const TextChange &change : diff.changes) {
            addEqual({m_atBefore, change.before.first - m_atBefore}, m_atAfter, kept(), kept());
            m_result.changeStarts.push_back(static_cast<int>(m_result.rows.size()));
            addChange(change);
            m_atBefore = change.before.end();
            m_atAfter = change.after.end();
        }
        addEqual({m_atBefore, m_before.count() - m_atBefore}, m_atAfter, kept(), 0);
        return std::move(m_result);
    }

private:
    int kept() const { return m_options.context.value_or(0); }

    void addEqual(LineRange before, int after, int keptAtStart, int keptAtEnd)
    {
        const int head = m_result.changeStarts.empty() ? 0 : keptAtStart;
        const bool folds = m_options.context && before.count > head + keptAtEnd + 1;
        const int shownHead = folds ? head : before.count;
        for (int i = 0; i < shownHead; ++i)
            m_result.rows.push_back({DiffRowKind::Equal, before.first + i, after + i});
        if (!folds)
            return;
        const int hidden = before.count - head - keptAtEnd;
        m_result.rows.push_back({DiffRowKind::Fold, before.first + head, after + head, hidden});
        for (int i = before.count - keptAtEnd; i < before.count; ++i)
            m_result.rows.push_back({DiffRowKind::Equal, before.first + i, after + i});
    }

    void addChange(const TextChange &change)
    {
        const auto pairs = pairLines(change, m_before, m_after);
        if (m_options.layout == DiffLayout::SideBySide) {
            for (const LinePair &pair : pairs)
                m_result.rows.push_back({kindOf(pair), pair.before, pair.after});
            return;
        }
        for (const LinePair &pair : pairs) {
            if (pair.before)
                m_result.rows.push_back({DiffRowKind::Removed, pair.before, pair.after});
        }
        for (const LinePair &pair : pairs) {
            if (pair.after)
                m_result.rows.push_back({DiffRowKind::Added, pair.before, pair.after});
        }
    }

    static DiffRowKind kindOf(const LinePair &pair)
    {
        if (pair.before && pair.after)
            return DiffRowKind::Changed;
        return pair.before ? DiffRowKind::Removed : DiffRowKind::Added;
    }

    const TextLines &m_before;
    const TextLines &m_after;
    const DiffRowOptions &m_options;
    DiffRows m_result;
    int m_atBefore = 0;
    int m_atAfter = 0;
};

} // namespace

DiffRows rowsOf(const TextDiff &diff, const TextLines &before, const TextLines &after, const DiffRowOptions &options)
{
    return RowBuilder(before, after, options).build(diff);
}

} // namespace quayside
