// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/codebox.h"
#include "views/trajectory/detail/stepactions.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/detail/stepfigures.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/widgets/text/textview.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace quayside;

/// What is beside the list of steps, in its page.
class TestStepDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreSaid();
    void buttonsGoFromCallToCall();
    void stepsAreCopied();
    void nothingIsOnlyShownInPart();
    void aLineThatIsCutLeadsToTheWhole();
    void manyCallsOfOneStepAreAllShown();
    void textsFillTheRoomThereIs();
    void recordingsAreHandedOverAfterAsking();
};

namespace {

QPushButton *buttonOf(TrajectoryPage &page, const QString &text)
{
    const auto buttons = page.findChild<StepActions *>()->findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

void TestStepDetail::figuresAreSaid()
{
    const TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    const auto shown = [&page] { return page.findChild<StepDetail *>()->widget()->findChild<StepFigures *>(); };
    page.showStep({NodeIndex(0), StepIndex(6)});
    QTRY_VERIFY(shown() && shown()->accessibleName() == QStringLiteral("Step 7, agent · 08:00:07 UTC · +1.0 s"));
    QCOMPARE(shown()->accessibleDescription(),
             QStringLiteral("prompt tokens 10; to the next step 1.0 s; same call repeat 2 of 9"));
    const int height = shown()->height();
    page.showStep({NodeIndex(0), StepIndex(3)});
    QTRY_VERIFY(shown() && shown()->accessibleDescription().endsWith(QLatin1String("result failed")));
    QCOMPARE(shown()->height(), height); // a line each
}

void TestStepDetail::buttonsGoFromCallToCall()
{
    const TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    const auto *list = page.findChild<StepList *>();
    QTRY_VERIFY(page.findChild<StepActions *>()->isVisible());
    QVERIFY(!buttonOf(page, QStringLiteral("Next Bash"))); // the user calls nothing
    page.showStep({NodeIndex(0), StepIndex(1)});
    QTRY_VERIFY(buttonOf(page, QStringLiteral("Next Bash")));
    QVERIFY(!buttonOf(page, QStringLiteral("Previous Bash"))->isEnabled());
    QTest::mouseClick(buttonOf(page, QStringLiteral("Next Bash")), Qt::LeftButton);
    QCOMPARE(list->current(), RunIndex(2));
    QTRY_VERIFY(buttonOf(page, QStringLiteral("Previous Bash"))->isEnabled());
    QTest::mouseClick(buttonOf(page, QStringLiteral("Previous Bash")), Qt::LeftButton);
    QCOMPARE(list->current(), RunIndex(1));
    page.showStep({NodeIndex(0), StepIndex(30)});
    QTRY_VERIFY(!buttonOf(page, QStringLiteral("Next Bash"))->isEnabled());
}

void TestStepDetail::stepsAreCopied()
{
    const TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    page.showStep({NodeIndex(0), StepIndex(3)});
    QTRY_VERIFY(buttonOf(page, QStringLiteral("Next Bash")));
    const auto formats = buttonOf(page, QStringLiteral("Copy"))->menu()->actions();
    QCOMPARE(formats.size(), 3);
    for (QAction *format : formats) {
        QGuiApplication::clipboard()->clear();
        format->trigger();
        QVERIFY2(QGuiApplication::clipboard()->text().contains(QLatin1String("Exit code 2")),
                 qPrintable(format->text()));
    }
}

void TestStepDetail::nothingIsOnlyShownInPart()
{
    QByteArray text;
    for (int line = 0; text.size() < (3 << 20); ++line)
        text += "line " + QByteArray::number(line) + "\\n";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 R"({"agent": {"name": "walker"}, "steps": [)" + callStep(1, "cat long", text + "the very end") + "]}");
    TrajectoryPage page;
    openTrial(page, folder);
    auto *list = page.findChild<StepList *>();
    Q_EMIT list->wholeWanted(RunIndex(0));
    auto *whole = page.findChild<QWidget *>(QStringLiteral("wholeWindow"));
    QVERIFY(whole);
    auto *view = whole->findChild<TextView *>();
    QTRY_VERIFY(!view->document().isIndexing());
    QVERIFY(view->document().plainText(0, view->document().size()).contains(QLatin1String("the very end")));
    whole->close();
    QTRY_COMPARE(page.findChildren<CodeBox *>().size(), 3); // the message, the arguments, the result
    QSignalSpy wanted(page.findChild<StepDetail *>(), &StepDetail::wholeWanted);
    for (int click = 0; click < 100 && wanted.isEmpty(); ++click) {
        QTest::mouseClick(page.findChildren<CodeBox *>().back(), Qt::LeftButton);
        QTest::qWait(10); // the text is laid out when a frame has time for it
    }
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().front().toString().endsWith(QLatin1String("the very end")));
}

