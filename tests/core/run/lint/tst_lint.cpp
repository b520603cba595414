// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/harborlint.h"
#include "core/run/lint/lint.h"
#include "core/run/lint/lintfolder.h"
#include "core/run/lint/shellwords.h"
#include "core/run/task/loadtask.h"
#include "tests/support/runbench.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace quayside;

namespace {

QStringList codes(const std::vector<Issue> &issues)
{
    QStringList list;
    for (const Issue &issue : issues)
        list.append(issue.code);
    return list;
}

RunTrial trial(const char *agent, const std::optional<Rewards> &rewards)
{
    return {.plan = {.agent = QLatin1String(agent)}, .summary = TrialSummary{.rewards = rewards}};
}

Rewards two(double a, double b)
{
    return {{.key = QStringLiteral("report"), .value = a}, {.key = QStringLiteral("reward"), .value = b}};
}

} // namespace

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTaskHasNoErrors()
    {
        const RunBench bench;
        for (const Issue &issue : lintTask(bench.task(QStringLiteral("one")), EnvironmentKind::Sandbox))
            QVERIFY2(issue.severity == Severity::Info, qPrintable(issue.message));
    }

    void aFolderOfTasksListsTheBrokenOnesToo()
    {
        const TemporaryFolder folder;
        const TemporaryFolder elsewhere;
        for (const char *path : {"a/task.toml", "b/task.toml", "set/deep/c/task.toml", ".git/task.toml"})
            folder.write(QLatin1String(path), "x = = 1\n");
        folder.write(QStringLiteral("no-toml/instruction.md"), "Do it.\n");
        folder.write(QStringLiteral("notes/readme.md"), "nothing\n");
        elsewhere.write(QStringLiteral("task.toml"), "");
        QVERIFY(QFile::link(elsewhere.path(), folder.path(QStringLiteral("link"))));
        QVERIFY(QFile::link(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("same"))));
        QStringList good;
        QStringList bad;
        for (const LintTarget &target : lintTargets(folder.path()))
            (target.fault ? bad : good) << target.folder;
        QCOMPARE(good,
                 QStringList({folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b")),
                              folder.path(QStringLiteral("set/deep/c"))}));
        QCOMPARE(bad, QStringList({folder.path(QStringLiteral("link")), folder.path(QStringLiteral("no-toml"))}));
        QVERIFY(lintTargets(folder.path(QStringLiteral("notes"))).empty());
        QVERIFY(lintTargets(folder.path(QStringLiteral("gone"))).front().fault);
        for (const QString &task : std::as_const(good))
            QVERIFY(hasErrors(lintTask(task, EnvironmentKind::Sandbox)));
    }

    void aParseErrorHasItsLine()
    {
        const RunBench bench;
        const auto issues =
            lintTask(bench.task(QStringLiteral("one"), {.toml = "\n\n[agent\n"}), EnvironmentKind::Sandbox);
        QCOMPARE(issues.size(), 1U);
        QCOMPARE(issues.front().severity, Severity::Error);
        QVERIFY(issues.front().where.startsWith(QLatin1String("line 3")));
    }

    void whatNoRunCanDoIsFound_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("where");
        QTest::newRow("artifacts that are numbers")
            << QByteArray("artifacts = [1, 2]\n") << QStringLiteral("artifacts");
        QTest::newRow("artifacts that are a text") << QByteArray("artifacts = 'x'\n") << QStringLiteral("artifacts");
        QTest::newRow("a variable with '='")
            << QByteArray("[environment.env]\n\"A=B\" = 'x'\n") << QStringLiteral("env");
        QTest::newRow("a workdir that nothing makes")
            << QByteArray("[environment]\nworkdir = '/none'\n") << QStringLiteral("environment.workdir");
    }

    void whatNoRunCanDoIsFound()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, where);
        const RunBench bench;
        const auto issues = lintTask(bench.task(QStringLiteral("one"), {.toml = toml}), EnvironmentKind::Sandbox);
        const bool isFound = std::ranges::any_of(issues, [&](const Issue &issue) {
            return issue.severity != Severity::Info && describe(issue).contains(where);
        });
        QVERIFY2(isFound, qPrintable(codes(issues).join(QLatin1Char(' '))));
    }

    void aHarmlessLineOfADockerfileIsANote()
    {
        const RunBench bench;
        const QByteArray lines = "FROM any\nLABEL a=b\nEXPOSE 80\nVOLUME /data\nSTOPSIGNAL TERM\nWORKDIR /app\n";
        const auto issues =
            lintTask(bench.task(QStringLiteral("one"), {.dockerfile = lines}), EnvironmentKind::Sandbox);
        QCOMPARE(codes(issues).count(QStringLiteral("dockerfile.ignored")), 4);
        QVERIFY(std::ranges::none_of(issues, [](const Issue &issue) { return issue.severity == Severity::Error; }));
    }

    void aHiddenFileInTheEnvironmentIsFound()
    {
        const RunBench bench;
        const QString task = bench.task(QStringLiteral("one"));
        bench.folder().write(QStringLiteral("tasks/one/tests/expected.json"), "{\"answer\": 42}");
        QVERIFY(!codes(lintTask(task, EnvironmentKind::Sandbox)).contains(QStringLiteral("task.hidden-visible")));
        bench.folder().write(QStringLiteral("tasks/one/environment/data/a.json"), "{\"answer\": 42}");
        QVERIFY(codes(lintTask(task, EnvironmentKind::Sandbox)).contains(QStringLiteral("task.hidden-visible")));
    }

    void whatDockerignoreLeavesOutIsNotSeen()
    {
        const RunBench bench;
        const QString task = bench.task(QStringLiteral("one"));
        const auto write = [&](const char *path, const QByteArray &text) {
            bench.folder().write(QStringLiteral("tasks/one/") + QLatin1String(path), text);
        };
        write("tests/expected.json", "{\"answer\": 42}");
        write("environment/answers/a.json", "{\"answer\": 42}");
        write("environment/tests/x", "x");
        write("environment/.dockerignore", "answers\ntests\n");
        QVERIFY(!codes(lintTask(task, EnvironmentKind::Sandbox)).contains(QStringLiteral("task.hidden-visible")));
        write("environment/.dockerignore", "answers\ntests\n!**/*.json\n");
        QCOMPARE(codes(lintTask(task, EnvironmentKind::Sandbox)).count(QStringLiteral("task.hidden-visible")), 1);
        write("environment/.dockerignore", "answers\n[\n");
        const auto issues = lintTask(task, EnvironmentKind::Sandbox);
        QVERIFY(std::ranges::any_of(issues, [](const Issue &issue) {
            return issue.severity == Severity::Error && issue.path.endsWith(QLatin1String("/.dockerignore"))
                && issue.where == QLatin1String("line 2");
        }));
    }

    void stepsAreLookedAtAsWell()
    {
        const RunBench bench;
        const QString task =
            bench.task(QStringLiteral("stepped"), {.toml = "[[steps]]\nname = \"one\"\n[[steps]]\nname = \"two\"\n"});
        const auto write = [&](const char *path, const QByteArray &text) {
            bench.folder().write(QStringLiteral("tasks/stepped/steps/") + QLatin1String(path), text);
        };
        write("one/instruction.md", "the first instruction\n");
        write("two/instruction.md", "the second instruction\n");
        write("one/solution/solve.sh", "#!/bin/sh\n");
        write("two/tests/expected.json", "{\"answer\": 42}");
        const auto messages = [&] {
            QStringList lines;
            for (const Issue &issue : lintTask(task, EnvironmentKind::Sandbox)) {
                if (issue.severity == Severity::Warning)
                    lines.append(issue.code + QLatin1Char(' ') + issue.message);
            }
            return lines.join(QLatin1Char('\n'));
        };
        QCOMPARE(
            messages(),
            QStringLiteral(
                "task.no-oracle there is no steps/two/solution/solve.sh, so nobody can show that the task can be solved"));
        write("one/workdir/hint.json", "{\"answer\": 42}");
        QVERIFY2(messages().contains(QLatin1String("task.hidden-visible is the same as the hidden file")),
                 qPrintable(messages()));
    }

    void missingPartsAreNamed()
    {
        const RunBench bench;
        bench.folder().write(QStringLiteral("tasks/bare/task.toml"), "");
        QStringList messages;
        for (const Issue &issue : lintTask(bench.folder().path(QStringLiteral("tasks/bare")), EnvironmentKind::Sandbox))
            messages.append(issue.message);
        const QString all = messages.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QLatin1String("instruction.md")) && all.contains(QLatin1String("tests/test.sh"))
                     && all.contains(QLatin1String("Dockerfile")),
                 qPrintable(all));
    }

    void ourRulesHaveNamesOfTheirOwn()
    {
        const RunBench bench;
        const QString task = bench.task(QStringLiteral("one"), {.toml = "[agent]\ntimeout_sec = 'soon'\n"});
        bench.folder().write(QStringLiteral("tasks/one/tests/expected.json"), "{\"answer\": 42}");
        bench.folder().write(QStringLiteral("tasks/one/environment/a.json"), "{\"answer\": 42}");
        QStringList rules;
        for (const LintFinding &finding : lintAsOurs(task, EnvironmentKind::Sandbox))
            rules << finding.rule;
        QVERIFY2(rules.contains(QLatin1String("quayside/task.hidden-visible")),
                 qPrintable(rules.join(QLatin1Char(' '))));
        QVERIFY(std::ranges::all_of(rules, [](const QString &rule) { return rule.startsWith(ourRules); }));
        QVERIFY2(!rules.contains(QLatin1String("quayside/toml.value")), "Harbor's own rule says so as well");
    }

    /// Harbor names lines of scripts only; that of a key of task.toml or of a compose file is known all the same.
    void aLineIsKnownWhereHarborReportsNone()
    {
        const RunBench bench;
        const QString task = bench.task(
            QStringLiteral("one"), {.toml = "[verifier]\nenvironment_mode = 'shared'\ntiemout_sec = 3\n[metadata]\n"});
        bench.folder().write(QStringLiteral("tasks/one/environment/docker-compose.yaml"),
                             "services:\n  main:\n    image: a\n    privileged: true\n");
        QStringList lines;
        for (const LintFinding &finding : lintAsHarbor(task, {}).value_or(std::vector<LintFinding>())) {
            lines << QStringLiteral("%1:%2").arg(finding.rule).arg(finding.line.value_or(0));
            QVERIFY(!finding.reportedLine);
        }
        QCOMPARE(lines,
                 QStringList({QStringLiteral("compose-privileged:4"), QStringLiteral("shared-verifier:2"),
                              QStringLiteral("unknown-config-field:3")}));
    }

    /// What an older Docker Compose than Harbor wants does not know, or a newer Python than Harbor was written for.
    void composeFilesAreReadWithoutDocker_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QString>("rules");
        QTest::newRow("a hook") << QByteArray("post_start: [{command: a, privileged: true}]")
                                << QStringLiteral("compose-privileged");
        QTest::newRow("links in a circle")
            << QByteArray("volumes: ['./round:/a:ro']") << QStringLiteral("invalid-task-files invalid-task-files");
        QTest::newRow("aliases without end")
            << QByteArray("x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n    x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                          "    x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
                          "    x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
                          "    x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
                          "    x-f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]")
            << QStringLiteral("invalid-task-config");
        QTest::newRow("files that include each other many times")
            << QByteArray("image: a\ninclude: [a.yaml, b.yaml, ./a.yaml, ./b.yaml]")
            << QStringLiteral("invalid-task-config");
        QTest::newRow("what extends itself") << QByteArray("extends: main") << QStringLiteral("invalid-task-config");
        QTest::newRow("a reset") << QByteArray("privileged: !reset true") << QString();
    }

    void composeFilesAreReadWithoutDocker()
    {
        QFETCH(QByteArray, service);
        QFETCH(QString, rules);
        const RunBench bench;
        const QString task = bench.task(QStringLiteral("one"));
        bench.folder().write(QStringLiteral("tasks/one/environment/docker-compose.yaml"),
                             "services:\n  main:\n    " + service + "\n");
        for (const char *more : {"a", "b", "c", "d", "e", "f", "g", "h"})
            bench.folder().write(QStringLiteral("tasks/one/environment/%1.yaml").arg(QLatin1String(more)),
                                 "include: [a.yaml, b.yaml, c.yaml, d.yaml, e.yaml, f.yaml, g.yaml, h.yaml]\n");
        if (service.contains("round"))
            QVERIFY(QFile::link(QStringLiteral("round"), task + QStringLiteral("/environment/round")));
        QStringList found;
        const auto findings = lintAsHarbor(task, {.ignored = {LintRule::SharedVerifier}});
        for (const LintFinding &finding : findings.value_or(std::vector<LintFinding>()))
            found << finding.rule;
        QCOMPARE(found.join(QLatin1Char(' ')), rules);
    }

    void wordsAreThoseOfAShell_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("commands");
        QTest::newRow("separators") << QStringLiteral("a b&&c;d|e  f") << QStringLiteral("a,b && / c ; / d | / e,f");
        QTest::newRow("quotes") << QStringLiteral("a 'b c'\"d\\\"e\" \\; ''") << QStringLiteral("a,b cd\"e ; / ");
        QTest::newRow("a comment") << QStringLiteral("a b#c d") << QStringLiteral("a,b");
        QTest::newRow("an open quote") << QStringLiteral("a 'b") << QString();
    }

    void wordsAreThoseOfAShell()
    {
        QFETCH(QString, line);
        QFETCH(QString, commands);
        QStringList parts;
        for (const ScriptCommand &command : scriptCommands(line))
            parts << (command.words.join(QLatin1Char(',')) + QLatin1Char(' ') + command.separator).trimmed();
        QCOMPARE(parts.join(QStringLiteral(" / ")), commands);
    }

    void theChecklistJudgesTheRuns()
    {
        const auto passed = [](const std::vector<RunTrial> &trials) {
            QStringList list;
            for (const LintCheck &check : checkRuns(trials)) {
                if (check.passed)
                    list.append(check.code);
            }
            return list.join(QLatin1Char(' '));
        };
        QCOMPARE(passed({trial("oracle", two(1, 1)), trial("nop", two(0, 0)), trial("oracle", two(1, 1))}),
                 QStringLiteral("oracle-scores-full nop-scores-nothing oracle-repeats dimensions-named"));
        QCOMPARE(passed({trial("oracle", two(0.5, 1)), trial("nop", two(1, 0.1)), trial("oracle", two(1, 1))}),
                 QStringLiteral("dimensions-named"));
        QCOMPARE(passed({trial("oracle", std::nullopt), trial("nop", std::nullopt), trial("oracle", std::nullopt)}),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
