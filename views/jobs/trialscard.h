// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "views/widgets/parts/card.h"

class QPushButton;

namespace quayside {

class EvidenceStore;
class FilterBar;
class FindingsBar;
class TrialTable;

/// The trials of a job as a table, with what filters, groups and lays them side by side above it.
class TrialsCard : public Card
{
    Q_OBJECT

public:
    explicit TrialsCard(EvidenceStore &evidence, QWidget *parent = nullptr);

    TrialTable *table() const { return m_table; }
    FilterBar *filterBar() const { return m_filter; }
    /// `open` are all open jobs.
    void setJob(const JobPointer &job, const std::vector<JobPointer> &open);
    /// Adds a button beside the table's own.
    void insertTool(QPushButton *tool);

private:
    QLayout *makeTools();

    TrialTable *m_table = nullptr;
    FilterBar *m_filter = nullptr;
    FindingsBar *m_findings = nullptr;
    QHBoxLayout *m_tools = nullptr;
};

} // namespace quayside
