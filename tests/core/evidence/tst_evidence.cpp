// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencestore.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/walkedtrial.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace quayside;
using namespace Qt::StringLiterals;

/// A trial's evidence is made once, shared, and made again only where files changed.
class TestEvidence : public QObject
{
    Q_OBJECT

    TemporaryFolder m_folder;

    EvidenceRequest requestFor(const QString &name)
    {
        const TrialPointer trial =
            writeWalkedTrial(m_folder, name, {{u"Bash"_s, u"ls"_s, u"a.txt"_s}, {{}, u"Done."_s, {}}});
        return {.job = std::make_shared<const Job>(Job{.path = m_folder.path(), .format = u"harbor"_s}),
                .trial = trial};
    }

    static std::vector<EvidencePart> partsOf(const TrialEvidence &evidence)
    {
        std::vector<EvidencePart> parts;
        for (const EvidencePart part : {EvidencePart::Detail, EvidencePart::Trajectory, EvidencePart::Artifacts,
                                        EvidencePart::Actions, EvidencePart::Findings}) {
            if (evidence.has(part))
                parts.push_back(part);
        }
        return parts;
    }

private Q_SLOTS:
    void onlyWhatIsWantedAndNeededIsMade()
    {
        const auto request = requestFor(u"wanted"_s);
        const auto actions = makeEvidence({}, request, EvidencePart::Actions);
        QCOMPARE(partsOf(*actions), (std::vector{EvidencePart::Trajectory, EvidencePart::Actions}));
        const auto findings = makeEvidence(actions, request, EvidencePart::Findings);
        QCOMPARE(partsOf(*findings).size(), size_t(5));
        QCOMPARE(findings->trajectory, actions->trajectory); // shared, not made again
    }

    void theDetailIsPublishedBeforeAnythingIsFound()
    {
        std::vector<size_t> counts;
        EvidenceStore store;
        const auto publish = [&](const EvidencePointer &evidence) { counts.push_back(partsOf(*evidence).size()); };
        QVERIFY(store.get(requestFor(u"order"_s), everyPart, EvidenceUse::Reading, publish));
        QVERIFY(counts.size() >= 5);
        QCOMPARE(counts.front(), size_t(1));
        QVERIFY(std::ranges::is_sorted(counts));
    }

    void aPartIsMadeOnceHoweverManyAsk()
    {
        const auto request = requestFor(u"once"_s);
        EvidenceStore store;
        constexpr int askers = 8;
        std::latch begin(askers);
        std::vector<EvidencePointer> answers(askers);
        {
            std::vector<std::jthread> threads;
            for (EvidencePointer &answer : answers) {
                threads.emplace_back([&] {
                    begin.arrive_and_wait();
                    answer = store.get(request, everyPart);
                });
            }
        }
        QCOMPARE(store.made(), 5);
        for (const EvidencePointer &answer : answers) {
            QVERIFY(answer);
            QCOMPARE(answer->trajectory, answers.front()->trajectory);
            QCOMPARE(answer->findings, answers.front()->findings);
        }
    }

    void onlyWhatAFileIsPartOfIsMadeAgain()
    {
        const auto request = requestFor(u"changed"_s);
        EvidenceStore store;
        const auto first = store.get(request, everyPart);
        m_folder.write(u"changed/verifier/test-stdout.txt"_s, "1 failed\n");
        const auto second = store.get(request, everyPart);
        QCOMPARE(second->trajectory, first->trajectory);
        QCOMPARE(second->actions, first->actions);
        QVERIFY(second->detail != first->detail);
        QVERIFY(std::ranges::contains(second->detail->files, u"verifier/test-stdout.txt"_s, &TrialFile::path));
        m_folder.write(u"changed/agent/trajectory.json"_s, R"({"schema_version": "ATIF-v1.6", "steps": []})");
        const auto third = store.get(request, everyPart);
        QVERIFY(third->trajectory != first->trajectory);
        QCOMPARE(store.get(request, everyPart)->trajectory, third->trajectory);
    }

    void aNewRowIsNewEvidence()
    {
        auto request = requestFor(u"row"_s);
        EvidenceStore store;
        const auto first = store.get(request, everyPart);
        Trial changed = *request.trial;
        changed.usage.output = Tokens(5);
        request.trial = std::make_shared<const Trial>(changed);
        const auto second = store.get(request, everyPart);
        QCOMPARE(second->trial, request.trial);
        QVERIFY(second->findings != first->findings);
    }

    void whoIsStoppedGetsNothingAndLosesNothing()
    {
        const auto request = requestFor(u"stopped"_s);
        EvidenceStore store;
        std::stop_source stop;
        const auto stopAfterDetail = [&](const EvidencePointer &) { stop.request_stop(); };
        QVERIFY(!store.get(request, everyPart, EvidenceUse::Reading, stopAfterDetail, stop.get_token()));
        QCOMPARE(store.made(), 1);
        QVERIFY(store.get(request, everyPart));
        QCOMPARE(store.made(), 5); // the detail was kept
    }

    void onlyTheLastOnesAreKept()
    {
        EvidenceStore store(2);
        const auto one = requestFor(u"one"_s), two = requestFor(u"two"_s), three = requestFor(u"three"_s);
        const auto first = store.get(one, EvidencePart::Trajectory);
        QVERIFY(store.get(two, EvidencePart::Trajectory));
        QCOMPARE(store.get(one, EvidencePart::Trajectory)->trajectory, first->trajectory); // used again
        QVERIFY(store.get(three, EvidencePart::Trajectory));
        QCOMPARE(store.get(one, EvidencePart::Trajectory)->trajectory, first->trajectory);
        QCOMPARE(store.made(), 3);
        QVERIFY(store.get(two, EvidencePart::Trajectory));
        QCOMPARE(store.made(), 4);
    }

    void aScanKeepsNothingAndUsesWhatIsThere()
    {
        EvidenceStore store;
        const auto read = requestFor(u"read"_s), scanned = requestFor(u"scanned"_s);
        const auto first = store.get(read, EvidencePart::Trajectory);
        QCOMPARE(store.get(read, EvidencePart::Trajectory, EvidenceUse::Scanning)->trajectory, first->trajectory);
        QVERIFY(store.get(scanned, EvidencePart::Trajectory, EvidenceUse::Scanning));
        QVERIFY(store.get(scanned, EvidencePart::Trajectory, EvidenceUse::Scanning));
        QCOMPARE(store.made(), 3);
    }

    void aTrialWithoutAFolderHasEmptyEvidence()
    {
        EvidenceStore store;
        const auto gone =
            std::make_shared<const Trial>(Trial{.name = TrialName(u"gone"_s), .folder = m_folder.path(u"gone"_s)});
        const auto evidence = store.get({.job = std::make_shared<const Job>(), .trial = gone}, everyPart);
        QVERIFY(evidence);
        QVERIFY(!evidence->folder);
        QVERIFY(evidence->detail->files.empty() && evidence->findings->empty());
        QCOMPARE(mainRunOf(*evidence).error().code, ErrorCode::NotFound);
    }

    void aFileByItselfHasATrajectory()
    {
        const auto request = requestFor(u"alone"_s);
        const auto folder = Folder::open(request.trial->folder + u"/agent"_s);
        QVERIFY(folder);
        EvidenceStore store;
        const auto evidence = store.get({.folder = *folder, .files = {u"trajectory.json"_s}}, EvidencePart::Trajectory);
        QVERIFY(evidence);
        QCOMPARE(evidence->trajectory->runs.size(), size_t(1));
        QVERIFY(mainRunOf(*evidence));
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
