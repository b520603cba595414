// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/strip/timelinestrip.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <set>

using namespace quayside;

namespace {

LaneBar bar(int step, double from, double busy, double to, std::uint16_t tool = 0)
{
    return {.from = from,
            .busy = busy,
            .to = to,
            .weight = 1,
            .step = RunIndex(step),
            .kind = StepKind::ToolCall,
            .tool = tool};
}

/// A minute of setting up, ten of work, an hour of nothing, a minute of the verifier.
Lanes timedOut()
{
    Lanes lanes{.axis = LaneAxis::Time, .length = 4320, .tools = {QStringLiteral("Bash"), QStringLiteral("Read")}};
    lanes.lanes.push_back({.label = QStringLiteral("main"),
                           .bars = {bar(0, 60, 360, 360), bar(1, 360, 660, 660, 1), bar(2, 660, 700, 4260)}});
    lanes.lanes[0].bars[1].isError = true;
    lanes.sum = {{60, 0.5}, {660, 1}, {4260, 1}};
    lanes.phases = {
        {PhaseKind::EnvironmentSetup, 0, 60}, {PhaseKind::AgentExecution, 60, 4260}, {PhaseKind::Verifier, 4260, 4320}};
    lanes.start = Instant{};
    return lanes;
}

Lanes withAgents(size_t count)
{
    Lanes lanes{.axis = LaneAxis::Step, .length = 2};
    for (size_t i = 0; i < count; ++i)
        lanes.lanes.push_back(
            {.label = QStringLiteral("agent %1").arg(i), .agent = i, .bars = {bar(0, 0, 1, 1), bar(1, 1, 2, 2)}});
    return lanes;
}

std::set<QRgb> colorsIn(const QImage &image, const QRect &part)
{
    std::set<QRgb> colors;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return colors;
}

/// What is painted between two moments, where the lanes are.
QRect between(const TimelineStrip &strip, double from, double to)
{
    const double left = 84;
    const double width = strip.width() - left - 16;
    const auto xOf = [&](double at) {
        return static_cast<int>(left + (at - strip.from()) / (strip.to() - strip.from()) * width);
    };
    return {QPoint(xOf(from) + 3, 27), QPoint(xOf(to) - 4, 57)};
}

void show(TimelineStrip &strip, Lanes lanes, int width = 1000)
{
    strip.setLanes(std::move(lanes));
    strip.resize(width, strip.sizeHint().height());
    strip.show();
}

} // namespace

class TestTimelineStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, ThemeChoice::Light); }
    void waitingIsHatched();
    void toolsHaveColoursAndErrorsKeepTheirs();
    void phasesAreBehindTheLanes();
    void itBeginsWithTheAgentsPhase();
    void theWholeAndTheStepsInTurn();
    void aClickWhereNothingWasWrittenIsTheStepBefore();
    void theStepIsSaidInWords();
    void agentsWithoutALaneAreCounted();
    void noLabelOfTheAxisIsCut();
    void marksAreUnderTheirLanes();
    void anotherTrialBeginsAnew();
};

void TestTimelineStrip::waitingIsHatched()
{
    TimelineStrip strip;
    show(strip, timedOut());
    const auto columnAt = [&](double moment) {
        const QRect part = between(strip, moment, 4320);
        return colorsIn(strip.grab().toImage(), {part.topLeft(), part.bottomLeft()});
    };
    const QRgb tool = toolColor(tokensOf(&strip), 0).rgb();
    QVERIFY(columnAt(1000).size() > 1);
    QVERIFY(!columnAt(1000).contains(tool));
    QCOMPARE(columnAt(20).size(), 1); // while the environment was made nothing was waited for
    Lanes busy = timedOut();
    busy.lanes[0].bars[2].busy = busy.lanes[0].bars[2].to;
    strip.setLanes(busy);
    QCOMPARE(columnAt(1000), std::set<QRgb>{tool});
}

