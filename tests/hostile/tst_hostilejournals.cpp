// SPDX-License-Identifier: GPL-3.0-or-later
// Journals that somebody else wrote or changed: none of what they ask for is done, and nothing that they name is ended
// or removed.
#include "core/run/process/processtrace.h"
#include "core/run/queue/journalkey.h"
#include "core/run/queue/missingtrials.h"
#include "core/run/queue/tracerecord.h"
#include "tests/hostile/journalattack.h"
#include "tests/support/result.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QUuid>

#include <csignal>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace quayside;

namespace {

using namespace Qt::StringLiterals;

struct Row {
    const char *name;
    ErrorCode refusal;
    void (*attack)(const JournalAttack &);
};

void makeSocket(const QString &path)
{
    sockaddr_un address{.sun_family = AF_UNIX};
    const QByteArray native = QFile::encodeName(path);
    std::memcpy(address.sun_path, native.constData(), std::min<size_t>(sizeof address.sun_path - 1, native.size()));
    const FileHandle socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("no socket");
}

constexpr std::array rows{
    // Plans that are well formed, of somebody who has no seal for them
    Row{"another task", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("n_attempts = 1", "n_attempts = 2"); }},
    Row{"a command on the host", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("'nop'", "'" + a.path(u"agents/host.toml"_s).toUtf8() + "'"); }},
    Row{"a file of secrets", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("env_file = ''", "env_file = '/etc/hostname'"); }},
    Row{"a variable of the host", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("[agent_env]", "[agent_env]\nSTOLEN = '${HOME}'"); }},
    Row{"a thousand at a time", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("n_concurrent_trials = 2", "n_concurrent_trials = 1000"); }},
    Row{"a build from nothing", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.changeSpec("force_build = false", "force_build = true"); }},
    Row{"another trial", ErrorCode::NotTrusted, [](const JournalAttack &a) { a.nameTrial(u"one__mine"_s); }},
    Row{"a model", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["trials"][0]["model"] = "x/y"; }); }},
    Row{"the id of another job", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.change([&](Json &plan) { plan["job_id"] = a.otherId().toStdString(); }); }},
    Row{"the same plan in other words", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            a.write(QByteArray(a.text()).replace("{\"event\":\"plan\"", "{ \"event\":\"plan\""));
        }},
    // Seals
    Row{"no seal", ErrorCode::NotTrusted, [](const JournalAttack &a) { a.write(a.text().split('\n').first() + '\n'); }},
    Row{"an empty seal", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            a.write(a.text().split('\n').first() + "\n{\"event\":\"sealed\",\"hmac_sha256\":\"\"}\n");
        }},
    Row{"a seal of nothing", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            a.write(a.text().split('\n').first() + "\n{\"event\":\"sealed\",\"hmac_sha256\":\"" + QByteArray(64, '0')
                    + "\"}\n");
        }},
    Row{"a seal that is no text", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            a.write(a.text().split('\n').first() + "\n{\"event\":\"sealed\",\"hmac_sha256\":[1,2]}\n");
        }},
    Row{"half a seal", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.write(a.text().trimmed().chopped(20) + "\"}\n"); }},
    Row{"the seal of another job", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.write(a.text().split('\n')[0] + '\n' + a.otherText().split('\n')[1] + '\n'); }},
    Row{"a plan before the sealed one", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            a.write(QByteArray(a.text().split('\n')[0]).replace("one__", "two__") + '\n' + a.text());
        }},
    Row{"the key of another machine", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            QFile key(a.path(u"state/quayside/journal.key"_s));
            if (!key.open(QIODevice::WriteOnly) || key.write(QByteArray(32, 'k')) != 32)
                qFatal("no key");
        }},
    Row{"a key that others may read", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            ::chmod(QFile::encodeName(a.path(u"state/quayside/journal.key"_s)).constData(), 0644);
        }},
    Row{"a key behind a link", ErrorCode::NotTrusted,
        [](const JournalAttack &a) {
            const QString key = a.path(u"state/quayside/journal.key"_s);
            QFile::rename(key, key + u".moved"_s);
            QFile::link(key + u".moved"_s, key);
        }},
    // Ids and names
    Row{"an id that is a wildcard", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["job_id"] = "*"; }); }},
    Row{"an id that leads out", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["job_id"] = "../../victim"; }); }},
    Row{"no id", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan.erase("job_id"); }); }},
    Row{"an id of nothing", ErrorCode::Malformed,
        [](const JournalAttack &a) {
            a.change([](Json &plan) { plan["job_id"] = "00000000-0000-0000-0000-000000000000"; });
        }},
    Row{"an id in braces", ErrorCode::Malformed,
        [](const JournalAttack &a) {
            a.change([](Json &plan) { plan["job_id"] = '{' + plan["job_id"].get<std::string>() + '}'; });
        }},
    Row{"an id of patterns", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["job_id"] = std::string("*-*-*-*-*"); }); }},
    Row{"a trial above the job", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"../victim"_s); }},
    Row{"a trial that is the job", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"."_s); }},
    Row{"a trial at the top of the system", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.nameTrial(u"/etc"_s); }},
    Row{"a trial below another", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"a/b"_s); }},
    Row{"a hidden trial", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.nameTrial(u".quayside-journal.jsonl"_s); }},
    Row{"a trial that is the job's result", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.nameTrial(u"result.json"_s); }},
    Row{"a trial with a NUL", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"a\0b"_s); }},
    Row{"a trial with an escape", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"a\x1b[2Jb"_s); }},
    Row{"a trial with a line feed", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial(u"a\nb"_s); }},
    Row{"a trial of a thousand letters", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.nameTrial(QString(1000, u'x')); }},
    Row{"a trial without a name", ErrorCode::Malformed, [](const JournalAttack &a) { a.nameTrial({}); }},
    Row{"two trials of one name", ErrorCode::Malformed,
        [](const JournalAttack &a) {
            a.change([](Json &plan) { plan["trials"].push_back(Json(plan["trials"][0])); });
        }},
    Row{"trials that are none", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["trials"] = Json::array({1, "x", nullptr}); }); }},
    Row{"an attempt that is no number", ErrorCode::NotTrusted,
        [](const JournalAttack &a) { a.change([](Json &plan) { plan["trials"][0]["attempt"] = "first"; }); }},
    Row{"none at a time", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.changeSpec("n_concurrent_trials = 2", "n_concurrent_trials = 0"); }},
    // What is no journal
    Row{"nothing in it", ErrorCode::Malformed, [](const JournalAttack &a) { a.write({}); }},
    Row{"an empty line first", ErrorCode::Malformed, [](const JournalAttack &a) { a.write('\n' + a.text()); }},
    Row{"bytes", ErrorCode::Malformed, [](const JournalAttack &a) { a.write(QByteArray(100'000, '\xff')); }},
    Row{"deep lists", ErrorCode::Malformed, [](const JournalAttack &a) { a.write(QByteArray(1'000'000, '[')); }},
    Row{"deep and whole", ErrorCode::Malformed,
        [](const JournalAttack &a) { a.write(QByteArray(100'000, '[') + QByteArray(100'000, ']')); }},
    Row{"a gigabyte of nothing", ErrorCode::TooLarge,
        [](const JournalAttack &a) { QFile::resize(a.journal(), 1LL << 30); }},
    Row{"a FIFO", ErrorCode::NotRegular,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            ::mkfifo(QFile::encodeName(a.journal()).constData(), 0600);
        }},
    Row{"a folder", ErrorCode::NotReadable,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            QDir().mkpath(a.journal());
        }},
    Row{"a socket", ErrorCode::NotReadable,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            const QString before = QDir::currentPath();
            QDir::setCurrent(a.job());
            makeSocket(u".quayside-journal.jsonl"_s);
            QDir::setCurrent(before);
        }},
    Row{"a link to another job's", ErrorCode::NotReadable,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            QFile::link(a.other() + u"/.quayside-journal.jsonl"_s, a.journal());
        }},
    Row{"a link to a file of the user", ErrorCode::NotReadable,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            QFile::link(a.path(u"victim"_s), a.journal());
        }},
    Row{"a hard link to a file of the user", ErrorCode::Malformed,
        [](const JournalAttack &a) {
            QFile::remove(a.journal());
            ::link(QFile::encodeName(a.path(u"victim"_s)).constData(), QFile::encodeName(a.journal()).constData());
        }},
};

} // namespace