void TestStepDetail::aLineThatIsCutLeadsToTheWhole()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 R"({"agent": {"name": "walker"}, "steps": [)"
                     + callStep(1, "cat one.js", QByteArray("minified ").repeated(400) + "the very end") + "]}");
    TrajectoryPage page;
    openTrial(page, folder);
    QTRY_COMPARE(page.findChildren<CodeBox *>().size(), 3); // the message, the arguments, the result
    QSignalSpy wanted(page.findChild<StepDetail *>(), &StepDetail::wholeWanted);
    QTest::mouseClick(page.findChildren<CodeBox *>().back(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().front().toString().endsWith(QLatin1String("the very end")));
}

void TestStepDetail::manyCallsOfOneStepAreAllShown()
{
    constexpr int calls = 60;
    QByteArray json =
        R"({"agent": {"name": "walker"}, "steps": [{"step_id": 1, "source": "agent", "message": "all at once", "tool_calls": [)";
    for (int i = 0; i < calls; ++i)
        json += (i > 0 ? "," : "")
            + QByteArray(R"({"tool_call_id": "c", "function_name": "Bash", "arguments": {"command": "run )")
            + QByteArray::number(i) + R"("}})";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}]}");
    TrajectoryPage page;
    openTrial(page, folder);
    const auto *detail = page.findChild<StepDetail *>();
    QTRY_COMPARE(detail->widget()->findChildren<CodeBox *>().size(),
                 1 + calls); // the message, and the arguments of each
}

void TestStepDetail::textsFillTheRoomThereIs()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 R"({"agent": {"name": "walker"}, "steps": [)"
                     + callStep(1, "echo", QByteArray("many words ").repeated(40)) + "]}");
    TrajectoryPage page;
    openTrial(page, folder);
    const auto *detail = page.findChild<StepDetail *>();
    const auto boxes = [detail] { return detail->widget()->findChildren<CodeBox *>(); };
    QTRY_COMPARE(boxes().size(), 3); // the message, the arguments, the result
    const CodeBox *box = boxes().back();
    const int wide = box->height();
    auto *split = page.findChild<QSplitter *>();
    split->setSizes({168, 800, 240});
    QTRY_VERIFY(box->height() > wide); // wraps more often
    QCOMPARE(box->width(), detail->viewport()->width() - 24);
    const int narrow = box->height();
    QFont large = page.font();
    large.setPixelSize(large.pixelSize() > 0 ? 2 * large.pixelSize() : 26);
    page.setFont(large);
    QTRY_VERIFY(box->height() > narrow);
    page.setFont({});
    split->setSizes({168, 320, 720});
    QTRY_VERIFY(box->height() < wide);
}

/// One of the trial; none that lies elsewhere, is not there, or would have to be fetched.
void TestStepDetail::recordingsAreHandedOverAfterAsking()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/audio/a.wav"), "RIFF");
    TemporaryFolder elsewhere;
    elsewhere.write(QStringLiteral("b.wav"), "RIFF");
    QFile::link(elsewhere.path(QStringLiteral("b.wav")), folder.path(QStringLiteral("agent/link.wav")));
    QByteArrayList parts;
    for (const QByteArray &path :
         {QByteArray("audio/a.wav"), QByteArray("link.wav"), QByteArray("../../b.wav"), QByteArray("gone.wav"),
          QByteArray("https://example.org/c.wav"), elsewhere.path(QStringLiteral("b.wav")).toUtf8()})
        parts << R"({"type": "audio", "source": {"media_type": "audio/x-wav", "duration_sec": 0.25, "path": ")" + path
                + "\"}}";
    folder.write(QStringLiteral("agent/trajectory.json"),
                 R"({"agent": {"name": "a"}, "steps": [{"step_id": 1, "source": "user", "message": [)" + parts.join(',')
                     + "]}]}");
    TrajectoryPage page;
    openTrial(page, folder);
    auto *detail = page.findChild<StepDetail *>();
    QStringList opened;
    detail->setOpener([&opened](const QString &path) { opened += path; });
    const auto buttons = [detail] { return detail->findChildren<QPushButton *>(QStringLiteral("openRecording")); };
    QTRY_COMPARE(page.findChildren<CodeBox *>().size(), 6);
    QCOMPARE(page.findChildren<CodeBox *>().front()->accessibleDescription(), QStringLiteral("audio/wav · 0.25 s"));
    QCOMPARE(buttons().size(), 1);
    for (const auto answer : {QMessageBox::Cancel, QMessageBox::Open}) {
        buttons().front()->click();
        auto *question = page.findChild<QMessageBox *>();
        QVERIFY(question && opened.isEmpty());
        question->button(answer)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
    }
    QCOMPARE(opened, QStringList(folder.path(QStringLiteral("agent/audio/a.wav"))));
    QFile::remove(folder.path(QStringLiteral("agent/audio/a.wav")));
    buttons().front()->click();
    QVERIFY(!page.findChild<QMessageBox *>());
}

QTEST_MAIN(TestStepDetail)
#include "tst_stepdetail.moc"
