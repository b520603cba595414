// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"

#include "tests/support/result.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

using namespace quayside;

/// Every trajectory counted by a Python program that shares nothing with this one.
class TestRecount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtures();
    void realData();

private:
    static QJsonArray recounted(const QStringList &folders);
    static void compareAll(const QJsonArray &expected);
    static void compare(const QJsonObject &expected);
};

QJsonArray TestRecount::recounted(const QStringList &folders)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 QStringList{QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/trajectories.py")} + folders);
    if (!python.waitForFinished(120'000) || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

void TestRecount::compare(const QJsonObject &expected)
{
    const QFileInfo info(expected[QLatin1String("file")].toString());
    const auto folder = Folder::open(info.absolutePath());
    VERIFY_RESULT(folder);
    const auto bytes = ByteRange::open(*folder, info.fileName());
    VERIFY_RESULT(bytes);
    const TrajectoryIndex index = indexTrajectory(*bytes);
    QCOMPARE(index.count().value, expected[QLatin1String("steps")].toInt());
    const Usage sum = sumOfSteps(index);
    const auto tokens = [&](const char *key) {
        const QJsonValue value = expected[QLatin1String(key)];
        return value.isNull() ? std::nullopt : std::optional(Tokens(value.toInteger()));
    };
    QCOMPARE(sum.input, tokens("prompt_tokens"));
    QCOMPARE(sum.cache, tokens("cached_tokens"));
    QCOMPARE(sum.output, tokens("completion_tokens"));
    QCOMPARE(sum.cost.has_value(), !expected[QLatin1String("cost_usd")].isNull());
    if (sum.cost)
        QVERIFY(std::abs(sum.cost->value - expected[QLatin1String("cost_usd")].toDouble()) < 1e-9);
    const std::vector<Issue> issues = validateTrajectory(index, {.folder = *folder});
    const auto error = std::ranges::find(issues, Severity::Error, &Issue::severity);
    const bool isValid = error == issues.end();
    const QString said =
        isValid ? QStringLiteral("valid") : error->code + QLatin1Char(' ') + error->where + error->message;
    QVERIFY2(isValid == expected[QLatin1String("valid")].toBool(), qPrintable(said));
}

void TestRecount::compareAll(const QJsonArray &expected)
{
    QVERIFY(!expected.isEmpty());
    for (const QJsonValue &one : expected) {
        compare(one.toObject());
        if (QTest::currentTestFailed()) {
            qWarning("%s", qPrintable(one[QLatin1String("file")].toString()));
            return;
        }
    }
    qInfo("%lld trajectories agree", static_cast<long long>(expected.size()));
}

void TestRecount::fixtures()
{
    compareAll(recounted({QStringLiteral(QUAYSIDE_TEST_DATA "/atif")}));
}

void TestRecount::realData()
{
    const QString folder = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    if (folder.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    QStringList folders;
    for (const QFileInfo &runs : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (runs.fileName() != QLatin1String("cases")) // defects rebuilt from bug reports: each needs a test of its own
            folders << runs.filePath();
    }
    const QJsonArray expected = recounted(folders);
    if (expected.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA names no folder with trajectories");
    compareAll(expected);
}

QTEST_GUILESS_MAIN(TestRecount)
#include "tst_recount.moc"
