// SPDX-License-Identifier: GPL-3.0-or-later
// Cards, and the images on them.
#include "views/theme/theme.h"
#include "views/trajectory/list/imagestore.h"
#include "views/trajectory/list/stepcards.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QApplication>
#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

namespace {

CardLook look()
{
    CardLook look{
        .font = QApplication::font(), .bold = QApplication::font(), .mono = QApplication::font(), .width = 600};
    look.tokens = &themeTokens(ThemeKind::Light);
    return look;
}

void writePicture(const TemporaryFolder &folder, const QColor &color)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(color);
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    folder.write(QStringLiteral("agent/screen.png"), png);
}

} // namespace

class TestStepCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_folder->write(QStringLiteral("agent/trajectory.json"), sample(30));
        m_run = runsIn(*m_folder).front();
    }

    void heightsAreGuessedUntilACardIsMade()
    {
        StepCards cards;
        fill(cards);
        const std::int64_t guessed = cards.total();
        QVERIFY(!cards.isMeasured(3) && !cards.find(3));
        const int height = cards.make(3, look()).height();
        QVERIFY(cards.isMeasured(3) && cards.find(3));
        QCOMPARE(cards.height(3), height + StepCards::spacing);
        cards.forget();
        QVERIFY(!cards.find(3));
        QCOMPARE(cards.height(3), height + StepCards::spacing);
        cards.guessHeights();
        QCOMPARE(cards.total(), guessed);
    }

    void theCurrentCardShowsMoreThanOthersAndAWholeOneAll()
    {
        StepCards cards;
        fill(cards);
        const int line = cards.make(3, look()).height();
        cards.setCurrent(cards.rows()[3].first);
        QVERIFY(!cards.find(3));
        const int part = cards.make(3, look()).height();
        QVERIFY(part > line);
        cards.setCurrent(cards.rows()[4].first);
        QVERIFY(!cards.find(3)); // it is a line again
        cards.toggleWhole(3);
        QVERIFY(cards.make(3, look()).height() >= part);
        cards.toggleWhole(3);
        QCOMPARE(cards.make(3, look()).height(), line);
    }

    void theSameRunThatHasGrownKeepsItsCurrentStep()
    {
        StepCards cards;
        fill(cards);
        cards.setCurrent(RunIndex(4));
        m_folder->write(QStringLiteral("agent/trajectory.json"), sample(40));
        cards.setRun(runsIn(*m_folder).front());
        QCOMPARE(cards.current(), RunIndex(4));
        cards.setRun({});
        QVERIFY(cards.isEmpty() && !cards.current());
    }

    void anImageArrivesOnce()
    {
        writePicture(*m_folder, Qt::red);
        ImageStore store;
        store.setFolder(*Folder::open(m_folder->path()));
        QSignalSpy arrived(&store, &ImageStore::arrived);
        QVERIFY(ask(store).isNull());
        QVERIFY(ask(store).isNull());
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(ask(store).size(), QSize(20, 10));
    }

    void anImageOfTheTrialBeforeIsNotShown()
    {
        TemporaryFolder other;
        writePicture(*m_folder, Qt::red);
        writePicture(other, Qt::blue);
        ImageStore store;
        store.setFolder(*Folder::open(m_folder->path()));
        QVERIFY(ask(store).isNull());
        store.setFolder(*Folder::open(other.path()));
        QVERIFY(ask(store).isNull());
        QTRY_VERIFY(!ask(store).isNull());
        QCOMPARE(ask(store).toImage().pixelColor(5, 5), QColor(Qt::blue));
    }

    void severalImagesAreAllRead()
    {
        writePicture(*m_folder, Qt::red);
        ImageStore store;
        store.setFolder(*Folder::open(m_folder->path()));
        for (const int height : {4, 6, 8, 10})
            ask(store, height);
        for (const int height : {4, 6, 8, 10})
            QTRY_COMPARE(ask(store, height).height(), height);
    }

private:
    void fill(StepCards &cards)
    {
        cards.setRun(m_run);
        cards.setRows(listRows(*m_run, {}), allKinds);
    }

    QPixmap ask(ImageStore &store, int height = 10)
    {
        const ImagePart image{.mediaType = QStringLiteral("image/png"), .path = {.text = QStringLiteral("screen.png")}};
        return store.image(*m_run->graph, {NodeIndex(0), StepIndex(0)}, image, height);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    RunPointer m_run;
};

QTEST_MAIN(TestStepCards)
#include "tst_stepcards.moc"
