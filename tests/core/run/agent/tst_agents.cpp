// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/harbor.h"
#include "core/run/agent/agentcatalog.h"
#include "core/run/agent/commandagent.h"
#include "core/trajectory/loadgraph.h"
#include "tests/support/loaded.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString trialFolder(const RunQueue &queue)
{
    return queue.folder() + QLatin1Char('/') + queue.trials().front().plan.name.value;
}

} // namespace

class TestAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOnesThatComeAlongCanBeRead()
    {
        std::vector<Issue> issues;
        const auto agents = listAgents({.folders = {QStringLiteral(":/quayside/agents")}}, &issues);
        QVERIFY(issues.empty());
        QStringList names;
        for (const AgentDefinition &agent : agents) {
            names.append(agent.name);
            if (isBuiltIn(agent))
                continue;
            QVERIFY2(agent.runCommand.contains(QLatin1String("{instruction")), qPrintable(agent.name));
            QVERIFY2(!agent.installCommand.isEmpty() && !agent.description.isEmpty(), qPrintable(agent.name));
            QVERIFY2(!agent.variables.isEmpty() || !agent.optionalVariables.isEmpty(), qPrintable(agent.name));
            for (const QString &name : agent.variables + agent.optionalVariables)
                QVERIFY2(name == name.toUpper() && !name.contains(QLatin1Char('=')), qPrintable(name));
            QCOMPARE(QFileInfo(agent.file).completeBaseName(), agent.name);
        }
        for (const char *name :
             {"claude-code", "codex", "gemini-cli", "opencode", "aider", "goose", "mini-swe-agent", "qwen-coder"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
    }

    /// What a shell makes of the commands: no quote is left open whatever the instruction holds.
    void theirCommandsAreWholeForAShell()
    {
        const QString wild = QStringLiteral("it's \"$HOME\" `id` \\ {model}\n#end");
        for (const AgentDefinition &agent : listAgents({.folders = {QStringLiteral(":/quayside/agents")}})) {
            for (const QString &command : {agent.installCommand, agent.runCommand}) {
                const ProcessSpec check{.command = {QStringLiteral("sh"), QStringLiteral("-n"), QStringLiteral("-c"),
                                                    fillCommand(command, wild, QStringLiteral("a/b"))},
                                        .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
                const auto checked = outputOf(check, {}, StopFlag());
                QVERIFY2(checked.has_value(), qPrintable(agent.name));
            }
        }
    }

    void theUsersFolderComesFirst()
    {
        const TemporaryFolder user;
        user.write(QStringLiteral("codex.toml"),
                   "name = \"codex\"\nversion = \"mine\"\n[run]\ncommand = \"my-codex {instruction}\"\n");
        const auto agent =
            findAgent(QStringLiteral("codex"), {.folders = {user.path(), QStringLiteral(":/quayside/agents")}});
        VERIFY_RESULT(agent);
        QCOMPARE(agent->version, QStringLiteral("mine"));
        const QStringList folders = agentFolders({}).folders;
        QCOMPARE(folders.size(), 2);
        QVERIFY(folders.front().endsWith(QLatin1String("/quayside/agents")));
        QCOMPARE(folders.back(), QStringLiteral(":/quayside/agents"));
    }

    void aCommandAgentLeavesItsLogsAndTrajectory()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))},
                                  {QStringLiteral(QUAYSIDE_SOURCE "/tests/support/fakeagent/fakeagent.toml")});
        spec.models = {QStringLiteral("someone/large-1")};
        Secrets secrets;
        secrets.add(QStringLiteral("FAKE_KEY"), QStringLiteral("k3y-of-the-fake"), QStringLiteral("command line"));
        secrets.add(QStringLiteral("FAKE_URL"), QStringLiteral("http://localhost:1/none"),
                    QStringLiteral("command line"));
        const auto queue = bench.run(spec, secrets);
        QCOMPARE(outcomeLine(queue->trials().front()), QStringLiteral("reward=1"));
        const QString agent = trialFolder(*queue) + QStringLiteral("/agent");
        QCOMPARE(contentOf(agent + QStringLiteral("/setup.txt")), QByteArray("installed for large-1\n"));
        QCOMPARE(contentOf(agent + QStringLiteral("/fakeagent.txt")),
                 QByteArray("model someone/large-1 url http://localhost:1/none\n"));
        QCOMPARE(contentOf(agent + QStringLiteral("/extra.log")), QByteArray("extra\n"));
        QCOMPARE(contentOf(agent + QStringLiteral("/sessions/one.jsonl")), QByteArray("{\"key\": \"[REDACTED]\"}\n"));
        QVERIFY(contentOf(agent + QStringLiteral("/trajectory.json")).contains("make /app/done"));
        const QJsonObject result =
            QJsonDocument::fromJson(contentOf(trialFolder(*queue) + QStringLiteral("/result.json"))).object();
        const QJsonObject reported = result[QLatin1String("agent_result")].toObject();
        QCOMPARE(reported[QLatin1String("n_input_tokens")].toInt(), 1200);
        QCOMPARE(reported[QLatin1String("n_output_tokens")].toInt(), 34);
        QCOMPARE(reported[QLatin1String("cost_usd")].toDouble(), 0.25);
        const QJsonObject info = result[QLatin1String("agent_info")].toObject();
        QCOMPARE(info[QLatin1String("version")].toString(), QStringLiteral("3.1"));
        QCOMPARE(info[QLatin1String("model_info")].toObject()[QLatin1String("provider")].toString(),
                 QStringLiteral("someone"));
        QCOMPARE(schemaProblem(queue->folder()), QString());
        showsTheTrajectory(queue->folder());
    }

    void aMissingVariableIsNamedBeforeTheStart()
    {
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))},
                                  {QStringLiteral(QUAYSIDE_SOURCE "/tests/support/fakeagent/fakeagent.toml")});
        Secrets none;
        QStringList said;
        for (const SpecProblem &problem : validate(spec, readMaterial(spec), none))
            said.append(problem.field + QLatin1Char(' ') + problem.message);
        const QString all = said.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QLatin1String("variables fakeagent needs FAKE_KEY")), qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("models fakeagent needs a model")), qPrintable(all));
    }

    /// A program on the host that works through exec, upload and download.
    void aScriptAgentWorksThroughTheChannel()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        bench.folder().write(QStringLiteral("agents/script.py"), R"(import base64, json, sys
def ask(**request):
    print(json.dumps(request), flush=True)
    return json.loads(sys.stdin.readline())
start = json.loads(sys.stdin.readline())
assert start["instruction"] == "make /app/done\n" and start["workdir"] == "/app" and start["model"] == "p/m", start
answer = ask(id=1, exec="pwd; echo bad >&2; exit 3", cwd="/tmp")
assert answer == {"id": 1, "exit_code": 3, "stdout": "/tmp\n", "stderr": "bad\n"}, answer
answer = ask(id=2, exec="sleep 60", timeout_sec=0.3)
assert answer["timed_out"], answer
assert ask(id=3, upload="/app/deep/text", text="ä\n") == {"id": 3, "ok": True}
assert ask(id=4, upload="/app/deep/bytes", base64=base64.b64encode(b"\xff\x00").decode())["ok"]
assert ask(id=5, download="/app/deep/text") == {"id": 5, "text": "ä\n"}
assert base64.b64decode(ask(id=6, download="/app/deep/bytes")["base64"]) == b"\xff\x00"
assert "error" in ask(id=7, download="/app/none")
assert "error" in ask(id=8, upload="relative", text="x")
assert "error" in ask(id=9, dance=1)
print("no json", flush=True)
assert "error" in json.loads(sys.stdin.readline())
assert ask(id="x", exec="ls /tests /solution")["exit_code"] != 0
print(json.dumps({"log": "a line"}), flush=True)
print(json.dumps({"usage": {"n_input_tokens": 7, "n_output_tokens": 8, "cost_usd": 0.5}}), flush=True)
assert ask(id=10, exec="touch done")["exit_code"] == 0
sys.stderr.write("to the log\n")
)");
        bench.folder().write(
            QStringLiteral("agents/script.toml"),
            "name = \"script\"\nversion = \"1\"\n[run]\nchannel = \"jsonl\"\ncommand = \"exec python3 script.py {model}\"\n");
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("script")});
        spec.models = {QStringLiteral("p/m")};
        const auto queue = bench.run(spec);
        const QByteArray log = contentOf(trialFolder(*queue) + QStringLiteral("/agent/script.txt"));
        QVERIFY2(outcomeLine(queue->trials().front()) == QLatin1String("reward=1"), log.constData());
        QVERIFY2(log.contains("a line\n") && log.contains("to the log\n"), log.constData());
        QCOMPARE(queue->trials().front().summary->usage.input, Tokens(7));
        QCOMPARE(queue->trials().front().summary->usage.cost, Usd(0.5));
    }

    void aScriptAgentSaysWhyItFailed()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        bench.folder().write(QStringLiteral("agents/script.py"), R"(import json, sys
start = json.loads(sys.stdin.readline())
def ask(**request):
    print(json.dumps(request), flush=True)
    return json.loads(sys.stdin.readline())
if sys.argv[1] == "setup":
    assert start["instruction"] == "" and start["trial"], start
    assert ask(id=1, exec="touch installed")["exit_code"] == 0
else:
    assert ask(id=1, exec="ls installed && touch done")["exit_code"] == 0
    print(json.dumps({"metadata": {"trial": start["trial"]}}), flush=True)
    print(json.dumps({"failed": "ApiRateLimitError", "message": "429: later"}), flush=True)
)");
        bench.folder().write(QStringLiteral("agents/script.toml"),
                             "name = \"script\"\nversion = \"1\"\n[install]\ncommand = \"python3 script.py setup\"\n"
                             "[run]\nchannel = \"jsonl\"\ncommand = \"exec python3 script.py run\"\n");
        const auto queue = bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("script")}));
        const QString trial = trialFolder(*queue);
        QVERIFY2(outcomeLine(queue->trials().front()) == QLatin1String("ApiRateLimitError reward=1"),
                 (contentOf(trial + QStringLiteral("/agent/setup.txt"))
                  + contentOf(trial + QStringLiteral("/agent/script.txt")))
                     .constData());
        const QJsonObject result = QJsonDocument::fromJson(contentOf(trial + QStringLiteral("/result.json"))).object();
        QCOMPARE(result[QLatin1String("exception_info")][QLatin1String("exception_message")].toString(),
                 QStringLiteral("429: later"));
        QCOMPARE(result[QLatin1String("agent_result")][QLatin1String("metadata")][QLatin1String("trial")].toString(),
                 queue->trials().front().plan.name.value);
    }

    void eachModelsUsageIsAddedUpFromTheTrajectory()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        bench.agent(QStringLiteral("counts"),
                    R"sh(printf '%s' '{"schema_version": "ATIF-v1.7", "session_id": "s", "steps": [
{"step_id": 1, "source": "agent", "message": "", "metrics": {"prompt_tokens": 7, "completion_tokens": 2, "cost_usd": 0.5}},
{"step_id": 2, "source": "agent", "message": "", "metrics": {"prompt_tokens": 3, "cached_tokens": 1}},
{"step_id": 3, "source": "agent", "message": "", "model_name": "other", "metrics": {"completion_tokens": 4, "cost_usd": 0.25}},
{"step_id": 4, "source": "agent", "message": "", "model_name": "silent"}],
"agent": {"name": "counts", "version": "1", "model_name": "own"},
"subagent_trajectories": [{"agent": {"name": "inner", "version": "1", "model_name": "other"}, "steps": [
{"step_id": 1, "source": "agent", "message": "", "metrics": {"prompt_tokens": 5, "cost_usd": 0.25}}]}]}' > /logs/agent/trajectory.json)sh");
        const auto queue = bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("counts")}));
        const QJsonObject usage =
            QJsonDocument::fromJson(contentOf(trialFolder(*queue) + QStringLiteral("/result.json")))
                .object()[QLatin1String("agent_result")][QLatin1String("model_usage")]
                .toObject();
        const auto use = [](int input, int cache, int output, const QJsonValue &cost) {
            return QJsonObject{{QStringLiteral("n_input_tokens"), input},
                               {QStringLiteral("n_cache_tokens"), cache},
                               {QStringLiteral("n_output_tokens"), output},
                               {QStringLiteral("cost_usd"), cost}};
        };
        QCOMPARE(usage,
                 QJsonObject({{QStringLiteral("own"), use(10, 1, 2, QJsonValue::Null)},
                              {QStringLiteral("other"), use(5, 0, 4, 0.5)}}));
    }

private:
    /// As the window would: the loader finds the trajectory in the trial, and its steps can be read.
    static void showsTheTrajectory(const QString &jobFolder)
    {
        const Job job = onlyJob(jobFolder);
        QCOMPARE(sayIssues(job), QString());
        QCOMPARE(job.trials.size(), 1U);
        const auto folder = Folder::open(jobFolder + QLatin1Char('/') + job.trials.front()->name.value);
        VERIFY_RESULT(folder);
        std::vector<QString> files;
        for (const TrialFile &file : harborFormat().loadDetail(*folder).files) {
            if (file.role == FileRole::Trajectory)
                files.push_back(file.path);
        }
        QCOMPARE(files, std::vector<QString>{QStringLiteral("agent/trajectory.json")});
        const TrajectoryGraph graph = loadGraph(*folder, files);
        QVERIFY(graph.issues.empty());
        QCOMPARE(graph.nodes.size(), 1U);
        QCOMPARE(graph.nodes.front().state, NodeState::Loaded);
        QCOMPARE(graph.nodes.front().trajectory->count().value, 2);
    }
};

QTEST_GUILESS_MAIN(TestAgents)
#include "tst_agents.moc"