class TestHostileJournals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedAndNothingIsDone_data()
    {
        QTest::addColumn<qsizetype>("row");
        for (size_t i = 0; i < rows.size(); ++i)
            QTest::newRow(rows[i].name) << static_cast<qsizetype>(i);
    }

    void isRefusedAndNothingIsDone()
    {
        QFETCH(qsizetype, row);
        const JournalAttack attack;
        rows[static_cast<size_t>(row)].attack(attack);
        (void)Journal::isHeld(attack.job()); // what the window asks before anything else
        (void)Journal::existsIn(attack.job());
        const auto reopened = reopenJob(attack.job(), attack.bench().sandbox());
        QVERIFY(!reopened);
        QVERIFY2(reopened.error().code == rows[static_cast<size_t>(row)].refusal,
                 qPrintable(describe(reopened.error())));
        QCOMPARE(attack.damage(), QString());
    }

    void ownJournalsGoOn()
    {
        const JournalAttack attack;
        const auto reopened = reopenJob(attack.job(), attack.bench().sandbox());
        VERIFY_RESULT(reopened);
        QCOMPARE(attack.damage(), QString());
    }

    void aJournalNamesNoProcessToEnd()
    {
        const JournalAttack attack;
        QProcess victim;
        victim.start(u"sleep"_s, {u"60"_s});
        QVERIFY(victim.waitForStarted());
        const QString trace = processTrace(static_cast<int>(victim.processId()));
        attack.write(attack.text() + "{\"event\":\"started\",\"trial\":\"x\",\"traces\":\"" + trace.toUtf8() + "\"}\n");
        VERIFY_RESULT(reopenJob(attack.job(), attack.bench().sandbox()));
        QVERIFY(!victim.waitForFinished(300));
        QCOMPARE(::kill(static_cast<pid_t>(victim.processId()), 0), 0);
        victim.kill();
        victim.waitForFinished();
    }

    void theUsersOwnRecordDoes()
    {
        const JournalAttack attack;
        QProcess left;
        left.start(u"sleep"_s, {u"60"_s});
        QVERIFY(left.waitForStarted());
        VERIFY_RESULT(
            TraceRecord(Journal::read(attack.job())->plan.jobId).add(processTrace(static_cast<int>(left.processId()))));
        VERIFY_RESULT(reopenJob(attack.job(), attack.bench().sandbox()));
        QVERIFY(left.waitForFinished(5000));
    }

    void discardedFoldersBehindLinksStay()
    {
        const JournalAttack attack;
        attack.bench().folder().write(u"elsewhere/kept"_s, "kept");
        QVERIFY(QFile::link(attack.path(u"elsewhere"_s), attack.job() + u"/.discarded-x"_s));
        VERIFY_RESULT(reopenJob(attack.job(), attack.bench().sandbox()));
        QVERIFY(QFile::exists(attack.path(u"elsewhere/kept"_s)));
    }

    void whatItWouldDoIsListed()
    {
        const JournalAttack attack;
        const QString agent = attack.path(u"agents/host.toml"_s);
        attack.changeSpec("'nop'", "'" + agent.toUtf8() + "'");
        attack.changeSpec("[agent_env]", "[agent_env]\nSTOLEN = '${HOME}'");
        const auto run = reviewForeignRun(attack.job());
        VERIFY_RESULT(run);
        const QString orders = run->orders.join(u'\n');
        for (const QString &part : {u"ON THIS COMPUTER"_s, u"touch "_s + attack.path(u"canary"_s), agent,
                                    attack.path(u"tasks/one"_s), u"STOLEN=${HOME}"_s})
            QVERIFY2(orders.contains(part), qPrintable(orders));
    }

    void onlyWhatWasSeenIsAccepted()
    {
        const JournalAttack attack;
        attack.nameTrial(u"one__foreign"_s);
        const QString seen = reviewForeignRun(attack.job())->digest();
        attack.changeSpec("n_concurrent_trials = 2", "n_concurrent_trials = 3");
        QCOMPARE(reopenJob(attack.job(), attack.bench().sandbox(), seen).error().code, ErrorCode::NotTrusted);
        const QString again = reviewForeignRun(attack.job())->digest();
        QVERIFY(again != seen);
        attack.bench().folder().write(u"tasks/one/tests/test.sh"_s, "#!/bin/sh\nexit 1\n");
        QCOMPARE(reopenJob(attack.job(), attack.bench().sandbox(), again).error().code, ErrorCode::NotTrusted);
    }

    /// As a new run: with an id of its own, so that nothing of another job is ended for it.
    void anAcceptedRunIsANewOne()
    {
        const JournalAttack attack;
        attack.change([&](Json &plan) { plan["job_id"] = attack.otherId().toStdString(); });
        const QString accepted = reviewForeignRun(attack.job())->digest();
        {
            const auto reopened = reopenJob(attack.job(), attack.bench().sandbox(), accepted);
            VERIFY_RESULT(reopened);
            QVERIFY(reopened->plan.jobId != attack.otherId());
            QVERIFY(!reopenJob(attack.job(), attack.bench().sandbox()));
        }
        QCOMPARE(attack.damage(), QString());
        VERIFY_RESULT(reopenJob(attack.job(), attack.bench().sandbox()));
    }

    void theCommandLineListsAndRefuses()
    {
        const JournalAttack attack;
        attack.changeSpec("'nop'", "'" + attack.path(u"agents/host.toml"_s).toUtf8() + "'");
        QProcess process;
        process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), {u"resume"_s, attack.job()});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("touch " + attack.path(u"canary"_s).toUtf8()), said.constData());
        QVERIFY2(said.contains("--accept"), said.constData());
        process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), {u"resume"_s, attack.job(), u"--accept"_s, u"yes"_s});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(attack.damage(), QString());
    }

    void aJournalThatIsAFifoHoldsNobody()
    {
        const JournalAttack attack;
        QFile::remove(attack.journal());
        QCOMPARE(::mkfifo(QFile::encodeName(attack.journal()).constData(), 0600), 0);
        Job job{.path = attack.job()};
        job.declared.trials = 3;
        QCOMPARE(missingTrials(job), 0);
    }
};

QTEST_GUILESS_MAIN(TestHostileJournals)
#include "tst_hostilejournals.moc"
