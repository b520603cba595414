// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/verifieroutput.h"
#include "core/data/trialdetail.h"
#include "views/models/testlist.h"
#include "views/widgets/parts/card.h"

#include <functional>
#include <map>
#include <set>

namespace quayside {

class TestDetails;

/// Names the artifact that a test of the report is about, where a line of it is known.
using ArtifactOfTest = std::function<QString(size_t test)>;

/// The tests of one report, what failed first; a row unfolds to what the test says.
class TestsCard : public Card
{
    Q_OBJECT

public:
    /// `unfolded` are indexes of tests in the report.
    TestsCard(TestReport report, const std::set<size_t> &unfolded, QWidget *parent = nullptr);

    void setOutputs(std::shared_ptr<const std::vector<VerifierOutput>> outputs);
    void setArtifactOfTest(ArtifactOfTest artifactOf);

Q_SIGNALS:
    void unfolded(size_t test, bool on);
    void outputWanted(const quayside::OutputPlace &place);
    void artifactWanted(size_t test);

private:
    void addTests(size_t most);
    void addRow(const ListedTest &test);
    void setUnfolded(size_t test, QWidget *row, bool on);
    void updateLinks(size_t test, TestDetails &details) const;
    void updateLinks();

    TestReport m_report;
    TestList m_list;
    std::set<size_t> m_wanted; ///< unfolded from the start
    size_t m_added = 0;
    std::map<size_t, TestDetails *> m_details; ///< of the tests that were unfolded once
    std::shared_ptr<const std::vector<VerifierOutput>> m_outputs;
    ArtifactOfTest m_artifactOf;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace quayside
