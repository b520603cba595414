// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/lintmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace quayside;

namespace {

LintFinding finding(const QString &path, std::optional<int> line)
{
    return {.rule = QStringLiteral("root-agent"),
            .path = path,
            .message = QStringLiteral("of \x1b[31m%1").arg(path),
            .line = line,
            .reportedLine = std::nullopt};
}

QString rowOf(const QModelIndex &index)
{
    QStringList cells;
    for (int column = 0; column < index.model()->columnCount(); ++column)
        cells << index.siblingAtColumn(column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

} // namespace

class TestLintModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsStandBelowTheirTask()
    {
        LintModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Error error{ErrorCode::Failed, {}, {}, QStringLiteral("no such rule")};
        model.setTasks({{.folder = QStringLiteral("/t/one"),
                         .findings = {finding(QStringLiteral("/t/one/tests/test.sh"), 3),
                                      finding(QStringLiteral("/t/one/task.toml"), std::nullopt)}},
                        {.folder = QStringLiteral("/t/two")},
                        {.folder = QStringLiteral("/t/three"), .findings = {}, .problem = error}});
        const auto task = [&](int row) { return model.index(row, 0); };
        QCOMPARE(rowOf(task(0)), QStringLiteral("one | 2 finding(s) | "));
        QCOMPARE(rowOf(task(1)), QStringLiteral("two | nothing found | "));
        QCOMPARE(rowOf(task(2)), QStringLiteral("three | 0 finding(s) | no such rule"));
        QCOMPARE(rowOf(model.index(0, 0, task(0))),
                 QStringLiteral("tests/test.sh:3 | root-agent | of <U+001B>[31m/t/one/tests/test.sh"));
        QCOMPARE(rowOf(model.index(1, 0, task(0))),
                 QStringLiteral("task.toml | root-agent | of <U+001B>[31m/t/one/task.toml"));
        QCOMPARE(model.rowCount(task(1)), 0);
        QVERIFY(!model.findingAt(task(0)));
        QCOMPARE(model.findingAt(model.index(0, 2, task(0)))->line, std::optional(3));
        model.setTasks({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLintModel)
#include "tst_lintmodel.moc"
