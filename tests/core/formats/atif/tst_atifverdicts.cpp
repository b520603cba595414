// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"

#include "tests/core/formats/atif/atifcases.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace quayside;

namespace {

constexpr int harborIsMissing = 3;

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Issue> errorsIn(const QByteArray &json)
{
    std::vector<Issue> issues = validateTrajectory(indexTrajectory(ByteRange(json)));
    std::erase_if(issues, [](const Issue &issue) { return issue.severity != Severity::Error; });
    return issues;
}

QStringList placesOf(const std::vector<Issue> &issues)
{
    QStringList places;
    for (const Issue &issue : issues)
        places << (issue.place ? issue.place->member : QString());
    return places;
}

/// Where there is no array "steps" the reader looks for steps on its own, and takes what it finds for the trajectory.
bool isFoundElsewhere(const std::vector<Issue> &issues)
{
    return std::ranges::contains(issues, QLatin1String("atif.syntax"), &Issue::code);
}

/// Where Harbor finds a fault and this program does not, or only one of them takes the document; nothing where both
/// say the same. A fault of a member is one of the object that has it: Harbor names the object where a rule is broken.
QString difference(const QJsonObject &harbor)
{
    const QByteArray json = harbor[QLatin1String("document")].toString().toUtf8();
    const std::vector<Issue> errors = errorsIn(json);
    const QStringList wrong = placesOf(errors);
    if (wrong.isEmpty() != harbor[QLatin1String("valid")].toBool())
        return QStringLiteral("%1 (Harbor) and %2 in %3")
            .arg(QString::fromUtf8(
                     QJsonDocument(harbor[QLatin1String("places")].toArray()).toJson(QJsonDocument::Compact)),
                 wrong.join(QLatin1String(", ")), QString::fromUtf8(json));
    if (isFoundElsewhere(errors))
        return {};
    for (const QJsonValue &place : harbor[QLatin1String("places")].toArray()) {
        const QString name = place.toString();
        if (!name.isEmpty()
            && std::ranges::none_of(wrong, [&name](const QString &one) { return one.startsWith(name); }))
            return QStringLiteral("%1 (Harbor), not %2 in %3")
                .arg(name, wrong.join(QLatin1String(", ")), QString::fromUtf8(json));
    }
    return {};
}

} // namespace

/// Whether a trajectory is valid, and where it is not: as Harbor 0.26 has it.
class TestAtifVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void asHarborHasThem();
    void publishedVerdicts();
    void damagedCopies();
    void realTrajectories();

private:
    static void compare(const QList<QJsonObject> &verdicts, qsizetype expected);
    static QList<QJsonObject> askHarbor(const QStringList &arguments, const QByteArray &documents);
};

void TestAtifVerdicts::verdicts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    for (const AtifCase &one : atifCases())
        QTest::addRow("%s at %s", one.json.constData(), qPrintable(one.place)) << one.json << one.place;
}

void TestAtifVerdicts::verdicts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    const QStringList wrong = placesOf(errorsIn(json));
    if (place.isEmpty())
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    else if (place == QLatin1String("-"))
        QVERIFY(!wrong.isEmpty());
    else
        QCOMPARE(wrong, QStringList{place});
}

