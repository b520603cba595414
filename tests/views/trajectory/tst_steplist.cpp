// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/rowheights.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cstring>

using namespace quayside;

namespace {

/// A round corner that the edge of the screen cuts is rounded to another shade by one.
bool looksTheSame(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return false;
    const auto isNear = [](QRgb a, QRgb b) {
        return std::abs(qRed(a) - qRed(b)) <= 1 && std::abs(qGreen(a) - qGreen(b)) <= 1
            && std::abs(qBlue(a) - qBlue(b)) <= 1;
    };
    for (int y = 0; y < left.height(); ++y) {
        const bool isSame =
            std::memcmp(left.constScanLine(y), right.constScanLine(y), static_cast<size_t>(left.bytesPerLine())) == 0;
        for (int x = 0; x < left.width() && !isSame; ++x) {
            if (!isNear(left.pixel(x, y), right.pixel(x, y)))
                return false;
        }
    }
    return true;
}

/// Notices when a widget is painted.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    void waitUntilNoneFollows() const
    {
        constexpr int settled = 30; // ms
        for (int before = -1; before != m_count;) {
            before = m_count;
            QTest::qWait(settled);
        }
    }

private:
    int m_count = 0;
};

} // namespace

/// The list of steps, in its page.
class TestStepList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowHeightsFindRows();
    void scrollingLeavesWhatAFullPaintWouldShow();
    void screenshotsComeFirst();
};

void TestStepList::rowHeightsFindRows()
{
    QRandomGenerator random(7);
    std::vector<int> heights(777);
    for (int &height : heights)
        height = 1 + random.bounded(90);
    RowHeights rows;
    rows.reset(heights);
    for (int round = 0; round < 500; ++round) {
        const auto changed = static_cast<size_t>(random.bounded(static_cast<int>(heights.size())));
        heights[changed] = 1 + random.bounded(200);
        rows.set(changed, heights[changed]);
        const auto asked = static_cast<size_t>(random.bounded(static_cast<int>(heights.size())));
        std::int64_t top = 0;
        for (size_t i = 0; i < asked; ++i)
            top += heights[i];
        QCOMPARE(rows.top(asked), top);
        QCOMPARE(rows.rowAt(top), asked);
        QCOMPARE(rows.rowAt(top + heights[asked] - 1), asked);
    }
    QCOMPARE(rows.rowAt(rows.total() + 5), heights.size() - 1);
}

void TestStepList::scrollingLeavesWhatAFullPaintWouldShow()
{
    const TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 400);
    page.resize(1200, 2600); // more cards than a frame has time for
    auto *list = page.findChild<StepList *>();
    list->setDetail(CardDetail::Part); // heights are guessed until a step is seen
    QScrollBar *bar = list->verticalScrollBar();
    QRandomGenerator random(11);
    PaintCount paints(*list->viewport());
    QVERIFY(bar->maximum() > 4 * list->viewport()->height());
    for (int i = 0; i < 80; ++i) {
        const int by = i % 4 == 3 ? random.bounded(bar->maximum()) - bar->value() : random.bounded(-300, 301);
        bar->setValue(bar->value() + by);
        paints.waitUntilNoneFollows(); // what a frame has no time for comes with the next
        const QRect place(list->viewport()->mapTo(&page, QPoint()), list->viewport()->size());
        const QImage shown =
            page.screen()->grabWindow(page.winId()).copy(place).toImage().convertToFormat(QImage::Format_RGB32);
        const QImage whole = list->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY2(looksTheSame(shown, whole), qPrintable(QStringLiteral("scroll %1 by %2").arg(i).arg(by)));
    }
}

void TestStepList::screenshotsComeFirst()
{
    QImage screen(64, 40, QImage::Format_RGB32);
    screen.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    screen.save(&buffer, "PNG");
    QByteArray json = R"({"agent": {"name": "walker"}, "steps": [)";
    for (int i = 1; i <= 4; ++i) {
        const QByteArray path = i == 4 ? "data:image/png;base64," + png.toBase64() : QByteArray("screen.png");
        json += (i > 1 ? "," : "") + QByteArray(R"({"step_id": )") + QByteArray::number(i)
            + R"(, "source": "agent", "message": [{"type": "image", "source": {"media_type": "image/png", "path": ")"
            + path + R"("}}]})";
    }
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}");
    folder.write(QStringLiteral("agent/screen.png"), png);
    TrajectoryPage page;
    openTrial(page, folder);
    const auto buttons = page.findChildren<QPushButton *>();
    const auto shots = std::ranges::find(buttons, QStringLiteral("Screenshots"), &QPushButton::text);
    QVERIFY(shots != buttons.end());
    QVERIFY((*shots)->isChecked());
    const auto redPixels = [&page] {
        const QImage image = page.findChild<StepList *>()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == qRgb(255, 0, 0) ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY(redPixels() >= 4 * 64 * 40);
}

QTEST_MAIN(TestStepList)
#include "tst_steplist.moc"
