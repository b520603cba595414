// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingpage.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSlider>

using namespace quayside;

class TestRecordingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToMoments();
    void saysWhatIsWrong();
};

void TestRecordingPage::goesToMoments()
{
    TemporaryFolder folder;
    QByteArray cast = "{\"version\": 2, \"width\": 40, \"height\": 5, \"timestamp\": 1763764324}\n";
    for (int i = 0; i < 100; ++i)
        cast += "[" + QByteArray::number(i) + ", \"o\", \"line " + QByteArray::number(i) + "\\r\\n\"]\n";
    folder.write(QStringLiteral("agent/recording.cast"), cast);
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    RecordingPage page;
    QSignalSpy loaded(&page, &RecordingPage::loaded);
    QSignalSpy chosen(&page, &RecordingPage::timeChosen);
    page.setRecording(*opened, QStringLiteral("agent/recording.cast"));
    page.seekTo({.microseconds = 1763764324'000'000 + 50'500'000}); // before it is read: waits
    QTRY_COMPARE(loaded.size(), 1); // it may be read by now
    QCOMPARE(page.at(), 50.5);
    QVERIFY(chosen.isEmpty());
    page.seekTo({.microseconds = 1763764324'000'000 + 10'000'000, .clock = Clock::NaiveLocal}); // another clock: stays
    QCOMPARE(page.at(), 50.5);
    page.findChild<QSlider *>()->setValue(20 * 30);
    QCOMPARE(page.at(), 30.0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<Instant>(), (Instant{.microseconds = 1763764324'000'000 + 30'000'000}));
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
