// SPDX-License-Identifier: GPL-3.0-or-later
// Names and texts that steer a terminal or turn a reader's eyes: no command prints one of their characters.
#include "tests/support/jobbuilder.h"
#include "tests/support/result.h"

#include <QProcess>

using namespace quayside;

namespace {

using namespace Qt::StringLiterals;

struct Payload {
    const char *name;
    QString text;
};

const std::array payloads{
    Payload{"clear the screen", u"\x1b[2J\x1b[H"_s},
    Payload{"set the title", u"\x1b]0;owned\x07"_s},
    Payload{"write the clipboard", u"\x1b]52;c;b3duZWQ=\x1b\\"_s},
    Payload{"ask for an answer", u"\x1b[6n\x1bP$qm\x1b\\"_s},
    Payload{"C1 introducers", u"\u009b31m\u009d0;owned\u009c\u0090"_s},
    Payload{"go back", u"lost\rwon\b\b\x7f"_s},
    Payload{"another line", u"lost\nwon\v\f"_s},
    Payload{"turn the text", u"\u202etxt.exe\u202c\u2066x\u2069\u200f\u061c"_s},
    Payload{"separate lines", u"lost\u2028won\u2029"_s},
};

/// The first byte or character that must not reach a terminal; empty when there is none.
QString steering(const QByteArray &output)
{
    for (const QChar c : QString::fromUtf8(output)) {
        const char16_t u = c.unicode();
        const bool isControl = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0);
        const bool turns =
            u == 0x61c || u == 0x200e || u == 0x200f || (u >= 0x2028 && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if (isControl || turns)
            return u"U+%1 in: %2"_s.arg(int(u), 4, 16, QLatin1Char('0'))
                .arg(QString::fromUtf8(output.toPercentEncoding(" \n/:")));
    }
    return {};
}

/// Two jobs, with the payload in every name and text that is read from them.
class Poisoned
{
public:
    explicit Poisoned(const QString &text) : m_text(text)
    {
        for (const QString &agent : {u"one"_s, u"two"_s})
            writeOne(agent);
        m_folder.write(u"task/task.toml"_s, "bad" + text.toUtf8() + " = = 1\n");
        m_folder.write(m_text + u".json"_s, "{\"schema_version\": \"" + escaped() + "\", \"steps\": 1}");
    }

    QString root() const { return m_folder.path(u"jobs"_s); }
    QString trial() const { return root() + u"/one"_s + m_text + u"/sort__"_s + m_text; }
    QString task() const { return m_folder.path(u"task"_s); }
    QString trajectory() const { return m_folder.path(m_text + u".json"_s); }
    QString missing() const { return root() + u"/none"_s + m_text; }

private:
    void writeOne(const QString &agent) const
    {
        const TrialSpec trial{.name = u"sort__"_s + m_text,
                              .task = u"sort"_s + m_text,
                              .dataset = m_text,
                              .agent = agent + m_text,
                              .model = u"p/"_s + m_text,
                              .rewards = {{u"reward"_s, 1}, {m_text, 0.5}}};
        const TrialSpec lost{.name = u"lost__"_s + m_text,
                             .task = u"lost"_s + m_text,
                             .agent = agent + m_text,
                             .exception = u"Error"_s + m_text,
                             .startSecond = 60};
        const QString job = u"jobs/"_s + agent + m_text;
        writeJob(m_folder, job, {.declaredTrials = 7, .trials = {trial, lost}});
        m_folder.write(job + u'/' + trial.name + u"/artifacts/a"_s + m_text, m_text.toUtf8());
        m_folder.write(job + u'/' + lost.name + u"/artifacts/a"_s + m_text, "x" + m_text.toUtf8());
        m_folder.write(job + u'/' + trial.name + u"/verifier/reward.txt"_s, m_text.toUtf8());
        m_folder.write(job + u'/' + trial.name + u"/lock.json"_s, "{\"" + escaped() + "\": broken}");
        age(m_folder, job + u'/' + trial.name + u"/lock.json"_s, 3600);
    }

    QByteArray escaped() const
    {
        const std::string quoted = Json(m_text.toStdString()).dump();
        return QByteArray::fromStdString(quoted.substr(1, quoted.size() - 2));
    }

    TemporaryFolder m_folder;
    QString m_text;
};

} // namespace

class TestHostileTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSteersTheTerminal_data()
    {
        QTest::addColumn<qsizetype>("payload");
        for (size_t i = 0; i < payloads.size(); ++i)
            QTest::newRow(payloads[i].name) << static_cast<qsizetype>(i);
    }

    void nothingSteersTheTerminal()
    {
        QFETCH(qsizetype, payload);
        const Poisoned poisoned(payloads[static_cast<size_t>(payload)].text);
        const QString trial = poisoned.trial();
        const QString json = u"--json"_s;
        const std::vector<QStringList> commands{{u"summary"_s, poisoned.root()},
                                                {u"summary"_s, poisoned.root(), json},
                                                {u"summary"_s, poisoned.missing()},
                                                {u"summary"_s, poisoned.trajectory()},
                                                {u"trial"_s, trial},
                                                {u"trial"_s, trial, json},
                                                {u"compare"_s, poisoned.root()},
                                                {u"compare"_s, poisoned.root(), json},
                                                {u"compare"_s, poisoned.root(), u"--by"_s, poisoned.missing()},
                                                {u"diff"_s, trial},
                                                {u"diff"_s, trial, json},
                                                {u"diff"_s, trial, u"--artifact"_s, poisoned.missing()},
                                                {u"findings"_s, poisoned.root()},
                                                {u"findings"_s, poisoned.root(), json},
                                                {u"validate"_s, poisoned.trajectory(), poisoned.missing()},
                                                {u"validate"_s, json, poisoned.trajectory()},
                                                {u"lint"_s, poisoned.task(), poisoned.missing()},
                                                {u"lint"_s, json, poisoned.task()},
                                                {u"resume"_s, trial},
                                                {u"run"_s, poisoned.missing(), u"-a"_s, poisoned.missing()},
                                                {u"run"_s, u"--"_s + poisoned.missing()}};
        for (const QStringList &command : commands) {
            QProcess process;
            process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), command);
            QVERIFY(process.waitForFinished(60'000));
            const QByteArray out = process.readAllStandardOutput();
            const QByteArray error = process.readAllStandardError();
            QVERIFY2(!out.isEmpty() || !error.isEmpty(), qPrintable(command.front()));
            QVERIFY2(steering(out).isEmpty(), qPrintable(command.front() + u' ' + steering(out)));
            QVERIFY2(steering(error).isEmpty(), qPrintable(command.front() + u' ' + steering(error)));
        }
    }

    /// JSON says the same as before: the characters stand there as escapes.
    void jsonKeepsItsMeaning()
    {
        const Poisoned poisoned(u"\u202e\x7f\u009b"_s);
        QProcess process;
        process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), {u"summary"_s, poisoned.root(), u"--json"_s});
        QVERIFY(process.waitForFinished(60'000));
        const Json summary = Json::parse(process.readAllStandardOutput().toStdString());
        QCOMPARE(QString::fromStdString(summary.at("jobs").at(0).at("name")), u"one\u202e\x7f\u009b"_s);
    }
};

QTEST_GUILESS_MAIN(TestHostileTerminal)
#include "tst_hostileterminal.moc"