void TestTimelineStrip::toolsHaveColoursAndErrorsKeepTheirs()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const ThemeTokens &tokens = themeTokens(kind);
        std::set<QRgb> colors{tokens.fail.rgb(),    tokens.arms[0].rgb(),  tokens.arms[1].rgb(),
                              tokens.arms[3].rgb(), tokens.unscored.rgb(), tokens.faint.rgb()};
        const size_t kinds = colors.size();
        for (size_t tool = 0; tool < tokens.tools.size(); ++tool)
            colors.insert(toolColor(tokens, tool).rgb());
        QCOMPARE(colors.size(), kinds + tokens.tools.size());
        QCOMPARE(toolColor(tokens, 400), tokens.tools.back());
    }
    TimelineStrip strip;
    Lanes lanes = timedOut();
    show(strip, lanes);
    const ThemeTokens &tokens = tokensOf(&strip);
    QVERIFY(colorsIn(strip.grab().toImage(), between(strip, 60, 360)).contains(toolColor(tokens, 0).rgb()));
    QVERIFY(colorsIn(strip.grab().toImage(), between(strip, 360, 660)).contains(tokens.fail.rgb()));
    lanes.lanes[0].bars[1].isError = false;
    strip.setLanes(lanes);
    QVERIFY(colorsIn(strip.grab().toImage(), between(strip, 360, 660)).contains(toolColor(tokens, 1).rgb()));
}

void TestTimelineStrip::phasesAreBehindTheLanes()
{
    TimelineStrip strip;
    show(strip, timedOut());
    const ThemeTokens &tokens = tokensOf(&strip);
    const QImage image = strip.grab().toImage();
    const auto lineOf = [&](double from, double to) {
        const QRect lanes = between(strip, from, to);
        return colorsIn(image, {QPoint(lanes.left(), 19), QPoint(lanes.right(), 20)});
    };
    QVERIFY(lineOf(0, 60).contains(phaseColor(tokens, PhaseKind::EnvironmentSetup).rgb()));
    QVERIFY(lineOf(1000, 2000).contains(phaseColor(tokens, PhaseKind::AgentExecution).rgb()));
    QVERIFY(lineOf(4260, 4320).contains(phaseColor(tokens, PhaseKind::Verifier).rgb()));
}

void TestTimelineStrip::itBeginsWithTheAgentsPhase()
{
    TimelineStrip strip;
    Lanes lanes = timedOut();
    lanes.length = 4000;
    lanes.phases = {{.phase = PhaseKind::EnvironmentSetup, .from = 0, .to = 1900},
                    {.phase = PhaseKind::AgentExecution, .from = 2000, .to = 3000},
                    {.phase = PhaseKind::Verifier, .from = 3000, .to = 4000}};
    strip.setLanes(lanes);
    QCOMPARE(strip.from(), 1985.0);
    QCOMPARE(strip.to(), 3015.0); // the verifier begins in the last of it
    QTest::keyClick(&strip, Qt::Key_0);
    QCOMPARE(strip.from(), 0.0);
    QCOMPARE(strip.to(), 4000.0);

    lanes.start = Instant{.microseconds = 7};
    lanes.phases.back().hasEnd = false; // it still runs
    strip.setLanes(lanes);
    QCOMPARE(strip.to(), 4000.0);
    QCOMPARE(strip.from(), 0.0);
}

void TestTimelineStrip::theWholeAndTheStepsInTurn()
{
    TimelineStrip strip;
    show(strip, timedOut());
    QCOMPARE(strip.to(), 4320.0);
    QTest::keyClick(&strip, Qt::Key_0);
    QCOMPARE(strip.from(), 60.0);
    QCOMPARE(strip.to(), 700.0);
    QTest::keyClick(&strip, Qt::Key_Plus);
    QTest::keyClick(&strip, Qt::Key_0);
    QCOMPARE(strip.from(), 0.0);
    QCOMPARE(strip.to(), 4320.0);
    QTest::mouseDClick(&strip, Qt::LeftButton, {}, QPoint(500, 30));
    QCOMPARE(strip.to(), 700.0);
}

void TestTimelineStrip::aClickWhereNothingWasWrittenIsTheStepBefore()
{
    TimelineStrip strip;
    show(strip, timedOut());
    QSignalSpy activated(&strip, &TimelineStrip::stepActivated);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(between(strip, 3000, 3100).left(), 40));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][1].value<RunIndex>(), RunIndex(2));
}

