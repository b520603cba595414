// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/verifieroutput.h"
#include "core/async/newestrun.h"
#include "views/trial/trialtabpage.h"

#include <map>
#include <set>

class QVBoxLayout;

namespace quayside {

class TestsCard;

/// What a trial did at a glance: why it ended, what the verifier said of it, its rewards and its facts.
class OverviewTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit OverviewTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;

private:
    void clear();
    void fill();
    void addVerdict(const TrialDetail &detail);
    void addTests(size_t report);
    void readOutputs();
    void addOutput();
    void linkToArtifacts();
    const std::set<size_t> &unfoldedOf(size_t report);
    void addLeft(QWidget *card);
    void addRight(QWidget *card);

    const Workbench &m_workbench;
    EvidencePointer m_evidence;
    std::shared_ptr<const std::vector<VerifierOutput>> m_outputs; ///< null until they were read
    std::map<size_t, std::set<size_t>> m_unfolded;                ///< tests that the user wants to see whole, by report
    std::vector<TestsCard *> m_tests;                             ///< a card for each report
    QVBoxLayout *m_verdict = nullptr;                             ///< tests, or the end of the verifier's output
    NewestRun m_reading{this};
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
};

} // namespace quayside
