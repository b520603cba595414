// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "tests/views/artifacts/artifactscene.h"
#include "views/artifacts/artifactcomparer.h"
#include "views/artifacts/artifactreviewer.h"
#include "views/artifacts/showncomparison.h"

#include <QTest>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ReviewedArtifact artifactIn(const TrialEvidence &evidence, const QString &shown)
{
    return *std::ranges::find(evidence.artifacts->artifacts, shown,
                              [](const ReviewedArtifact &artifact) { return artifact.file.shown; });
}

} // namespace

class TestArtifactComparer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_scene.leave(s("oracle"), s("app/a.txt"), "one\ntwo\n");
        m_scene.leave(s("ada"), s("app/a.txt"), "one\n2\n");
        m_scene.leave(s("ada"), s("app/alone.bin"), QByteArray("\0\1\2\3", 4));
        m_scene.leave(s("ada"), s("app/alone.txt"), "by itself\n");
        m_scene.declareUncollected(s("ada"), s("/app/lost.txt"));
        m_evidence = m_scene.evidence(s("ada"));
    }

    void theFormFollowsTheFile_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<ArtifactForm>("form");
        QTest::newRow("expected") << s("app/a.txt") << ArtifactForm::Compared;
        QTest::newRow("a text by itself") << s("app/alone.txt") << ArtifactForm::Compared;
        QTest::newRow("bytes by themselves") << s("app/alone.bin") << ArtifactForm::File;
        QTest::newRow("not collected") << s("app/lost.txt") << ArtifactForm::Unreadable;
    }

    void theFormFollowsTheFile()
    {
        QFETCH(QString, shown);
        QFETCH(ArtifactForm, form);
        ArtifactComparer comparer;
        comparer.setArtifact(artifactIn(*m_evidence, shown));
        QCOMPARE(comparer.formIn(*m_evidence->folder), form);
    }

    void theBestExpectationIsComparedWith()
    {
        ArtifactComparer comparer;
        comparer.setArtifact(artifactIn(*m_evidence, s("app/a.txt")));
        int answers = 0;
        connect(&comparer, &ArtifactComparer::compared, this,
                [&](const ComparisonRequest &request, const ComparedArtifact &result) {
                    ++answers;
                    VERIFY_RESULT(result.comparison);
                    const ShownComparison shown = shownComparison(request, result);
                    QCOMPARE(request.expectation->kind, ExpectationKind::Oracle);
                    QVERIFY(shown.before && shown.after);
                    QCOMPARE(shown.afterTitle, s("this trial · app/a.txt"));
                    QVERIFY(shown.beforeTitle.startsWith(s("expected · ")));
                    QVERIFY(shown.besideTitle.isEmpty());
                });
        comparer.compare(*m_evidence, {});
        QVERIFY(comparer.isRunning());
        QTRY_COMPARE(answers, 1);
        QVERIFY(!comparer.isRunning());
    }

    void whatIsCancelledIsNotAnswered()
    {
        ArtifactComparer comparer;
        comparer.setArtifact(artifactIn(*m_evidence, s("app/a.txt")));
        std::vector<QString> compared;
        connect(&comparer, &ArtifactComparer::compared, this,
                [&](const ComparisonRequest &request) { compared.push_back(request.file.shown); });
        comparer.compare(*m_evidence, {});
        comparer.clear();
        QVERIFY(!comparer.isRunning());
        QVERIFY(comparer.path().isEmpty());
        comparer.setArtifact(artifactIn(*m_evidence, s("app/alone.txt")));
        comparer.compare(*m_evidence, {});
        QTRY_COMPARE(compared, std::vector{s("app/alone.txt")});
    }

    void choicesAreOfOneArtifact()
    {
        ArtifactComparer comparer;
        const ReviewedArtifact artifact = artifactIn(*m_evidence, s("app/a.txt"));
        comparer.setArtifact(artifact);
        const auto chosen = chosenFile(m_scene.pathOf(s("ada"), s("app/alone.txt")));
        VERIFY_RESULT(chosen);
        comparer.choose(*chosen);
        comparer.setBeside(*chosen);
        comparer.setArtifact(artifact); // reviewed again
        QVERIFY(comparer.isChosenByHand());
        QVERIFY(comparer.beside());
        QCOMPARE(comparer.expectation()->kind, ExpectationKind::Chosen);
        comparer.setArtifact(artifactIn(*m_evidence, s("app/alone.txt")));
        QVERIFY(!comparer.isChosenByHand());
        QVERIFY(!comparer.beside());
        QVERIFY(!comparer.expectation());
    }

    void theLargerScopeIsReviewedApart()
    {
        ArtifactReviewer reviewer;
        std::vector<ArtifactEvidencePointer> answers;
        connect(&reviewer, &ArtifactReviewer::reviewed, this,
                [&](const ArtifactEvidencePointer &artifacts) { answers.push_back(artifacts); });
        reviewer.review(TrialEvidence(), ArtifactScope::Artifacts);
        QVERIFY(answers.empty());
        reviewer.review(*m_evidence, ArtifactScope::Artifacts);
        QCOMPARE(answers.back(), m_evidence->artifacts);
        reviewer.review(*m_evidence, ArtifactScope::Everything);
        QTRY_COMPARE(answers.size(), 2U);
        QVERIFY(std::ranges::any_of(answers.back()->artifacts, [](const ReviewedArtifact &artifact) {
            return artifact.file.group == ArtifactGroup::Agent;
        }));
    }

private:
    ArtifactScene m_scene;
    EvidencePointer m_evidence;
};

QTEST_MAIN(TestArtifactComparer)
#include "tst_artifactcomparer.moc"
