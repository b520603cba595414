// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingpage.h"
#include "views/recording/seekbar.h"
#include "views/recording/terminalscreen.h"
#include "views/theme/theme.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QScopeGuard>
#include <QShortcut>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

using namespace quayside;

namespace {

/// A line each second for 100 s, each with its number; and what `more` holds.
QByteArray castOf(const QByteArray &more = {})
{
    QByteArray cast = "{\"version\": 2, \"width\": 40, \"height\": 5, \"timestamp\": 1763764324}\n";
    for (int i = 0; i <= 100; ++i)
        cast += "[" + QByteArray::number(i) + ", \"o\", \"line " + QByteArray::number(i) + "\\r\\n\"]\n";
    return cast + more;
}

/// A page 1000 pixels wide that shows a recording.
class Player
{
public:
    explicit Player(const QByteArray &cast)
    {
        m_folder.write(QStringLiteral("a.cast"), cast);
        const auto opened = Folder::open(m_folder.path());
        QSignalSpy loaded(&page, &RecordingPage::loaded);
        page.resize(1000, 300);
        page.setRecording(*opened, QStringLiteral("a.cast"));
        QTRY_COMPARE(loaded.size(), 1);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    SeekBar &bar() const { return *page.findChild<SeekBar *>(); }
    QPoint placeOf(double share) const { return {static_cast<int>(share * bar().width()), bar().height() / 2}; }
    /// Seconds that a place may be off: half a handle, about 10 pixels.
    double slack() const { return 100.0 * 10 / bar().width(); }
    QString said() const { return page.findChild<TerminalScreen *>()->accessibleDescription(); }

    RecordingPage page;

private:
    TemporaryFolder m_folder;
};

bool isNear(double value, double wanted, double slack)
{
    if (std::abs(value - wanted) <= slack)
        return true;
    qWarning("%f, not %f", value, wanted);
    return false;
}

QString tipAt(QWidget &widget, QPoint place)
{
    QHelpEvent help(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

int descriptionsTold = 0;

void countDescriptions(QAccessibleEvent *event)
{
    descriptionsTold +=
        event->type() == QAccessible::DescriptionChanged && qobject_cast<TerminalScreen *>(event->object()) ? 1 : 0;
}

} // namespace

class TestRecordingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToMoments();
    void opensAtItsStart();
    void anotherRecordingForgetsTheMoment();
    void aClickGoesThere_data();
    void aClickGoesThere();
    void aPressIsDragged();
    void theHandleIsNotMovedByAPressOnIt();
    void playingWaitsWhileTheHandleIsHeld();
    void keysStepBySeconds();
    void marksAreOnTheBar();
    void labelsAreShownAsWritten();
    void screenReadersGetTheText();
    void saysWhatIsWrong();
};

void TestRecordingPage::goesToMoments()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/recording.cast"), castOf());
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    RecordingPage page;
    QSignalSpy loaded(&page, &RecordingPage::loaded);
    QSignalSpy chosen(&page, &RecordingPage::timeChosen);
    page.setRecording(*opened, QStringLiteral("agent/recording.cast"));
    page.seekTo({.microseconds = 1763764324'000'000 + 50'500'000}); // before it is read: waits
    QTRY_COMPARE(loaded.size(), 1);                                 // it may be read by now
    QCOMPARE(page.at(), 50.5);
    QVERIFY(chosen.isEmpty());
    page.seekTo({.microseconds = 1763764324'000'000 + 10'000'000, .clock = Clock::NaiveLocal}); // another clock: stays
    QCOMPARE(page.at(), 50.5);
    page.findChild<SeekBar *>()->setValue(20 * 30);
    QCOMPARE(page.at(), 30.0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<Instant>(), (Instant{.microseconds = 1763764324'000'000 + 30'000'000}));
}

void TestRecordingPage::opensAtItsStart()
{
    const Player player(castOf());
    QCOMPARE(player.page.at(), 0.0);
    QCOMPARE(player.bar().value(), player.bar().minimum());
    QCOMPARE(player.said(), QStringLiteral("line 0"));
}

void TestRecordingPage::anotherRecordingForgetsTheMoment()
{
    Player player(castOf());
    player.page.seekTo({.microseconds = 1763764324'000'000 + 50'000'000});
    QCOMPARE(player.page.at(), 50.0);
    TemporaryFolder folder;
    folder.write(QStringLiteral("b.cast"), castOf());
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    QSignalSpy loaded(&player.page, &RecordingPage::loaded);
    player.page.setRecording(*opened, QStringLiteral("b.cast"));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(player.page.at(), 0.0);
}

void TestRecordingPage::aClickGoesThere_data()
{
    QTest::addColumn<bool>("isThemed");
    QTest::newRow("plain") << false;
    QTest::newRow("themed") << true; // the style sheet has its own handle
}

void TestRecordingPage::aClickGoesThere()
{
    QFETCH(bool, isThemed);
    if (isThemed)
        applyTheme(*qApp, ThemeChoice::Light);
    const Player player(castOf());
    QSignalSpy chosen(&player.page, &RecordingPage::timeChosen);
    for (const double share : {0.75, 0.25, 0.5}) {
        QTest::mouseClick(&player.bar(), Qt::LeftButton, {}, player.placeOf(share));
        QVERIFY(isNear(player.page.at(), 100 * share, player.slack()));
    }
    QCOMPARE(chosen.size(), 3);
    for (const int y : {0, player.bar().height() - 1}) { // above and below the handle
        player.bar().setMoment(0);
        QTest::mouseClick(&player.bar(), Qt::LeftButton, {}, {player.bar().width() / 3, y});
        QVERIFY(isNear(player.page.at(), 100.0 / 3, player.slack()));
    }
    QTest::mouseClick(&player.bar(), Qt::LeftButton, {}, {player.bar().width() - 1, 5});
    QCOMPARE(player.page.at(), 100.0);
    QTest::mouseClick(&player.bar(), Qt::LeftButton, {}, {0, 5});
    QCOMPARE(player.page.at(), 0.0);
}

void TestRecordingPage::aPressIsDragged()
{
    const Player player(castOf());
    QTest::mousePress(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.25));
    QVERIFY(player.bar().isSliderDown());
    QTest::mouseMove(&player.bar(), player.placeOf(0.6));
    QVERIFY(isNear(player.page.at(), 60, player.slack()));
    QTest::mouseMove(&player.bar(), player.placeOf(0.1));
    QVERIFY(isNear(player.page.at(), 10, player.slack()));
    QTest::mouseRelease(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.1));
    QVERIFY(!player.bar().isSliderDown());
    QVERIFY(isNear(player.page.at(), 10, player.slack()));
}

