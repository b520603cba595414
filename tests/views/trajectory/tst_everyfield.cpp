// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/formats/format.h"
#include "core/trajectory/loadgraph.h"
#include "views/trajectory/detail/codebox.h"
#include "views/trajectory/detail/stepactions.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/detail/stepfigures.h"
#include "views/trajectory/detail/trajectoryhead.h"
#include "views/trajectory/facets/stepfacetmodel.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/text/copystep.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QFile>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace quayside;

/// Whatever a trajectory says is kept and shown: what ATIF knows and what it does not.
class TestEveryField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsShownOnce();
    void stepsAreCopiedByteForByte();
    void aCopyAsTextLeavesNothingOut();
    void extrasAreBesideWhatTheyBelongTo();
    void modelEffortAndCallsAreFacts();
    void aResultTakesTheLanguageOfItsOwnCall();
    void resultsFindTheirCalls();
    void theTrajectoryIsAnEntryOfItsOwn();
    void whatAContinuationRepeatsIsThereOnce();
};

namespace {

QByteArray everything()
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/atif/everything.trajectory.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AgentRun runOf(const TemporaryFolder &folder)
{
    const auto opened = Folder::open(folder.path());
    const auto graph = std::make_shared<const TrajectoryGraph>(loadGraph(*opened, trajectoriesOf(*opened)));
    return makeRun(graph, agentsOf(*graph).front());
}

AgentRun runOf(const QByteArray &json)
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json);
    return runOf(folder);
}

/// Two calls at once, answered as `results` says.
AgentRun twoCalls(const QByteArray &results)
{
    return runOf(
        R"({"agent": {"name": "walker"}, "steps": [{"step_id": 1, "source": "agent", "message": "", "tool_calls": [
        {"tool_call_id": "c1", "function_name": "Read", "arguments": {"file_path": "/app/a.py"}},
        {"tool_call_id": "c2", "function_name": "Bash", "arguments": {"command": "ls"}}], "observation": {"results": [)"
        + results + "]}}]}");
}

QStringList lines(const StepHead &head)
{
    QStringList said{head.title, head.origin};
    for (const StepFact &fact : head.facts)
        said.append(fact.name + QStringLiteral(": ") + fact.value);
    return said;
}

QStringList lines(const DetailTexts &texts)
{
    QStringList said;
    for (const DetailBlock &block : texts.blocks)
        said.append(block.heading + QStringLiteral(": ") + block.excerpt.text.text.simplified());
    return said;
}

QString all(const AgentRun &run)
{
    QStringList said = lines(headOf(run)) + lines(detailTexts(run));
    for (RunIndex step; step < run.count(); ++step.value)
        said += lines(headOf(run, step)) + lines(detailTexts(run, step));
    return said.join(QLatin1Char('\n'));
}

QString fileOf(const DetailTexts &texts, const QString &heading)
{
    const auto found = std::ranges::find(texts.blocks, heading, &DetailBlock::heading);
    return found == texts.blocks.end() ? QStringLiteral("none") : found->excerpt.fileName;
}

} // namespace

void TestEveryField::everyWordIsShownOnce()
{
    const QByteArray json = everything();
    const QString shown = all(runOf(json));
    static const QRegularExpression word(QStringLiteral("word-[a-z-]+"));
    int words = 0;
    for (auto it = word.globalMatch(QString::fromUtf8(json)); it.hasNext(); ++words) {
        const QRegularExpression one(it.next().captured() + QStringLiteral("(?![a-z-])"));
        QVERIFY2(shown.count(one) == 1, qPrintable(one.pattern() + QLatin1Char('\n') + shown));
    }
    QCOMPARE(words, 37);
    for (const char *figure : {"ATIF-v1.8", "session-1", "trajectory-1", "walker", "2.0", "maker/large", "maker/small",
                               "image/png", "audio/wav · 0.25 s", "audio/midi", "video/mp4", "reads a file", "31337"})
        QVERIFY2(shown.contains(QString::fromUtf8(figure)), figure);
}

void TestEveryField::stepsAreCopiedByteForByte()
{
    const QByteArray json = everything();
    const AgentRun run = runOf(json);
    const QByteArray copied = copyOf(run, RunIndex(1), CopyFormat::Json).toUtf8();
    QVERIFY(copied.startsWith("{\"step_id\": 2") && copied.endsWith("\"nothing\": null}"));
    QVERIFY(json.contains(copied));
}

/// What is beside a step as facts (its model, its figures) is not in its words.
void TestEveryField::aCopyAsTextLeavesNothingOut()
{
    const AgentRun run = runOf(everything());
    for (const CopyFormat format : {CopyFormat::Text, CopyFormat::Markdown}) {
        for (RunIndex step; step < run.count(); ++step.value) {
            const QString copied = copyOf(run, step, format);
            for (const DetailBlock &block : detailTexts(run, step).blocks)
                QVERIFY2(copied.contains(block.excerpt.text.text),
                         qPrintable(block.excerpt.text.text + QLatin1Char('\n') + copied));
        }
    }
}

