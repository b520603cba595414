// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using quayside::TemporaryFolder;

namespace {

QString example(const QString &job)
{
    return QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/jobs/") + job;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QString &locale = u"C.UTF-8"_s)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s", qPrintable(process.errorString()));
    const QByteArray out = process.readAllStandardOutput();
    if (process.exitCode() != 0)
        qWarning("%s%s", out.constData(), process.readAllStandardError().constData());
    return out;
}

QByteArray compared(const QStringList &arguments, const QString &locale = u"C.UTF-8"_s)
{
    return outputOf(qEnvironmentVariable("QUAYSIDE_BINARY"), QStringList{u"compare"_s} + arguments, locale);
}

} // namespace

/// What `quayside compare` prints of jobs with repeated attempts, held against a script that counts them again.
class TestComparedAgain : public QObject
{
    Q_OBJECT

    void agrees(const QString &baseline, const QString &arm)
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed, so there is nothing to compare with");
        const TemporaryFolder folder;
        folder.write(u"printed.json"_s, compared({baseline, arm, u"--by"_s, u"job"_s, u"--json"_s}));
        const QByteArray verdict = outputOf(python,
                                            {QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/comparison.py"), baseline,
                                             arm, folder.path(u"printed.json"_s)});
        QCOMPARE(verdict, "agree\n");
    }

private Q_SLOTS:
    void agreesOnTheRouterExample() { agrees(example(u"arm-fixed-heron-coder"_s), example(u"arm-routed-big-coder"_s)); }

    void agreesOnRealRuns()
    {
        const QDir jobs(qEnvironmentVariable("QUAYSIDE_REAL_DATA") + u"/tb2-openclaw/jobs"_s);
        const QStringList names = jobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (qEnvironmentVariableIsEmpty("QUAYSIDE_REAL_DATA") || names.isEmpty())
            QSKIP("QUAYSIDE_REAL_DATA does not name a folder with tb2-openclaw");
        const TemporaryFolder folder;
        const QString variant = folder.path(u"variant"_s);
        outputOf(u"python3"_s,
                 {QStringLiteral(QUAYSIDE_SOURCE "/tests/reference/resample_job.py"), jobs.filePath(names.front()),
                  variant, u"--lift"_s, u"0.1"_s});
        agrees(jobs.filePath(names.front()), variant);
    }

    void theRouterIsBetter()
    {
        const QByteArray text = compared({example(u"arm-fixed-heron-coder"_s), example(u"arm-routed-big-coder"_s)});
        QVERIFY2(text.contains("Yes: +22 points of reward, 95 % between +8 and +36 (paired over tasks, p = 0.005)."),
                 text.constData());
        QVERIFY(!text.contains("may be luck"));
    }

    /// The command line speaks English whatever the desktop does, numbers and plurals included.
    void speaksOneLanguage()
    {
        const QStringList jobs{example(u"arm-fixed-heron-coder"_s), example(u"arm-routed-big-coder"_s)};
        const QByteArray text = compared(jobs);
        QVERIFY2(text.contains("12 tasks, 3 attempts each"), text.constData());
        QCOMPARE(compared(jobs, u"de_DE.UTF-8"_s), text);
        QCOMPARE(compared(jobs, u"zh_CN.UTF-8"_s), text);
    }
};

QTEST_GUILESS_MAIN(TestComparedAgain)
#include "tst_comparedagain.moc"
