// SPDX-License-Identifier: GPL-3.0-or-later
// Journals and task folders that were damaged at random: reading them ends, changes nothing, and trusts nothing.
// QUAYSIDE_MUTANTS says how many of each; each is made from its number alone.
#include "core/run/lint/harborlint.h"
#include "core/run/lint/lint.h"
#include "core/run/task/loadtask.h"
#include "tests/hostile/journalattack.h"
#include "tests/hostile/mutate.h"
#include "tests/support/result.h"

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// The seal is one of the plan, which is the first line.
QByteArray planOf(const QByteArray &journal)
{
    return journal.first(journal.indexOf('\n') + 1);
}

} // namespace

class TestHostileMutants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journals()
    {
        const JournalAttack attack;
        const QByteArray whole = attack.text();
        QVERIFY(Journal::read(attack.job())->origin == JournalOrigin::ThisUser);
        int refused = 0;
        for (int number = 0; number < mutants(); ++number) {
            QRandomGenerator random(static_cast<quint32>(number));
            QByteArray text = whole;
            mutate(text, random);
            attack.write(text);
            const bool isSealed = planOf(text) == planOf(whole);
            const auto before = stateOf(attack.path(u"."_s));
            const auto read = Journal::read(attack.job());
            QVERIFY2(!read || isSealed || read->origin != JournalOrigin::ThisUser, text.constData());
            refused += !read || read->origin != JournalOrigin::ThisUser;
            if (!isSealed) {
                const auto reopened = reopenJob(attack.job(), attack.bench().sandbox(), {});
                QVERIFY2(!reopened, text.constData());
                QCOMPARE(stateOf(attack.path(u"."_s)), before);
            }
        }
        QVERIFY(refused > mutants() / 2);
    }

    /// Of a job that Harbor began: it has no journal.
    void configs()
    {
        const JournalAttack attack;
        QVERIFY(QFile::remove(attack.job() + u"/.quayside-journal.jsonl"_s));
        const QByteArray whole = contentOf(attack.job(), u"config.json"_s);
        VERIFY_RESULT(reviewForeignRun(attack.job()));
        int refused = 0;
        for (int number = 0; number < mutants() / 5; ++number) {
            QRandomGenerator random(static_cast<quint32>(number));
            QByteArray text = whole;
            mutate(text, random);
            replace(attack.job(), u"config.json"_s, text);
            const auto before = stateOf(attack.path(u"."_s));
            refused += !reviewForeignRun(attack.job());
            QVERIFY2(!reopenJob(attack.job(), attack.bench().sandbox(), {}), text.constData());
            QCOMPARE(stateOf(attack.path(u"."_s)), before);
        }
        QVERIFY(refused > 0);
    }

    void aConfigOfAMillionBracketsIsRefused()
    {
        const JournalAttack attack;
        QVERIFY(QFile::remove(attack.job() + u"/.quayside-journal.jsonl"_s));
        for (const char *bracket : {"[", "{\"a\":"}) {
            replace(attack.job(), u"config.json"_s, QByteArray(bracket).repeated(1'000'000));
            QVERIFY(!reviewForeignRun(attack.job()));
            replace(attack.job(), u"config.json"_s,
                    "{\"x\":" + QByteArray(bracket).repeated(1'000'000) + "0"
                        + QByteArray(bracket[0] == '[' ? "]" : "}").repeated(1'000'000) + "}");
            QVERIFY(!reviewForeignRun(attack.job()));
        }
    }

    void tasks_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"task.toml", "environment/Dockerfile", "environment/.dockerignore", "tests/test.sh",
                                 "instruction.md", "environment/docker-compose.yaml", "tests/.harborignore"})
            QTest::addRow("%s", file) << QString::fromLatin1(file);
    }
    void tasks()
    {
        QFETCH(QString, file);
        const RunBench bench;
        const QString task = bench.task(
            u"one"_s,
            {.toml =
                 "version = \"1.0\"\nartifacts = [\"/app/out\"]\n[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = "
                 "20\n[verifier.env]\nKEY = \"${HOME}\"\n[environment]\ncpus = 1\nmemory_mb = 100\n",
             .dockerfile =
                 "ARG A=1\nFROM any\nWORKDIR /app\nENV PATH=/opt/bin:$PATH X=\"$A\"\nCOPY . /app/\nRUN <<END\n"
                 "echo $X > /x\nEND\nUSER root\n"});
        bench.folder().write(u"tasks/one/environment/.dockerignore"_s, "*.key\n!keep.key\n**/*.tmp\n");
        bench.folder().write(u"tasks/one/tests/.harborignore"_s, "*.log\n!keep/*.log\n**/cache/\n");
        bench.folder().write(
            u"tasks/one/environment/docker-compose.yaml"_s,
            "x-base: &base\n  cap_add: [SYS_ADMIN]\nservices:\n  main:\n    <<: *base\n    image: ${IMAGE:-${OTHER-a}}\n"
            "    extends: {service: db}\n    volumes:\n      - ./data:/data:ro\n      - {type: bind, source: /srv, "
            "target: /srv}\n  db:\n    image: 'redis:7'\n    command: |\n      a\n      b\n");
        const QByteArray whole = contentOf(task, file);
        for (int number = 0; number < mutants() / 5; ++number) {
            QRandomGenerator random(static_cast<quint32>(number));
            QByteArray text = whole;
            mutate(text, random);
            replace(task, file, text);
            const auto before = stateOf(task);
            (void)loadTask(task);
            (void)lintTask(task, EnvironmentKind::Sandbox);
            (void)lintAsHarbor(task, {.selected = allLintRules()});
            (void)readMaterial(bench.spec({task}, {u"nop"_s}));
            QCOMPARE(stateOf(task), before);
        }
    }

private:
    static QByteArray contentOf(const QString &folder, const QString &name)
    {
        QFile file(folder + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void replace(const QString &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(TestHostileMutants)
#include "tst_hostilemutants.moc"