void TestTimelineStrip::theStepIsSaidInWords()
{
    TimelineStrip strip;
    show(strip, timedOut());
    strip.setFindings(
        {{.lane = 0, .first = RunIndex(2), .last = RunIndex(2), .text = QStringLiteral("the agent ran out of time")}});
    strip.setCurrent(0, RunIndex(1));
    QCOMPARE(strip.accessibleDescription(),
             QStringLiteral("main · step 2 · Read · failed. agent 1 h 10 m. 0 tokens so far"));
    strip.setCurrent(0, RunIndex(2));
    QCOMPARE(
        strip.accessibleDescription(),
        QStringLiteral(
            "main · step 3 · Bash · then 59 m 20 s without a step · the agent ran out of time. agent 1 h 10 m. 0 tokens so far"));
    const auto tipAt = [&](double moment) {
        const QPoint place(between(strip, moment, 4320).left(), 40);
        QHelpEvent help(QEvent::ToolTip, place, strip.mapToGlobal(place));
        QApplication::sendEvent(&strip, &help);
        return QToolTip::text();
    };
    QVERIFY(tipAt(10).startsWith(QLatin1String("environment 1 m 00 s\nA double click")));
    QCOMPARE(tipAt(2000).split(QLatin1Char('\n')).join(QStringLiteral(". ")), strip.accessibleDescription());
    strip.setHits({RunIndex(2)});
    QVERIFY(strip.accessibleDescription().endsWith(QLatin1String("found by the search")));
    QTest::keyClick(&strip, Qt::Key_BracketLeft);
    QCOMPARE(strip.from(), positionOf(strip.lanes(), 0, RunIndex(2)).value_or(0));
    strip.setCurrent(0, RunIndex(2));
}

void TestTimelineStrip::agentsWithoutALaneAreCounted()
{
    TimelineStrip strip;
    show(strip, withAgents(5));
    const int high = strip.sizeHint().height();
    QVERIFY(!strip.accessibleDescription().contains(QLatin1String("more")));
    show(strip, withAgents(9));
    QVERIFY(strip.sizeHint().height() > high);
    QVERIFY(strip.accessibleDescription().contains(QLatin1String("4 more")));
    const QPoint place(20, high - 36); // under the last lane, over the axis
    QHelpEvent help(QEvent::ToolTip, place, strip.mapToGlobal(place));
    QApplication::sendEvent(&strip, &help);
    QVERIFY(QToolTip::text().endsWith(QLatin1String("agent 5\nagent 6\nagent 7\nagent 8")));
}

void TestTimelineStrip::noLabelOfTheAxisIsCut()
{
    TimelineStrip strip;
    Lanes lanes = timedOut();
    lanes.length = 3605; // the tick of an hour stands at the edge
    lanes.phases.pop_back();
    show(strip, lanes);
    for (int width = 500; width < 800; width += 3) {
        strip.resize(width, strip.height());
        const QImage image = strip.grab().toImage();
        QCOMPARE(
            colorsIn(image, {QPoint(width - 1, strip.height() - 17), QPoint(width - 1, strip.height() - 3)}).size(), 1);
    }
}

void TestTimelineStrip::marksAreUnderTheirLanes()
{
    TimelineStrip strip;
    Lanes lanes = withAgents(2);
    show(strip, lanes);
    const QRgb mark = tokensOf(&strip).partial.rgb();
    const QRect underMain(84, 44, 900, 8);
    const QRect underSecond(84, 66, 900, 4);
    const auto has = [&](const QRect &part) { return colorsIn(strip.grab().toImage(), part).contains(mark); };
    QVERIFY(!has(underMain) && !has(underSecond));
    strip.setFindings({{.lane = 0, .first = RunIndex(0), .last = RunIndex(1)}});
    QVERIFY(has(underMain) && !has(underSecond));
    strip.setFindings({{.lane = 1, .first = RunIndex(1), .last = RunIndex(1)}});
    QVERIFY(!has(underMain) && has(underSecond));
}

void TestTimelineStrip::anotherTrialBeginsAnew()
{
    TimelineStrip strip;
    show(strip, timedOut());
    strip.setRange(100, 200);
    Lanes grown = timedOut();
    grown.length = 5000;
    strip.setLanes(grown);
    QCOMPARE(strip.to(), 200.0);
    Lanes other = timedOut();
    other.length = 9000;
    other.start = Instant{.microseconds = 5};
    strip.setLanes(other);
    QVERIFY(strip.to() > 4260 && strip.to() < 4400); // its agent's phase
}

QTEST_MAIN(TestTimelineStrip)
#include "tst_timelinestrip.moc"
