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

protected:
    /// What explains how the trial ended: its exception, else what its verifier printed.
    qsizetype firstOf(const std::vector<TrialFile> &files) const override;
    void pointed(const Location &location) override;

private:
    void showPointed();
    void showLine();
    void showMoment();
    void publishMoment(Selection &selection);

    std::optional<qint64> m_line;    ///< to be shown as soon as it is read
    std::optional<Instant> m_moment; ///< the last one that was taken from the selection, or set there
    bool m_isShown = false;
    bool m_isFollowing = false; ///< the caret moves because the selection did
};

} // namespace quayside
