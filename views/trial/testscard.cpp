// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/testscard.h"

#include "views/theme/theme.h"
#include "views/trial/testdetails.h"
#include "views/trial/testrow.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t testsAtOnce = 100;

QString noteOf(const TestReport &report, const QString &shared)
{
    QStringList words{sayCounts(report), report.tool, shared.isEmpty() ? report.file : shared};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace

TestsCard::TestsCard(TestReport report, const std::set<size_t> &unfolded, QWidget *parent)
    : Card(tr("Tests"), parent), m_report(std::move(report)), m_list(testList(m_report)), m_wanted(unfolded)
{
    setNote(noteOf(m_report, m_list.shared));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    addTests(testsAtOnce);
}

void TestsCard::addTests(size_t most)
{
    const size_t end = std::min(m_list.tests.size(), m_added + most);
    for (; m_added < end; ++m_added)
        addRow(m_list.tests[m_added]);
    const auto left = static_cast<int>(m_list.tests.size() - m_added);
    if (left == 0)
        return;
    QPushButton *more = makeLink(tr("%n more tests", nullptr, left));
    more->setObjectName(QStringLiteral("moreTests"));
    connect(more, &QPushButton::clicked, this, [this, more] {
        more->hide();
        more->deleteLater();
        addTests(testsAtOnce);
    });
    m_rows->addWidget(more);
}

void TestsCard::addRow(const ListedTest &listed)
{
    auto *row = new TestRow(m_report.tests[listed.index], listed.name);
    m_rows->addWidget(row);
    connect(row, &TestRow::toggled, this, [this, row, test = listed.index](bool on) {
        setUnfolded(test, row, on);
        Q_EMIT unfolded(test, on);
    });
    if (m_wanted.contains(listed.index))
        row->setChecked(true);
}

void TestsCard::setUnfolded(size_t test, QWidget *row, bool on)
{
    TestDetails *&details = m_details[test];
    if (!details) {
        details = new TestDetails(m_report.tests[test]);
        m_rows->insertWidget(m_rows->indexOf(row) + 1, details);
        connect(details, &TestDetails::outputWanted, this, &TestsCard::outputWanted);
        connect(details, &TestDetails::artifactWanted, this, [this, test] { Q_EMIT artifactWanted(test); });
        updateLinks(test, *details);
    }
    details->setVisible(on);
}

void TestsCard::setOutputs(std::shared_ptr<const std::vector<VerifierOutput>> outputs)
{
    m_outputs = std::move(outputs);
    updateLinks();
}

void TestsCard::setArtifactOfTest(ArtifactOfTest artifactOf)
{
    m_artifactOf = std::move(artifactOf);
    updateLinks();
}

void TestsCard::updateLinks()
{
    for (const auto &[test, details] : m_details)
        updateLinks(test, *details);
}

void TestsCard::updateLinks(size_t test, TestDetails &details) const
{
    if (m_outputs)
        details.setOutputPlace(placeOfTest(*m_outputs, m_report.file, m_report.tests[test]));
    if (m_artifactOf)
        details.setArtifact(m_artifactOf(test));
}

} // namespace quayside
