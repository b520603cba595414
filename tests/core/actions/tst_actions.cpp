// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"
#include "core/actions/shellscript.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ToolCall call(const char *function, std::initializer_list<std::pair<const char *, const char *>> arguments)
{
    ToolCall made{.function = s(function)};
    for (const auto &[name, value] : arguments) {
        const QString text = s(value);
        made.arguments.push_back({s(name), {.text = text, .isJson = text.startsWith(QLatin1Char('['))}});
    }
    return made;
}

/// "Write /app/x <text>" a line.
QStringList said(const std::vector<Action> &actions)
{
    static constexpr const char *kinds[] = {"Read",   "Write",  "Append", "Replace", "Insert", "Patch",
                                            "Change", "Remove", "Run",    "Wait",    "Other"};
    QStringList lines;
    for (const Action &action : actions) {
        QString line = s(kinds[static_cast<int>(action.kind)]);
        if (!action.path.isEmpty())
            line += QLatin1Char(' ') + action.path;
        if (!action.replaced.isEmpty())
            line += s(" -") + action.replaced;
        if (action.text)
            line += s(" +") + *action.text;
        lines.append(line.trimmed());
    }
    return lines;
}

QStringList shell(const char *script)
{
    return said(actionsOfShell(s(script)));
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsScripts()
    {
        const auto commands =
            parseShell(s("cd /app && echo 'a b' \"c\\\"d\" >>out.txt 2>&1 | tee x # no\nif true; then ls; fi"));
        QCOMPARE(commands.size(), 5U);
        QCOMPARE(commands[1].words, (QStringList{s("echo"), s("a b"), s("c\"d")}));
        QCOMPARE(commands[1].redirects, (std::vector<Redirect>{{RedirectKind::Append, 1, s("out.txt")}}));
        QVERIFY(commands[2].isPiped);
        QCOMPARE(commands[4].words, QStringList(s("ls")));
        QVERIFY(parseShell(s("echo $(date)")).front().hasExpansion);
    }

    void neverHangsOrCrashes()
    {
        QRandomGenerator random(1);
        const QString alphabet = s("ab '\"\\$`(){}<>|&;\n#-1=EOF ");
        for (int i = 0; i < 20'000; ++i) {
            QString script;
            for (int j = random.bounded(40); j > 0; --j)
                script += alphabet[random.bounded(alphabet.size())];
            actionsOfShell(script);
            actionsOfPatch(script);
        }
    }

    void readsShells_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *script, QStringList expected) {
            QTest::newRow(name) << QByteArray(script) << expected;
        };
        row("here", "cat > /app/fix.sql <<'SQL'\nSELECT 1;\n-- $x\nSQL\necho done",
            {s("Write /app/fix.sql +SELECT 1;\n-- $x"), s("Run")});
        row("here first", "cat <<EOF > a.txt\nx\nEOF", {s("Write a.txt +x")});
        row("here append in a folder", "cd /app\ncat >> notes.md << EOF\ny\nEOF\n", {s("Append /app/notes.md +y")});
        row("tee", "tee /etc/x.conf <<EOF >/dev/null\nz\nEOF", {s("Write /etc/x.conf +z")});
        row("echo", "echo hello > /app/a && printf 'b\\n' >> /app/a",
            {s("Write /app/a +hello"), s("Append /app/a +b")});
        row("piped", "echo hi | tee /tmp/b", {s("Run"), s("Write /tmp/b +hi")});
        row("unknown output", "python3 gen.py > /app/out.csv 2>/dev/null", {s("Change /app/out.csv")});
        row("variables", "echo $HOME > /app/a", {s("Change /app/a")});
        row("sed", "sed -i 's/a/b/' /app/x.py; sed -n '1,20p' /app/y.py; sed -i -e 's/a/b/' q",
            {s("Change /app/x.py"), s("Read /app/y.py"), s("Change q")});
        row("copy", "cp /tmp/x /app/y; mv a.txt dir/; rm -rf /app/z",
            {s("Change /app/y"), s("Change dir/a.txt"), s("Remove a.txt"), s("Remove /app/z")});
        row("reads", "cat a b; head -n 20 /app/c; tail -5 d",
            {s("Read a"), s("Read b"), s("Read /app/c"), s("Read d")});
        row("nested", "bash -lc \"cd /srv && cat > f <<'E'\n1\nE\"", {s("Write /srv/f +1")});
        row("python", "python3 - <<'P'\nwith open('/app/r.json', 'w') as f:\n    f.write(open('/app/in').read())\nP",
            {s("Change /app/r.json")});
        row("python path", "python3 -c \"from pathlib import Path; Path('o.txt').write_text('x')\"",
            {s("Change o.txt")});
        row("patch",
            "apply_patch <<'E'\n*** Begin Patch\n*** Update File: /app/a.py\n@@\n keep\n-old\n+new\n*** End Patch\nE",
            {s("Patch /app/a.py -keep\nold\n +keep\nnew")});
        row("descriptors", "make 2> /tmp/err >&2", {s("Run")});
        row("download", "curl -o /app/data.bin http://x", {s("Change /app/data.bin")});
    }

    void readsShells()
    {
        QFETCH(QByteArray, script);
        QFETCH(QStringList, expected);
        QCOMPARE(shell(script.constData()), expected);
    }

    void readsTools_data()
    {
        QTest::addColumn<ToolCall>("made");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const ToolCall &made, QStringList expected) {
            QTest::newRow(name) << made << expected;
        };
        row("write", call("Write", {{"file_path", "/app/a"}, {"content", "x"}}), {s("Write /app/a +x")});
        row("edit", call("edit", {{"path", "a"}, {"oldText", "1"}, {"newText", "2"}}), {s("Replace a -1 +2")});
        row("edits",
            call("edit",
                 {{"path", "a"}, {"edits", R"([{"oldText":"1","newText":"2"},{"oldText":"3","newText":"4"}])"}}),
            {s("Replace a -1 +2"), s("Replace a -3 +4")});
        row("editor", call("str_replace_based_edit_tool", {{"command", "create"}, {"path", "/r"}, {"file_text", "t"}}),
            {s("Write /r +t")});
        row("insert",
            call("str_replace_editor", {{"command", "insert"}, {"path", "/r"}, {"insert_line", "3"}, {"new_str", "n"}}),
            {s("Insert /r +n")});
        row("view", call("str_replace_editor", {{"command", "view"}, {"path", "/r"}}), {s("Read /r")});
        row("shell list", call("shell", {{"command", R"(["bash","-lc","echo x > /y"])"}}), {s("Write /y +x")});
        row("codex patch",
            call("apply_patch",
                 {{"input", "*** Begin Patch\n*** Add File: n.txt\n+one\n*** Delete File: d\n*** End Patch"}}),
            {s("Write n.txt +one"), s("Remove d")});
        row("keystrokes", call("bash_command", {{"keystrokes", "cat > q <<E\n5\nE\n"}}), {s("Write q +5")});
        row("folder", call("exec", {{"command", "echo 1 > a"}, {"workdir", "/w"}}), {s("Write /w/a +1")});
        row("poll", call("process", {{"action", "poll"}}), {s("Wait")});
        row("unknown", call("web_search", {{"query", "x"}}), {s("Other")});
        row("mcp", call("mcp__files__write_file", {{"path", "/m"}, {"content", "c"}}), {s("Write /m +c")});
    }

    void readsTools()
    {
        QFETCH(ToolCall, made);
        QFETCH(QStringList, expected);
        QCOMPARE(said(actionsOf(made)), expected);
    }

    void comparesPlaces()
    {
        QCOMPARE(placeOf(s("../b/./c"), s("/a/x")), s("/a/b/c"));
        QVERIFY(isSamePlace(s("/app/fix.sql"), s("/app/fix.sql")));
        QVERIFY(isSamePlace(s("fix.sql"), s("/app/fix.sql")));
        QVERIFY(!isSamePlace(s("ix.sql"), s("/app/fix.sql")));
        QVERIFY(!isSamePlace(s("/other/fix.sql"), s("/app/fix.sql")));
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
