// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialdetail.h"
#include "core/json/jsonerror.h"
#include "tests/hostile/attacks.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

using namespace quayside;

namespace {

const QByteArray secret = "sk-hostile-7f3c9d21ab-canary";
const QByteArray canaryText = "belongs to the user\n";

const QByteArray tests =
    "#!/bin/sh\nPATH=/usr/bin:/bin\n[ \"$(timeout 5 cat /app/out.txt 2>/dev/null)\" = GOOD ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Attack> allAttacks()
{
    std::vector<Attack> all;
    for (const auto &some : {attacksOnTheReward(), attacksOnTheSandbox(), attacksOnTheHost(), attacksWithArtifacts()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// All attacks in one job, each an agent of its own, beside a file of the user that none may touch.
class Field
{
public:
    Field(EnvironmentKind kind, const std::vector<Attack> &attacks)
    {
        m_bench.folder().write(QStringLiteral("user/canary"), canaryText);
        ::chmod(QFile::encodeName(canary()).constData(), 0600);
        QStringList agents;
        for (const Attack &attack : attacks) {
            agents << QStringLiteral("attack%1").arg(agents.size());
            QByteArray script = attack.script;
            script.replace("CANARY", QFile::encodeName(canary()));
            m_bench.agent(agents.back(), script + "\n", "env = [\"API_KEY\"]");
        }
        const QString task = m_bench.task(
            QStringLiteral("work"),
            {.toml =
                 QByteArray(
                     "artifacts = [\"/app\", \"/app/out/x.txt\", \"/app/out.txt\", { source = \"/app/out.txt\", "
                     "destination = \"manifest.json/x\" }]\n[agent]\ntimeout_sec = 60\n[verifier]\ntimeout_sec = 60\n")
                 + (kind == EnvironmentKind::Sandbox ? "" : "[environment]\nnetwork_mode = \"no-network\"\n"),
             .tests = tests,
             .dockerfile = "FROM " + QByteArray(TestEngine::baseImage) + "\nWORKDIR /app\n"});
        RunSpec spec = m_bench.spec({task}, agents);
        spec.environment = kind;
        spec.concurrent = 4;
        Secrets secrets;
        secrets.add(QStringLiteral("API_KEY"), QString::fromUtf8(secret), QStringLiteral("command line"));
        m_queue = m_bench.run(spec, secrets);
    }

    QString canary() const { return m_bench.folder().path(QStringLiteral("user/canary")); }
    const RunTrial &trial(size_t row) const { return m_queue->trials()[row]; }
    QString folder(size_t row) const { return m_queue->folder() + QLatin1Char('/') + trial(row).plan.name.value; }
    const RunQueue &queue() const { return *m_queue; }

private:
    RunBench m_bench;
    std::unique_ptr<RunQueue> m_queue;
};

/// To something outside, or to nothing by a way that could come to lead there.
bool leadsOut(const QFileInfo &link, const QString &folder)
{
    const QString end = link.canonicalFilePath();
    const QString target = link.readSymLink();
    if (end.isEmpty())
        return target.startsWith(QLatin1Char('/')) || target.split(QLatin1Char('/')).contains(QLatin1String(".."));
    return !end.startsWith(QFileInfo(folder).canonicalFilePath() + QLatin1Char('/'));
}

/// Nothing of the user's or of the secret came where it does not belong, and all that was written is whole.
QString damageIn(const QString &folder)
{
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        const QString path = info.filePath();
        if (QFile::encodeName(path).contains(secret)
            || (info.isSymLink() && info.readSymLink().toUtf8().contains(secret)))
            return QStringLiteral("a name holds the secret: ") + path;
        if (info.isSymLink() && leadsOut(info, folder))
            return QStringLiteral("a link leads out: ") + path;
        if (!info.isFile() || info.isSymLink() || info.size() > (1 << 24))
            continue;
        const QByteArray bytes = contentOf(path);
        if (bytes.contains(secret) || bytes.contains(canaryText))
            return QStringLiteral("holds what it must not: ") + path;
    }
    for (const char *name : {"config.json", "lock.json", "result.json", "artifacts/manifest.json"}) {
        const QByteArray bytes = contentOf(folder + QLatin1Char('/') + QLatin1String(name));
        if (bytes.isEmpty() || firstJsonError(bytes))
            return QStringLiteral("not JSON: ") + QLatin1String(name);
    }
    return {};
}

} // namespace

/// Agents that cheat, break out and break things, in real environments, many at a time.
class TestHostileAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        m_field = std::make_unique<Field>(EnvironmentKind::Sandbox, allAttacks());
    }

