// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencefeed.h"
#include "tests/support/walkedtrial.h"

#include <QFile>
#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

/// What a page sees of a trial that somebody still works on.
class TestEvidenceFeed : public QObject
{
    Q_OBJECT

    TemporaryFolder m_folder;
    EvidenceStore m_store;

    TrialPointer walk(const QString &name, int steps)
    {
        std::vector<WalkedStep> walked(static_cast<size_t>(steps), {u"Bash"_s, u"ls"_s, u"a.txt"_s});
        return writeWalkedTrial(m_folder, name, walked);
    }

    static RunIndex stepsIn(const EvidenceFeed &feed)
    {
        const auto &evidence = feed.current();
        const bool hasRun = evidence && evidence->trajectory && !evidence->trajectory->runs.empty();
        return hasRun ? evidence->trajectory->runs.front()->count() : RunIndex(-1);
    }

    static EvidenceRequest requestFor(const TrialPointer &trial)
    {
        return {.job = std::make_shared<const Job>(Job{.format = u"harbor"_s}), .trial = trial};
    }

private Q_SLOTS:
    void partsArriveOneAfterTheOther()
    {
        EvidenceFeed feed(m_store);
        std::vector<bool> hasFindings;
        connect(&feed, &EvidenceFeed::changed, this,
                [&](const EvidencePointer &evidence) { hasFindings.push_back(evidence->findings != nullptr); });
        feed.follow(requestFor(walk(u"parts"_s, 3)));
        QTRY_VERIFY(!feed.isBusy());
        QVERIFY(hasFindings.size() > 2);
        QVERIFY(!hasFindings.front() && hasFindings.back());
        QVERIFY(std::ranges::is_sorted(hasFindings));
    }

    void whatIsAddedArrives()
    {
        EvidenceFeed feed(m_store);
        feed.follow(requestFor(walk(u"grows"_s, 2)));
        QTRY_VERIFY(!feed.isBusy());
        const RunIndex before = stepsIn(feed);
        walk(u"grows"_s, 5);
        QTRY_VERIFY_WITH_TIMEOUT(stepsIn(feed) > before, 30'000);
        m_folder.write(u"grows/verifier/reward.txt"_s, "1");
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::contains(feed.current()->detail->files, u"verifier/reward.txt"_s, &TrialFile::path), 30'000);
    }

    void whatIsAddedWhileItIsReadArrives()
    {
        EvidenceFeed feed(m_store);
        bool hasGrown = false;
        connect(&feed, &EvidenceFeed::changed, this, [&](const EvidencePointer &evidence) {
            if (hasGrown || !evidence->trajectory || evidence->findings)
                return;
            hasGrown = true;
            walk(u"reading"_s, 9);
        });
        feed.follow(requestFor(walk(u"reading"_s, 2)));
        QTRY_VERIFY_WITH_TIMEOUT(hasGrown && stepsIn(feed) >= RunIndex(9), 30'000);
    }

    void aRowThatChangesMeanwhileHidesNothing()
    {
        EvidenceFeed feed(m_store);
        const TrialPointer trial = walk(u"row"_s, 3);
        feed.follow(requestFor(trial));
        bool hasDetailAlone = false;
        connect(&feed, &EvidenceFeed::changed, this, [&](const EvidencePointer &evidence) {
            hasDetailAlone = hasDetailAlone || (evidence->detail && !evidence->findings);
        });
        const auto changedRow = std::make_shared<const Trial>(*trial);
        feed.follow(requestFor(changedRow));
        QTRY_VERIFY(!feed.isBusy() && feed.current()->trial == changedRow);
        QVERIFY(hasDetailAlone);
        QVERIFY(feed.current()->findings);
    }

    void aFileWrittenAnewIsWaitedForOnce()
    {
        const TrialPointer trial = walk(u"anew"_s, 4);
        QFile file(trial->folder + u"/agent/trajectory.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        EvidenceFeed feed(m_store);
        feed.follow(requestFor(trial));
        QTRY_VERIFY(!feed.isBusy());
        const RunIndex before = stepsIn(feed);
        RunIndex fewest = before;
        connect(&feed, &EvidenceFeed::changed, this, [&] { fewest = std::min(fewest, stepsIn(feed)); });
        const int made = m_store.made();
        m_folder.write(u"anew/agent/trajectory.json"_s, whole.left(whole.size() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(m_store.made() >= made + 5, 30'000);
        m_folder.write(u"anew/agent/trajectory.json"_s, whole);
        QTRY_VERIFY_WITH_TIMEOUT(m_store.made() >= made + 10, 30'000);
        QTRY_VERIFY(!feed.isBusy());
        QCOMPARE(fewest, before);
    }

    void theNewestTrialWins()
    {
        EvidenceFeed feed(m_store);
        const TrialPointer first = walk(u"first"_s, 2), second = walk(u"second"_s, 3);
        feed.follow(requestFor(first));
        feed.follow(requestFor(second));
        QStringList seen;
        connect(&feed, &EvidenceFeed::changed, this,
                [&](const EvidencePointer &evidence) { seen << evidence->trial->name.value; });
        QTRY_VERIFY(!feed.isBusy());
        QVERIFY(!seen.contains(first->name.value));
        QCOMPARE(feed.current()->trial, second);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceFeed)
#include "tst_evidencefeed.moc"
