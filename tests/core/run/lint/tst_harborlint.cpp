// SPDX-License-Identifier: GPL-3.0-or-later
// `quayside lint --json` beside `harbor lint --json`, on tasks that break each rule in turn (lintrows.py).
#include "core/json/json.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>

using namespace quayside;

namespace {

/// What a linter says of a task: how it ends, and each rule with its file and line.
struct Verdict {
    int code = 0;
    QStringList findings;
};

/// Harbor's models refuse one value once for each type that it might have had: what is wrong with task.toml counts
/// once.
QString lineOf(const Verdict &verdict)
{
    QStringList findings;
    for (const QString &finding : verdict.findings) {
        if (!finding.startsWith(QLatin1String("invalid-task-config")) || !findings.contains(finding))
            findings << finding;
    }
    return QString::number(verdict.code) + QLatin1Char(' ') + findings.join(QStringLiteral(", "));
}

QString findingLine(const Json &rule, const QString &path, int line)
{
    return QStringLiteral("%1 %2:%3").arg(QString::fromStdString(rule.get<std::string>()), path).arg(line);
}

Verdict harbors(const Json &row)
{
    Verdict verdict{.code = row["code"].get<int>()};
    for (const Json &finding : row["findings"])
        verdict.findings << findingLine(finding[0], QString::fromStdString(finding[1].get<std::string>()),
                                        finding[2].get<int>());
    verdict.findings.sort();
    return verdict;
}

Verdict ours(const QString &task, const Json &row)
{
    QStringList arguments{QStringLiteral("lint"), task, QStringLiteral("--json")};
    for (const Json &option : row["options"])
        arguments << QString::fromStdString(option.get<std::string>());
    QProcess program;
    program.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), arguments);
    program.waitForFinished();
    Verdict verdict{.code = program.exitCode()};
    const Json findings = jsonFrom(program.readAllStandardOutput());
    const QString root = QFileInfo(task).canonicalFilePath();
    for (const Json &finding : findings.is_array() ? findings : Json::array()) {
        const QString path = QDir(root).relativeFilePath(memberText(finding, "path"));
        verdict.findings << findingLine(finding["rule"], path,
                                        finding["line"].is_null() ? 0 : finding["line"].get<int>());
    }
    verdict.findings.sort();
    return verdict;
}

QStringList unlike(const QList<Json> &rows, const TemporaryFolder &folder)
{
    QStringList differences;
    for (const Json &row : rows) {
        const QString name = memberText(row, "name");
        const QString theirs = lineOf(harbors(row));
        const QString mine = lineOf(ours(folder.path(QStringLiteral("tasks/") + name), row));
        if (mine != theirs)
            differences << QStringLiteral("%1\n  Harbor: %2\n  ours:   %3").arg(name, theirs, mine);
    }
    return differences;
}

} // namespace

class TestHarborLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVersionOfHarborFindsTheSame_data()
    {
        QTest::addColumn<int>("package");
        for (int i = 0; i < HarborPackage::all().size(); ++i)
            QTest::newRow(qPrintable(HarborPackage::all()[i].version())) << i;
        if (HarborPackage::all().isEmpty())
            QSKIP("QUAYSIDE_HARBOR names no folder with packages of Harbor");
    }

    void everyVersionOfHarborFindsTheSame()
    {
        QFETCH(int, package);
        const TemporaryFolder folder;
        const auto said = HarborPackage::all()[package].python(
            {QStringLiteral(QUAYSIDE_SOURCE "/tests/core/run/lint/harborlint.py"), folder.path()});
        VERIFY_RESULT(said);
        QList<Json> rows;
        QSet<QString> broken;
        for (const QByteArray &line : said->split('\n')) {
            if (line.isEmpty())
                continue;
            rows << jsonFrom(line);
            for (const QString &finding : harbors(rows.back()).findings)
                broken << finding.section(QLatin1Char(' '), 0, 0);
        }
        qInfo("%lld tasks, %lld rules broken", rows.size(), broken.size());
        const QStringList differences = unlike(rows, folder);
        QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
        QVERIFY(rows.size() > 100 && broken.size() > 10);
    }
};

QTEST_GUILESS_MAIN(TestHarborLint)
#include "tst_harborlint.moc"