    void getsWhatItDeserves_data()
    {
        QTest::addColumn<size_t>("row");
        size_t row = 0;
        for (const Attack &attack : allAttacks())
            QTest::newRow(attack.name) << row++;
    }

    void getsWhatItDeserves()
    {
        QFETCH(size_t, row);
        const Attack attack = allAttacks()[row];
        const RunTrial &trial = m_field->trial(row);
        QVERIFY2(trial.summary, qPrintable(trial.error));
        QVERIFY2(trial.summary->rewards, qPrintable(outcomeLine(trial)));
        QCOMPARE(rewardFor(*trial.summary->rewards, QStringLiteral("reward")).value_or(-1),
                 attack.verdict == Verdict::Passes ? 1.0 : 0.0);
        const QByteArray log = contentOf(m_field->folder(row) + QStringLiteral("/trial.log"));
        const auto folder = Folder::open(m_field->folder(row));
        VERIFY_RESULT(folder);
        QByteArrayList noted;
        for (const TamperingNote &note : loadHarborDetail(*folder).tampering)
            noted << (toText(note.tampering.kind) + QLatin1Char(' ') + note.tampering.path).toUtf8();
        if (!attack.tampering.isEmpty())
            QVERIFY2(noted.contains(attack.tampering), log.constData());
        if (attack.verdict == Verdict::Passes && attack.tampering.isEmpty())
            QCOMPARE(noted, QByteArrayList());
        QCOMPARE(damageIn(m_field->folder(row)), QString());
        QCOMPARE(contentOf(m_field->canary()), canaryText);
    }

    /// One who makes the tests wait for ever has failed; one whose program does not end is a matter of time only.
    void whoMakesTheTestsHangFails()
    {
        RunBench bench;
        bench.agent(QStringLiteral("fifo"), "mkfifo /app/out.txt\n");
        bench.agent(QStringLiteral("slow"),
                    "printf '#!/bin/sh\\nsleep 100\\n' > /app/run; chmod +x /app/run; echo GOOD > /app/out.txt\n");
        const QString task = bench.task(QStringLiteral("work"),
                                        {.toml = "[agent]\ntimeout_sec = 60\n[verifier]\ntimeout_sec = 2\n",
                                         .tests = "#!/bin/sh\n[ -x /app/run ] && /app/run; cat /app/out.txt\n"});
        const auto queue = bench.run(bench.spec({task}, {QStringLiteral("fifo"), QStringLiteral("slow")}));
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("AgentTamperingError reward=0"));
        QCOMPARE(outcomeLine(queue->trials()[1]), QStringLiteral("VerifierTimeoutError"));
    }

    void theUsersFileIsAsItWas()
    {
        struct stat info;
        QCOMPARE(::stat(QFile::encodeName(m_field->canary()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0600U);
        QCOMPARE(contentOf(m_field->canary()), canaryText);
        QVERIFY(!m_field->queue().problem());
    }

    void theSameInContainers_data()
    {
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::newRow("docker") << EnvironmentKind::Docker;
        QTest::newRow("podman") << EnvironmentKind::Podman;
    }

    /// What an agent is scored with there, and what comes out; what it planted is not seen from outside.
    void theSameInContainers()
    {
        QFETCH(EnvironmentKind, kind);
        const TestEngine engine(kind == EnvironmentKind::Docker ? ContainerEngine::Docker : ContainerEngine::Podman);
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        const std::vector<Attack> attacks = attacksOnContainers();
        const Field field(kind, attacks);
        QStringList through;
        for (size_t row = 0; row < attacks.size(); ++row) {
            const RunTrial &trial = field.trial(row);
            const double reward = trial.summary && trial.summary->rewards
                ? rewardFor(*trial.summary->rewards, QStringLiteral("reward")).value_or(-1)
                : -1;
            const bool isRight = reward == (attacks[row].verdict == Verdict::Passes ? 1.0 : 0.0);
            if (!isRight || !damageIn(field.folder(row)).isEmpty())
                through << QString::fromUtf8(attacks[row].name) + QStringLiteral(": ") + outcomeLine(trial)
                        + damageIn(field.folder(row));
        }
        QVERIFY2(through.isEmpty(), qPrintable(through.join(QLatin1Char('\n'))));
        QCOMPARE(contentOf(field.canary()), canaryText);
        QCOMPARE(engine.containers(), 0);
    }

    void cleanupTestCase() { m_field.reset(); }

private:
    std::unique_ptr<Field> m_field;
};

QTEST_GUILESS_MAIN(TestHostileAgents)
#include "tst_hostileagents.moc"
