// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"
#include "core/load/trialsettings.h"

#include "tests/support/loaded.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <cmath>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// The folder of the real job, or nothing.
QString realJob()
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    const QDir jobs(data + u"/tb2-openclaw/jobs"_s);
    const QStringList names = data.isEmpty() ? QStringList() : jobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return names.isEmpty() ? QString() : jobs.filePath(names.front());
}

JobPointer loaded(const QString &path)
{
    return std::make_shared<const Job>(onlyJob(path));
}

} // namespace

/// A real job against variants of itself that a script drew: one with an improvement planted, one with none.
class TestResampled : public QObject
{
    Q_OBJECT

private:
    ArmDifference against(const QStringList &options)
    {
        const TemporaryFolder folder;
        QProcess script;
        script.start(u"python3"_s,
                     QStringList{QStringLiteral(QUAYSIDE_SOURCE "/tests/reference/resample_job.py"), realJob(),
                                 folder.path(u"variant"_s), u"--agent"_s, u"variant"_s}
                         + options);
        if (!script.waitForFinished(60'000) || script.exitCode() != 0)
            qFatal("%s", script.readAllStandardError().constData());
        const auto comparison =
            compareJobs({loaded(realJob()), loaded(folder.path(u"variant"_s))},
                        {.scoring = {.choice = {.axis = ArmAxis::AgentName}, .order = {u"openclaw"_s}}}, settingsOf);
        if (!comparison || comparison->differences.size() != 1)
            qFatal("not two arms");
        m_truth = comparison->arms[1].score.estimate.value - comparison->arms[0].score.estimate.value;
        return comparison->differences.front();
    }

    double m_truth = 0;

private Q_SLOTS:
    void initTestCase()
    {
        if (realJob().isEmpty())
            QSKIP("QUAYSIDE_REAL_DATA does not name a folder with tb2-openclaw");
    }

    void thePlantedImprovementIsFound()
    {
        const ArmDifference difference = against({u"--lift"_s, u"0.35"_s, u"--noise"_s, u"0.1"_s});
        qInfo("planted: %.3f, %.3f to %.3f, p %.4f, %d won %d lost", difference.difference.value,
              difference.difference.interval->low, difference.difference.interval->high, *difference.p,
              difference.wins(), difference.losses());
        QVERIFY(difference.difference.interval->contains(0.35 * (1 - 0.4337))); // Q times the share of failures
        QVERIFY(difference.verdict == Verdict::Better || difference.verdict == Verdict::ProbablyBetter);
    }

    void theNullIsCalledANull()
    {
        const ArmDifference difference = against({u"--noise"_s, u"0.3"_s});
        qInfo("null: %.3f, %.3f to %.3f, p %.2f", difference.difference.value, difference.difference.interval->low,
              difference.difference.interval->high, *difference.p);
        QVERIFY(difference.difference.interval->contains(0));
        QVERIFY(difference.verdict == Verdict::NotShown || difference.verdict == Verdict::Same);
        QVERIFY(std::abs(m_truth) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestResampled)
#include "tst_resampled.moc"
