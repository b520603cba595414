// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/filelisttab.h"

namespace quayside {

class Selection;

/// What the agent, the verifier and the runner said while they worked; the exception first. Lines that say when they
/// were written follow the moment that the selection points at, and the caret leads it.
class LogsTab : public FileListTab
{
    Q_OBJECT

public:
    explicit LogsTab(const Workbench &workbench, QWidget *parent = nullptr);

    void point(const Location &location) override;

private:
    void showMoment();
    void publishMoment(Selection &selection);

    std::optional<Instant> m_moment; ///< the last one that was followed or told
    bool m_isShown = false;
    bool m_isFollowing = false; ///< the caret moves because the selection did
};

} // namespace quayside