void TestRecordingPage::theHandleIsNotMovedByAPressOnIt()
{
    Player player(castOf());
    player.page.seek(50);
    QTest::mousePress(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.5) + QPoint(3, 0));
    QCOMPARE(player.page.at(), 50.0);
    QVERIFY(player.bar().isSliderDown());
    QTest::mouseRelease(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.5) + QPoint(3, 0));
    QCOMPARE(player.page.at(), 50.0);
}

void TestRecordingPage::playingWaitsWhileTheHandleIsHeld()
{
    Player player(castOf());
    player.page.setPlaying(true);
    QTRY_VERIFY(player.page.at() > 0);
    QTest::mousePress(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.5));
    const double held = player.page.at();
    QTest::qWait(150);
    QCOMPARE(player.page.at(), held);
    QVERIFY(player.page.isPlaying());
    QTest::mouseRelease(&player.bar(), Qt::LeftButton, {}, player.placeOf(0.5));
    QTRY_VERIFY(player.page.at() > held);
    QVERIFY(player.page.at() < held + 10);
}

/// Also inside a page that has the arrow keys for something else.
void TestRecordingPage::keysStepBySeconds()
{
    Player player(castOf());
    QWidget whole;
    auto *column = new QVBoxLayout(&whole);
    column->addWidget(&player.page);
    const auto takenOut = qScopeGuard([&player] { player.page.setParent(nullptr); });
    int walked = 0;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) {
        auto *shortcut = new QShortcut(key, &whole, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &whole, [&walked] { ++walked; });
    }
    whole.show();
    QVERIFY(QTest::qWaitForWindowActive(&whole));
    player.bar().setFocus();
    player.page.seek(50);
    const std::pair<Qt::Key, double> expected[] = {{Qt::Key_Right, 51}, {Qt::Key_PageUp, 61}, {Qt::Key_PageDown, 51},
                                                   {Qt::Key_Left, 50},  {Qt::Key_Home, 0},    {Qt::Key_End, 100}};
    for (const auto &[key, seconds] : expected) {
        QTest::keyClick(&player.bar(), key);
        QCOMPARE(player.page.at(), seconds);
    }
    QCOMPARE(walked, 0);
}

