// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blame/blame.h"
#include "core/trajectory/loadgraph.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <nlohmann/json.hpp>

using namespace quayside;
using Json = nlohmann::json;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

StepAction made(int step, Action action)
{
    return {{NodeIndex(0), StepIndex(step)}, s("bash"), {}, std::move(action)};
}

Action write(const char *text)
{
    return {.kind = ActionKind::Write, .path = s("/app/f"), .text = s(text)};
}

/// "3 certain" a line, or "-".
QStringList said(const Blame &blame)
{
    static constexpr const char *words[] = {"certain", "likely", "possible", "unknown"};
    QStringList lines;
    for (const LineBlame &line : blame.lines) {
        const QString step = line.writer ? QString::number(blame.writers[*line.writer].step.step.value) : s("-");
        lines.append(step + QLatin1Char(' ') + s(words[static_cast<int>(line.confidence)]));
    }
    return lines;
}

Blame blamed(const std::vector<StepAction> &actions, const char *ended, const std::optional<QByteArray> &starter = {})
{
    return blameFile(actions, s("/app/f"), TextLines(QByteArray(ended)), starter);
}

} // namespace

class TestBlame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeWriteIsCertain()
    {
        QCOMPARE(said(blamed({made(3, write("a\nb\n"))}, "a\nb\n")), (QStringList{s("3 certain"), s("3 certain")}));
    }

    void unchangedLinesKeepTheirWriter()
    {
        const Blame blame = blamed({made(1, write("a\nb\nc\n")), made(4, write("a\nB\nc\nd\n"))}, "a\nB\nc\nd\n");
        QCOMPARE(said(blame), (QStringList{s("1 certain"), s("4 certain"), s("1 certain"), s("4 certain")}));
        QCOMPARE(runsOf(blame).size(), 4U);
        QCOMPARE(linesOf(blame, {NodeIndex(0), StepIndex(4)}), (std::vector<LineRange>{{1, 1}, {3, 1}}));
    }

    void editsAndInsertsAndAppends()
    {
        const Action edit{.kind = ActionKind::Replace, .path = s("/app/f"), .text = s("X\nY"), .replaced = s("b")};
        const Action insert{.kind = ActionKind::Insert, .path = s("/app/f"), .text = s("top"), .line = 0};
        const Action append{.kind = ActionKind::Append, .path = s("/app/f"), .text = s("end\n")};
        const Blame blame =
            blamed({made(0, write("a\nb\n")), made(1, edit), made(2, insert), made(3, append)}, "top\na\nX\nY\nend\n");
        QCOMPARE(said(blame),
                 (QStringList{s("2 certain"), s("0 certain"), s("1 certain"), s("1 certain"), s("3 certain")}));
    }

    void whatCannotBeReadIsSaid()
    {
        const Action opaque{.kind = ActionKind::Change, .means = Means::InPlace, .path = s("/app/f")};
        const Blame blame = blamed({made(1, write("a\nb\n")), made(2, opaque)}, "a\nchanged\n");
        QCOMPARE(said(blame), (QStringList{s("1 likely"), s("2 possible")}));
        QCOMPARE(said(blamed({}, "a\n")), QStringList(s("- unknown")));
        QCOMPARE(said(blamed({made(1, write("a\nb\n"))}, "a\nother\n")), (QStringList{s("1 certain"), s("- unknown")}));
    }

    void aStarterHasNoWriter()
    {
        const Action edit{.kind = ActionKind::Replace, .path = s("f"), .text = s("2"), .replaced = s("1")};
        QCOMPARE(said(blamed({made(5, edit)}, "a\n2\n", QByteArray("a\n1\n"))),
                 (QStringList{s("- unknown"), s("5 certain")}));
        QCOMPARE(said(blamed({made(5, edit)}, "a\n2\n")), (QStringList{s("- unknown"), s("5 likely")}));
    }

    void readsTrajectories()
    {
        const auto call = [](const char *function, const Json &arguments) {
            return Json{{"tool_call_id", "c1"}, {"function_name", function}, {"arguments", arguments}};
        };
        const auto step = [](int id, const Json &toolCall, const char *answer) {
            return Json{{"step_id", id},
                        {"source", "agent"},
                        {"message", ""},
                        {"tool_calls", Json::array({toolCall})},
                        {"observation", {{"results", Json::array({{{"source_call_id", "c1"}, {"content", answer}}})}}}};
        };
        Json steps = Json::array();
        steps.push_back({{"step_id", 1}, {"source", "user"}, {"message", "go"}});
        steps.push_back(
            step(2, call("bash", {{"command", "cat > /app/fix.sql <<'SQL'\nSELECT 1\nFROM l\nSQL\n"}}), ""));
        steps.push_back(step(3,
                             call("edit", {{"path", "/app/fix.sql"}, {"old_string", "nowhere"}, {"new_string", "x"}}),
                             "<tool_use_error>String to replace not found in file.</tool_use_error>"));
        steps.push_back(step(
            4, call("edit", {{"path", "/app/fix.sql"}, {"old_string", "FROM l"}, {"new_string", "FROM p"}}), "ok"));
        const Json document{{"schema_version", "ATIF-v1.6"},
                            {"session_id", "s"},
                            {"agent", {{"name", "a"}, {"version", "1"}}},
                            {"steps", steps}};
        const TemporaryFolder temp;
        temp.write(s("agent/trajectory.json"), QByteArray::fromStdString(document.dump()));
        const auto folder = Folder::open(temp.path());
        VERIFY_RESULT(folder);
        const auto actions = actionsOf(loadGraph(*folder, {s("agent/trajectory.json")}));
        QVERIFY(actions);
        QCOMPARE(actions->size(), 2U);
        const Blame blame = blameFile(*actions, s("/app/fix.sql"), TextLines(QByteArray("SELECT 1\nFROM p\n")));
        QCOMPARE(said(blame), (QStringList{s("1 certain"), s("3 certain")}));
        QCOMPARE(blame.writers.front().action.means, Means::HereText);
        QCOMPARE(blame.writers.front().tool, s("bash"));
    }
};

QTEST_GUILESS_MAIN(TestBlame)
#include "tst_blame.moc"