/// What Harbor says of the documents, one a line; nothing where it is not installed.
QList<QJsonObject> TestAtifVerdicts::askHarbor(const QStringList &arguments, const QByteArray &documents)
{
    const auto packages = HarborPackage::all();
    if (packages.isEmpty())
        return {};
    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONPATH"), packages.last().folder());
    python.setProcessEnvironment(environment);
    python.start(QStringLiteral("python3"),
                 QStringList{QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/atifverdicts.py")} + arguments);
    python.write(documents);
    python.closeWriteChannel();
    QList<QJsonObject> verdicts;
    const bool isDone = python.waitForFinished(300'000);
    if (!isDone || python.exitCode() == harborIsMissing)
        return verdicts;
    if (python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            verdicts << QJsonDocument::fromJson(line).object();
    }
    return verdicts;
}

void TestAtifVerdicts::compare(const QList<QJsonObject> &verdicts, qsizetype expected)
{
    if (verdicts.isEmpty())
        QSKIP("QUAYSIDE_HARBOR names no folder with packages of Harbor");
    QCOMPARE(verdicts.size(), expected);
    QStringList differences;
    qsizetype valid = 0;
    for (const QJsonObject &verdict : verdicts) {
        valid += verdict[QLatin1String("valid")].toBool() ? 1 : 0;
        differences << difference(verdict);
    }
    differences.removeAll(QString());
    qInfo("%lld documents, %lld of them valid", static_cast<long long>(verdicts.size()), static_cast<long long>(valid));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void TestAtifVerdicts::asHarborHasThem()
{
    QByteArray documents;
    const std::vector<AtifCase> cases = atifCases();
    for (const AtifCase &one : cases)
        documents += one.json + '\n';
    compare(askHarbor({}, documents), std::ssize(cases));
}

/// Those of a list "atif-1.8-cases.json" beside Harbor's schemas: what Harbor 0.26 says of each document.
void TestAtifVerdicts::publishedVerdicts()
{
    QFile file(qEnvironmentVariable("QUAYSIDE_SCHEMAS") + QStringLiteral("/atif-1.8-cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("QUAYSIDE_SCHEMAS names no folder with a list of verdicts");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!cases.isEmpty());
    QStringList differences;
    for (const QJsonValue &one : cases) {
        const QJsonObject object = one.toObject();
        const QByteArray json =
            QJsonDocument(object[QLatin1String("document")].toObject()).toJson(QJsonDocument::Compact);
        const QString verdict = object[QLatin1String("harbor-0.26")].toString();
        const QStringList wrong = placesOf(errorsIn(json));
        if (wrong.isEmpty() != (verdict == QLatin1String("ok")))
            differences << object[QLatin1String("name")].toString() + QLatin1String(": ") + verdict
                    + QLatin1String(", not ") + wrong.join(QLatin1String(", "));
    }
    qInfo("%lld documents", static_cast<long long>(cases.size()));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

/// QUAYSIDE_MUTANTS of them, 2,000 where it is not set.
void TestAtifVerdicts::damagedCopies()
{
    const int copies = std::max(2000, qEnvironmentVariableIntValue("QUAYSIDE_MUTANTS"));
    const QString original = QStringLiteral(QUAYSIDE_TEST_DATA "/atif/spoken.trajectory.json");
    QVERIFY(errorsIn(readFile(original)).empty());
    compare(askHarbor({QStringLiteral("18"), QString::number(copies), original}, {}), copies);
}

/// Harbor's own: files that only have the name are other programs'.
void TestAtifVerdicts::realTrajectories()
{
    const QString top = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    int count = 0;
    for (const char *runs : {"/harbor-0.25", "/harbor-0.26"}) {
        QDirIterator files(top + QLatin1String(runs), {QStringLiteral("*trajectory*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (!top.isEmpty() && files.hasNext()) {
            const QFileInfo file = files.nextFileInfo();
            const QByteArray json = readFile(file.filePath());
            if (!json.left(4096).contains("\"ATIF-v"))
                continue;
            const auto folder = Folder::open(file.absolutePath());
            VERIFY_RESULT(folder);
            const auto issues = validateTrajectory(indexTrajectory(ByteRange(json)), {.folder = *folder});
            QVERIFY2(issues.empty(), qPrintable(file.filePath()));
            ++count;
        }
    }
    if (count == 0)
        QSKIP("QUAYSIDE_REAL_DATA names no folder with runs of Harbor 0.25 or 0.26");
    qInfo("%d trajectories", count);
}

QTEST_GUILESS_MAIN(TestAtifVerdicts)
#include "tst_atifverdicts.moc"