void TestRecordingPage::marksAreOnTheBar()
{
    const Player bare(castOf());
    const Player marked(castOf("[100, \"o\", \"\"]\n")
                            .replace("[25, \"o\"", "[25, \"m\", \"half of half\"]\n[25, \"o\"")
                            .replace("[75, \"o\"", "[75, \"m\", \"\"]\n[75, \"o\""));
    SeekBar &bar = marked.bar();
    bar.resize(600, 30);
    bare.bar().resize(600, 30);
    const QImage with = bar.grab().toImage();
    const QImage without = bare.bar().grab().toImage();
    std::vector<int> columns;
    for (int x = 0; x < with.width(); ++x) {
        if (with.pixel(x, 20) != without.pixel(x, 20)) // below the groove
            columns.push_back(x);
    }
    QVERIFY(columns.size() >= 2 && columns.size() <= 6);
    for (const int x : columns)
        QVERIFY(std::abs(x - 150) < 10 || std::abs(x - 450) < 10);
    QCOMPARE(tipAt(bar, {columns.front(), 15}), QStringLiteral("0:25: half of half"));
    QCOMPARE(tipAt(bar, {columns.back(), 15}), QStringLiteral("1:15: marker"));
    QTRY_VERIFY(tipAt(bar, {300, 15}).isEmpty()); // it goes after a moment
}

void TestRecordingPage::labelsAreShownAsWritten()
{
    SeekBar bar;
    bar.resize(600, 30);
    bar.setRecording(
        100,
        {{.seconds = 50, .label = QStringLiteral("<img src=x> & y")}, {.seconds = 50, .label = QStringLiteral("z")}});
    QCOMPARE(tipAt(bar, {300, 15}), QStringLiteral("0:50: &lt;img src=x&gt; &amp; y<br>0:50: z"));
}

void TestRecordingPage::screenReadersGetTheText()
{
    Player player(castOf());
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(countDescriptions);
    descriptionsTold = 0;
    player.page.seek(30.5);
    QCOMPARE(player.said(), QStringLiteral("line 27\nline 28\nline 29\nline 30"));
    QCOMPARE(descriptionsTold, 1);
    player.page.setPlaying(true);
    QTRY_VERIFY(player.page.at() > 31);
    QCOMPARE(descriptionsTold, 1);
    player.page.setPlaying(false);
    QVERIFY(player.said().contains(QLatin1String("line 31")));
    QCOMPARE(descriptionsTold, 2);
    player.page.clear({});
    QCOMPARE(player.said(), QString());
    QAccessible::installUpdateHandler(nullptr);
}

void TestRecordingPage::saysWhatIsWrong()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("bad.cast"), "[]\n");
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    RecordingPage page;
    page.setRecording(*opened, QStringLiteral("bad.cast"));
    const auto said = [&page] {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY(said().contains(QLatin1String("header")));
    page.setPlaying(true);
    QVERIFY(!page.isPlaying());
}

QTEST_MAIN(TestRecordingPage)
#include "tst_recordingpage.moc"
