// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline without its widget: what part of the axis is on screen, and where things are.
#include "views/trajectory/strip/axisticks.h"
#include "views/trajectory/strip/stripgeometry.h"

#include <QTest>

using namespace quayside;

class TestStripGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRangeStaysOnItsAxis()
    {
        AxisRange range(100);
        QVERIFY(range.isWhole());
        range.set(90, 120);
        QCOMPARE(range.from(), 70.0);
        QCOMPARE(range.to(), 100.0);
        range.moveBy(-500);
        QCOMPARE(range.from(), 0.0);
        QCOMPARE(range.span(), 30.0);
        range.set(-50, 500);
        QVERIFY(range.isWhole());
    }

    void aZoomKeepsWhatItIsAround()
    {
        AxisRange range(100);
        range.zoom(0.5, 20);
        QCOMPARE(range.from(), 10.0);
        QCOMPARE(range.to(), 60.0);
        range.zoom(2, 20);
        QVERIFY(range.isWhole());
    }

    void aLongerAxisLeavesWhatIsOnScreen()
    {
        AxisRange range(100);
        range.set(20, 40);
        range.lengthen(200);
        QCOMPARE(range.from(), 20.0);
        QCOMPARE(range.to(), 40.0);
        range.set(150, 190);
        QCOMPARE(range.from(), 150.0);
    }

    void placesAndPositionsAreTheSame()
    {
        const Lanes lanes = lanesOf(3);
        AxisRange range(lanes.length);
        range.set(20, 60);
        const StripGeometry geometry(QSizeF(800, StripGeometry::heightFor(lanes)), lanes, range);
        for (const double position : {20.0, 33.0, 60.0})
            QCOMPARE(geometry.positionAt(geometry.xOf(position)), position);
        QCOMPARE(geometry.xOf(20), geometry.plot().left());
        QCOMPARE(geometry.xOf(60), geometry.plot().right());
        for (size_t lane = 0; lane < 3; ++lane)
            QCOMPARE(geometry.laneAt(geometry.laneRect(lane).center().y()), lane);
    }

    void lanesBeyondTheFifthHaveOneLine()
    {
        QCOMPARE(shownLanes(lanesOf(5)), 5U);
        QCOMPARE(furtherLanes(lanesOf(5)), 0);
        const Lanes many = lanesOf(9);
        QCOMPARE(shownLanes(many), 5U);
        QCOMPARE(furtherLanes(many), 4);
        QVERIFY(StripGeometry::heightFor(many) > StripGeometry::heightFor(lanesOf(5)));
        const StripGeometry geometry(QSizeF(800, StripGeometry::heightFor(many)), many, AxisRange(many.length));
        QVERIFY(geometry.furtherRect().top() >= geometry.laneRect(4).bottom());
        QVERIFY(geometry.furtherRect().bottom() <= geometry.sumRect().top());
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<LaneAxis>("axis");
        QTest::addColumn<double>("step");
        QTest::newRow("seconds") << 8.0 << LaneAxis::Time << 2.0;
        QTest::newRow("minutes") << 400.0 << LaneAxis::Time << 120.0;
        QTest::newRow("hours") << 20'000.0 << LaneAxis::Time << 7200.0;
        QTest::newRow("parts of a second") << 0.4 << LaneAxis::Time << 0.1;
        QTest::newRow("steps") << 400.0 << LaneAxis::Step << 100.0;
        QTest::newRow("few steps") << 2.0 << LaneAxis::Step << 1.0;
    }

    void ticksAreRound()
    {
        QFETCH(const double, span);
        QFETCH(const LaneAxis, axis);
        QFETCH(const double, step);
        QCOMPARE(tickStep(span, 5, axis), step);
    }

    void aTickOfStepsIsTheStepsNumber()
    {
        QCOMPARE(tickLabel(0, 10, LaneAxis::Step), QStringLiteral("1"));
        QCOMPARE(tickLabel(90, 30, LaneAxis::Time), QStringLiteral("90 s"));
        QCOMPARE(tickLabel(300, 60, LaneAxis::Time), QStringLiteral("5 min"));
    }

private:
    static Lanes lanesOf(size_t count)
    {
        Lanes lanes{.length = 100};
        lanes.lanes.resize(count);
        return lanes;
    }
};

QTEST_GUILESS_MAIN(TestStripGeometry)
#include "tst_stripgeometry.moc"
