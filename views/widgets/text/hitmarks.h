// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/lineindex.h"
#include "core/text/searchrun.h"
#include "views/widgets/text/textselection.h"

#include <span>

namespace quayside {

/// The hits of a search that are marked in a text, and which of them is the current one.
class HitMarks
{
public:
    /// The run must outlive the marks or be unset.
    void setRun(const SearchRun *run);
    void setCurrent(std::optional<SearchHit> hit) { m_current = hit; }

    bool isEmpty() const { return m_run == nullptr || m_run->hits().empty(); }
    bool hasCurrent() const { return m_current.has_value(); }
    bool isCurrent(const SearchHit &hit) const { return hit == m_current; }
    /// Whether just the current hit is selected.
    bool isCurrent(const TextSelection &selection) const;
    /// The hits that reach into [from, to) of the document, if one before it does not reach further than the next.
    std::span<const SearchHit> in(qint64 from, qint64 to) const;
    /// Whether a hit begins in [from, to); the same between two shares of a text, from 0 to 1.
    bool hasStartIn(qint64 from, qint64 to) const;
    bool hasStartIn(const LineIndex &index, double from, double to) const;

private:
    const SearchRun *m_run = nullptr;
    std::optional<SearchHit> m_current;
};

} // namespace quayside
