// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/filelisttab.h"

namespace quayside {

class Selection;

/// The logs of the agent, the verifier and the runner; the exception first. Where lines have times, the log shows the
/// moment that the selection points at, and a move of the caret sets that moment.
class LogsTab : public FileListTab
{
    Q_OBJECT

public:
    explicit LogsTab(const Workbench &workbench, QWidget *parent = nullptr);

    void point(const Location &location) override;

private:
    void showMoment();
    void publishMoment(Selection &selection);

    std::optional<Instant> m_moment; ///< the last one that was taken from the selection, or set there
    bool m_isShown = false;
    bool m_isFollowing = false; ///< the caret moves because the selection did
};

} // namespace quayside
