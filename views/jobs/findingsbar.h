// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/jobs/jobfindings.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace quayside {

/// The findings of a job's trials as chips with counts, the most frequent first; a click on a chip asks to filter for
/// the trials that have it.
class FindingsBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsBar(EvidenceStore &store, QWidget *parent = nullptr);

    void setJob(const JobPointer &job, const std::vector<JobPointer> &open);
    /// Unmarks the chosen chip without emitting trialsWanted: the filter was changed elsewhere.
    void unmark();
    bool isLooking() const { return m_findings.isLooking(); }
    /// Chips that do not fit are in a menu: the bar never asks for more room than there is.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Empty when no finding is chosen any more.
    void trialsWanted(const std::vector<quayside::TrialPointer> &trials);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void look();
    void rebuild();
    void addAttempts();
    void addChip(FindingCode code, size_t count);
    void fit();
    void choose(std::optional<FindingCode> code);
    void say();

    JobFindings m_findings;
    JobPointer m_job;
    std::vector<JobPointer> m_open;
    std::vector<JobFinding> m_attempts;
    std::map<FindingCode, std::vector<TrialPointer>> m_trials;
    std::optional<FindingCode> m_chosen;
    struct Chip {
        FindingCode code;
        size_t trials = 0;
        QPushButton *button = nullptr;
    };
    std::vector<Chip> m_all; ///< the most frequent first
    QHBoxLayout *m_chips = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_more = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace quayside