void TestEveryField::extrasAreBesideWhatTheyBelongTo()
{
    const QStringList said = lines(detailTexts(runOf(everything()), RunIndex(1)));
    const auto follows = [&said](const QString &before, const QString &behind) {
        const auto at = std::ranges::find_if(said, [&before](const QString &line) { return line.startsWith(before); });
        return at != said.end() && at + 1 != said.end() && (at + 1)->startsWith(behind);
    };
    const QByteArray shown = said.join(QLatin1Char('\n')).toUtf8();
    QVERIFY2(follows(QStringLiteral("Read · arguments"), QStringLiteral("Read · extra: {\"x\": \"word-call-extra\"}")),
             shown.constData());
    QVERIFY2(follows(QStringLiteral("Bash · arguments"), QStringLiteral("Bash · call_unknown: \"word-call-unknown\"")),
             shown.constData());
    QVERIFY2(follows(QStringLiteral("Bash · result: word-output"),
                     QStringLiteral("Bash · result · extra: {\"x\": \"word-result-extra\"}")),
             shown.constData());
    QVERIFY2(follows(QStringLiteral("Read · result: word-file"), QStringLiteral("Read · result · part_unknown")),
             shown.constData());
}

void TestEveryField::modelEffortAndCallsAreFacts()
{
    const AgentRun run = runOf(everything());
    const QStringList said = lines(headOf(run, RunIndex(1)));
    QVERIFY(said.contains(QStringLiteral("model: maker/small")));
    QVERIFY(said.contains(QStringLiteral("reasoning effort: word-effort")));
    QVERIFY(said.contains(QStringLiteral("model calls: 7")));
    for (const char *own : {"maker/large", "large"}) {
        const QByteArray same = everything().replace("maker/small", own);
        QVERIFY2(!lines(headOf(runOf(same), RunIndex(1))).join(QLatin1Char('\n')).contains(QLatin1String("model: ")),
                 own);
    }
}

void TestEveryField::aResultTakesTheLanguageOfItsOwnCall()
{
    const DetailTexts named = detailTexts(
        twoCalls(R"({"source_call_id": "c2", "content": "out"}, {"source_call_id": "c1", "content": "import os"})"),
        RunIndex(0));
    QCOMPARE(fileOf(named, QStringLiteral("Read · result")), QStringLiteral("/app/a.py"));
    QCOMPARE(fileOf(named, QStringLiteral("Bash · result")), QString());
    const DetailTexts inOrder = detailTexts(twoCalls(R"({"content": "import os"}, {"content": "out"})"), RunIndex(0));
    QCOMPARE(fileOf(inOrder, QStringLiteral("Read · result")), QStringLiteral("/app/a.py"));
    QCOMPARE(fileOf(inOrder, QStringLiteral("Bash · result")), QString());
}

void TestEveryField::resultsFindTheirCalls()
{
    const AgentRun run = twoCalls(
        R"({"source_call_id": "c2", "content": "two"}, {"source_call_id": "c1", "content": "one"}, {"source_call_id": "gone", "content": "three"}, {"content": "four"})");
    const Step step = decodeStep(run.trajectoryOf(RunIndex(0)), StepIndex(0));
    const auto texts = [&step](size_t call) {
        QStringList found;
        for (const ObservationResult *result : resultsOf(step, call))
            found.append(plainText(result->content));
        return found.join(QLatin1Char(' '));
    };
    QCOMPARE(texts(0), QStringLiteral("one"));
    QCOMPARE(texts(1), QStringLiteral("two three four")); // what names no call of the step belongs to the last
}

void TestEveryField::theTrajectoryIsAnEntryOfItsOwn()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), everything());
    TrajectoryPage page;
    openTrial(page, folder);
    const auto *facets = page.findChild<StepFacetModel *>();
    QCOMPARE(facets->at(0).type, StepFacet::Type::Head);
    auto *detail = page.findChild<StepDetail *>();
    const auto title = [detail] {
        const auto *figures = detail->widget()->findChild<StepFigures *>();
        return figures ? figures->accessibleName() : QString();
    };
    QTRY_VERIFY(page.findChild<StepActions *>()->isVisible());
    Q_EMIT page.findChild<QListView *>()->clicked(facets->index(0));
    QTRY_COMPARE(title(), QStringLiteral("Trajectory, ATIF-v1.8"));
    QVERIFY(!page.findChild<StepActions *>()->isVisible()); // there is no step to copy
    QTRY_COMPARE(detail->widget()->findChildren<CodeBox *>().size(), 8);
    page.showStep({NodeIndex(0), StepIndex(1)});
    QTRY_VERIFY(title().startsWith(QLatin1String("Step 2")));
    QVERIFY(page.findChild<StepActions *>()->isVisible());
}

void TestEveryField::whatAContinuationRepeatsIsThereOnce()
{
    TemporaryFolder folder;
    const auto part = [](const QByteArray &more) {
        return R"({"session_id": "s", "agent": {"name": "walker", "version": "1", "tool_definitions": [{"name": "Read"}]}, "notes": "same notes",
            "steps": [{"step_id": 1, "source": "agent", "message": "m"}])"
            + more + '}';
    };
    folder.write(
        QStringLiteral("agent/trajectory.json"),
        part(R"(, "continued_trajectory_ref": "trajectory.cont-1.json", "final_metrics": {"total_steps": 1})"));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 part(R"(, "house": 1, "final_metrics": {"total_steps": 2})"));
    const AgentRun run = runOf(folder);
    QCOMPARE(detailTexts(run).blocks.size(), 3);
    const QStringList said = lines(headOf(run));
    QVERIFY(said.contains(QStringLiteral("continuations: 1")));
    QVERIFY(said.contains(QStringLiteral("total steps: 2"))
            && !said.contains(QStringLiteral("total steps: 1"))); // they are cumulative
}

QTEST_MAIN(TestEveryField)
#include "tst_everyfield.moc"
