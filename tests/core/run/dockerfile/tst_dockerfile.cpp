// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerfile.h"
#include "tests/support/result.h"

using namespace quayside;

namespace {

Result<Dockerfile> parsed(const QByteArray &text)
{
    return parseDockerfile(text, QStringLiteral("Dockerfile"));
}

/// The commands of the last stage, the shell of each included.
QStringList commandsOf(const Dockerfile &file)
{
    QStringList commands;
    for (const DockerStep &step : file.stages.back().steps) {
        if (const auto *run = std::get_if<RunStep>(&step.action))
            commands << run->command.join(QLatin1Char(' '));
    }
    return commands;
}

const CopyStep &copyOf(const Dockerfile &file, size_t step)
{
    return std::get<CopyStep>(file.stages.back().steps.at(step).action);
}

} // namespace

class TestDockerfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheSandboxFollows()
    {
        const auto file = parsed(
            "# a comment\nARG V=3.13\nFROM python:${V}-slim\nARG X=1\nENV A=1 B=\"two words\"\nENV OLD some text\n"
            "WORKDIR /app\nCOPY --chmod=0755 a [b] dst/\nADD [\"x y.tar.gz\", \"/y/\"]\n"
            "RUN echo one && \\\n    # in between\n    echo two\nRUN [\"ls\", \"it's\"]\nUSER nobody\nCMD [\"sh\"]\n");
        VERIFY_RESULT(file);
        QCOMPARE(imageOf(*file), QStringLiteral("python:3.13-slim"));
        const DockerStage &stage = file->stages.back();
        QCOMPARE(stage.variables,
                 VariableMap({{QStringLiteral("A"), QStringLiteral("1")},
                              {QStringLiteral("B"), QStringLiteral("two words")},
                              {QStringLiteral("OLD"), QStringLiteral("some text")}}));
        QCOMPARE(stage.workingFolder, QStringLiteral("/app"));
        QCOMPARE(stage.user, QStringLiteral("nobody"));
        QCOMPARE(copyOf(*file, 1).sources, QStringList({QStringLiteral("a"), QStringLiteral("[b]")}));
        QCOMPARE(copyOf(*file, 1).destination, QStringLiteral("/app/dst/"));
        QCOMPARE(copyOf(*file, 1).mode->applied(0600, EntryKind::File), 0755U);
        QCOMPARE(copyOf(*file, 2).sources, QStringList(QStringLiteral("x y.tar.gz")));
        QCOMPARE(copyOf(*file, 2).archives, ArchiveRule::Unpack);
        QCOMPARE(commandsOf(*file),
                 QStringList({QStringLiteral("/bin/sh -c echo one &&     echo two"), QStringLiteral("ls it's")}));
        QCOMPARE(stage.steps.back().line, 13);
        QCOMPARE(file->notes.size(), 2U);
        QCOMPARE(file->notes[1].where, QStringLiteral("line 15"));
    }

    void aRunSeesArgumentsThatTheImageDoesNotKeep()
    {
        const auto file = parsed("ARG A=one\nARG B=two\nFROM x\nARG A\nARG C=three\nENV E=$C\nRUN x\n");
        VERIFY_RESULT(file);
        const auto &run = std::get<RunStep>(file->stages.back().steps.front().action);
        QCOMPARE(run.variables.value(QStringLiteral("A")), QStringLiteral("one"));
        QVERIFY(!run.variables.contains(QStringLiteral("B")));
        QCOMPARE(run.variables.value(QStringLiteral("C")), QStringLiteral("three"));
        QCOMPARE(file->stages.back().variables.keys(), QStringList(QStringLiteral("E")));
    }

    void hereDocuments()
    {
        const auto file =
            parsed("FROM a\nRUN cat <<EOF > /x\nline\nEOF\nRUN <<-EOF\n\tset -e\n\ttrue\n\tEOF\n"
                   "RUN <<'EOF'\n#!/usr/bin/env python3\nEOF\nRUN tr a b <<< text\nRUN echo '<<EOF' $((1<<n))\n");
        VERIFY_RESULT(file);
        QCOMPARE(commandsOf(*file),
                 QStringList({QStringLiteral("/bin/sh -c cat <<EOF > /x\nline\nEOF"),
                              QStringLiteral("/bin/sh -c set -e\ntrue\n"), QStringLiteral("/bin/sh -c /dev/pipes/EOF"),
                              QStringLiteral("/bin/sh -c tr a b <<< text"),
                              QStringLiteral("/bin/sh -c echo '<<EOF' $((1<<n))")}));
        QCOMPARE(std::get<RunStep>(file->stages.back().steps[2].action).script,
                 InlineFile(QStringLiteral("EOF"), QStringLiteral("#!/usr/bin/env python3\n")));
    }

    void stagesThatTheLastOneNeeds()
    {
        const auto file = parsed("FROM a AS one\nFROM b AS Two\nRUN --mount=from=one,target=/x y\nFROM c AS three\n"
                                 "ADD https://example.org/x /y\nFROM two\nCOPY --from=tWO /x --from /y\n");
        VERIFY_RESULT(file);
        QCOMPARE(neededStages(*file), std::vector<size_t>({0, 1, 3}));
        QCOMPARE(imageOf(*file), QStringLiteral("b"));
    }

    void mounts()
    {
        const auto file = parsed("FROM a\nWORKDIR /w\nRUN --mount=type=cache,target=c,id=pip --mount=type=tmpfs,dst=/t "
                                 "--mount=src=x,target=/x,rw --mount=type=secret,id=s --mount=type=ssh true\n");
        VERIFY_RESULT(file);
        const auto &run = std::get<RunStep>(file->stages.back().steps.back().action);
        QCOMPARE(run.mounts.size(), 3U);
        QCOMPARE(run.mounts[0],
                 (RunMount{.kind = RunMount::Kind::Cache,
                           .target = QStringLiteral("/w/c"),
                           .id = QStringLiteral("pip"),
                           .isWritable = true}));
        QCOMPARE(run.mounts[1].kind, RunMount::Kind::Memory);
        QCOMPARE(run.mounts[2].source, QStringLiteral("x"));
        QVERIFY(run.mounts[2].isWritable);
    }

    void namesTheWrongLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &text, int line, const char *part) {
            QTest::newRow(name) << text << QStringLiteral("line %1").arg(line) << QString::fromUtf8(part);
        };
        row("empty", "", 1, "no FROM");
        row("only a comment", "# x\n", 1, "no FROM");
        row("no from", "RUN x\n", 1, "RUN before FROM");
        row("onbuild", "FROM a\n\nONBUILD RUN x\n", 3, "ONBUILD is not supported");
        row("address", "FROM a\nADD https://x/y /z\n", 2, "ADD of the address https://x/y is not supported");
        row("repository", "FROM a\nADD git@github.com:a/b.git /z\n", 2, "ADD of the address");
        row("copy of an address", "FROM a\nCOPY https://x/y /z\n", 2, "COPY takes no address");
        row("secret", "FROM a\nRUN --mount=type=secret,id=x,required=true y\n", 2, "secret is required");
        row("mount", "FROM a\nRUN --mount=type=moon,target=/x y\n", 2, "there is no type moon");
        row("mount without a target", "FROM a\nRUN --mount=type=cache y\n", 2, "there is no target");
        row("insecure", "FROM a\nRUN --security=insecure y\n", 2, "insecure");
        row("one word", "FROM a\nCOPY x\n", 2, "needs a source and a destination");
        row("flag", "FROM a\nCOPY --sideways x /y\n", 2, "COPY has no flag --sideways");
        row("flag twice", "FROM a\nCOPY --chmod=1 --chmod=2 x /y\n", 2, "twice");
        row("mode", "FROM a\nCOPY --chmod=worldwide x /y\n", 2, "no mode");
        row("stage", "FROM a\nCOPY --from=7 x /y\n", 2, "there is no stage 7");
        row("stage by variable", "FROM a\nCOPY --from=$X x /y\n", 2, "--from takes no variables");
        row("circle", "FROM a AS one\nCOPY --from=two x /y\nFROM b AS two\nCOPY --from=one x /y\n", 1, "circle");
        row("scratch", "FROM scratch\nCOPY x /y\n", 1, "no shell");
        row("run in scratch", "FROM scratch AS s\nRUN x\nFROM a\nCOPY --from=s / /\n", 2, "no shell");
        row("from", "FROM a b c\n", 1, "FROM takes an image");
        row("empty image", "FROM $NONE\n", 1, "image of FROM is empty");
        row("stage name", "FROM a AS 1x\n", 1, "name of a stage");
        row("unknown", "FROM a\nFETCH x\n", 2, "no instruction FETCH");
        row("shell", "FROM a\nSHELL /bin/bash -c\n", 2, "SHELL takes a list");
        row("list", "FROM a\nRUN [\"echo\", 1]\n", 2, "something else than strings");
        row("label", "FROM a\nLABEL x\n", 2, "name and a value");
        row("env alone", "FROM a\nENV ALONE\n", 2, "name and a value");
        row("env word", "FROM a\nENV A=1 B\n", 2, "no = in B");
        row("open quote", "FROM a\nENV A=\"open\n", 2, "has no end");
        row("open brace", "FROM a\nENV A=${S\n", 2, "missing '}'");
        row("modifier", "FROM a\nENV A=${S^^}\n", 2, "unknown modifier '^'");
        row("required", "FROM a\nENV A=${S:?missing}\n", 2, "S: missing");
        row("document", "FROM a\nRUN cat <<EOF\nnever\n", 2, "EOF has no end");
        row("escape", "# escape=x\nFROM a\n", 1, "can be \\ or `");
        row("directive twice", "# escape=`\n# escape=`\nFROM a\n", 2, "second directive");
        row("doubling", "FROM a\nENV A=0123456789\n" + QByteArray("ENV A=$A$A\n").repeated(40), 19, "mebibyte");
    }

    void namesTheWrongLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const auto file = parsed(text);
        QVERIFY(!file);
        QTEST(file.error().where, "where");
        QCOMPARE(file.error().path, QStringLiteral("Dockerfile"));
        QVERIFY2(file.error().message.contains(part), qPrintable(file.error().message));
    }

    void metadataIsNoted()
    {
        const auto file = parsed("FROM a\nMAINTAINER me\nLABEL a=b \\\n  c=\"d e\"\nEXPOSE 80 90/udp\nVOLUME [\"/x\"]\n"
                                 "STOPSIGNAL TERM\nHEALTHCHECK --interval=5s CMD true\nENTRYPOINT []\nCMD\n");
        VERIFY_RESULT(file);
        QCOMPARE(file->notes.size(), 8U);
        QVERIFY(file->stages.back().steps.empty());
    }
};

QTEST_GUILESS_MAIN(TestDockerfile)
#include "tst_dockerfile.moc"
