// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/rows.h"

#include <QObject>

namespace quayside {

/// Which steps of an agent are listed: the filter, which loops are unfolded, which steps have a bookmark.
class ListedSteps : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What was chosen in another agent's steps (hits, a part of the time, loops) does not count in this one's.
    void setRun(const RunPointer &run);
    /// Everything that was chosen is forgotten.
    void clear();

    const StepFilter &filter() const { return m_filter; }
    void setFilter(StepFilter filter);
    bool isEverything() const { return m_filter == StepFilter(); }
    std::vector<ListRow> rows() const { return listRows(*m_run, m_filter, m_unfolded); }

    void toggleKind(StepKind kind);
    void toggleTool(const QString &tool);
    /// Only what was said, or all again.
    void setOutline(bool on);
    /// The loop that the step is in.
    void unfold(RunIndex step);
    /// Lists a step that the filter leaves out, until the filter changes: the user jumped to it.
    void listAlso(RunIndex step);
    /// Replaces the hits that the list is filtered by, if it is.
    void replaceHits(std::optional<std::vector<RunIndex>> hits);

    /// Steps with a bookmark, in order.
    const std::vector<RunIndex> &marked() const { return m_marked; }
    void toggleBookmark(RunIndex step);

Q_SIGNALS:
    void rowsChanged();
    void filterChanged(); ///< after the rows
    void markedChanged(); ///< before the rows

private:
    void readBookmarks();
    void announce();

    RunPointer m_run;
    StepFilter m_filter;
    std::vector<RunIndex> m_unfolded; ///< first steps of loops, in order
    std::vector<RunIndex> m_marked;
};

} // namespace quayside
