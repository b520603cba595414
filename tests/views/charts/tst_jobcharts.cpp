// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/dotchart.h"
#include "views/charts/jobcharts.h"
#include "views/charts/matrixchart.h"
#include "views/charts/rewardchart.h"
#include "views/models/figuretables.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/theme/tokens.h"
#include "views/widgets/chartkit/chartcard.h"
#include "views/widgets/chartkit/chartexport.h"

#include "tests/support/madejob.h"
#include "tests/support/screenshot.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

JobPointer seedLikeJob()
{
    return makeJob({.agents = 4, .tasks = 10, .attempts = 1, .dimensions = 7, .lift = 0.05, .seed = 3});
}

/// Every chart's texts must be inside it: nothing painted reaches the border columns of the image.
bool isBlankColumn(const QImage &image, int x)
{
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(x, y) != image.pixelColor(x, 0))
            return false;
    }
    return true;
}

void show(JobCharts &charts, const JobPointer &job, int width)
{
    QSignalSpy shown(&charts, &JobCharts::figuresShown);
    charts.resize(width, 600);
    charts.setProperty("role", u"page"_s);
    charts.setAttribute(Qt::WA_StyledBackground);
    charts.show();
    charts.setJob(job);
    QVERIFY(shown.wait(10'000));
    QTest::qWait(20);
}

} // namespace

namespace {

/// The page has them on a tab.
void showMore(JobCharts &charts)
{
    charts.layout()->addWidget(charts.more());
    charts.more()->show();
}

} // namespace

class TestJobCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, ThemeChoice::Light); }

    void showsEveryChartInBothThemesAndSizes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("width");
        QTest::newRow("light-1280") << false << 1032;
        QTest::newRow("dark-1280") << true << 1032;
        QTest::newRow("light-1920") << false << 1672;
        QTest::newRow("dark-1920") << true << 1672;
    }

    void showsEveryChartInBothThemesAndSizes()
    {
        QFETCH(bool, dark);
        QFETCH(int, width);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        JobCharts charts;
        show(charts, seedLikeJob(), width);
        saveScreenshot(charts, u"jobcharts-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
        showMore(charts);
        charts.adjustSize();
        charts.resize(width, charts.sizeHint().height());
        QTest::qWait(30);
        saveScreenshot(charts, u"jobcharts-more-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
        const auto cards = charts.findChildren<ChartCard *>();
        QCOMPARE(cards.size(), 10);
        for (ChartCard *card : cards) {
            const QImage image = imageOf(card->chart());
            QVERIFY2(isBlankColumn(image, image.width() - 1), qPrintable(card->accessibleName()));
        }
    }

    void realJobs_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void realJobs()
    {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        JobCharts charts;
        show(charts, makeJob({.agents = 2, .tasks = 89, .attempts = 5, .lift = 0.1}), 1032);
        showMore(charts);
        charts.resize(1032, charts.sizeHint().height());
        QTest::qWait(30);
        saveScreenshot(charts, u"jobcharts-89-%1"_s.arg(dark ? u"dark"_s : u"light"_s));
    }

    void aClickMeansTheTrialsBehind()
    {
        JobCharts charts;
        const JobPointer job = seedLikeJob();
        show(charts, job, 1032);
        showMore(charts);
        QTest::qWait(20);
        auto *matrix = charts.findChild<MatrixChart *>();
        QSignalSpy chosen(&charts, &JobCharts::trialsChosen);
        QTest::mouseClick(matrix, Qt::LeftButton, {}, QPoint(20, 24 + 22 / 2)); // the name of the first task
        QCOMPARE(chosen.count(), 1);
        const auto trials = chosen.at(0).at(0).value<std::vector<TrialPointer>>();
        QCOMPARE(trials.size(), 4U);
        QCOMPARE(trials[0]->task.name, trials[3]->task.name);
    }

    void everyChartHasATableAndComesOutAsSvg()
    {
        JobCharts charts;
        show(charts, seedLikeJob(), 1032);
        for (ChartCard *card : charts.findChildren<ChartCard *>()) {
            const FactTable table = card->chart().table();
            QVERIFY2(!table.rows.empty(), qPrintable(table.title));
            for (const auto &row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
            QCOMPARE(csvOf(card->chart()).count(u'\n'), static_cast<qsizetype>(table.rows.size()) + 1);
            QXmlStreamReader svg(svgOf(card->chart()));
            int texts = 0;
            while (!svg.atEnd())
                texts += svg.readNext() == QXmlStreamReader::StartElement && svg.name() == "text"_L1;
            QVERIFY2(!svg.hasError() && texts > 1, qPrintable(table.title)); // drawn as text, not as a picture
            card->show(ChartCard::Page::Table);
            card->show(ChartCard::Page::Chart);
        }
    }

    void theNewestJobWins()
    {
        JobCharts charts;
        charts.resize(1032, 600);
        charts.setJob(makeJob({.agents = 1, .tasks = 3000, .attempts = 5}));
        charts.setJob(makeJob({.agents = 1, .tasks = 7, .attempts = 1}));
        charts.setJob(makeJob({.agents = 3, .tasks = 2, .attempts = 1}));
        QVERIFY(QTest::qWaitFor([&] { return charts.findChild<RewardChart *>()->table().rows.size() == 3U; }));
    }

    void oneRunProvesOneRun()
    {
        JobCharts charts;
        show(charts, makeJob({.agents = 1, .tasks = 1, .attempts = 1, .unscoredShare = 0, .erroredShare = 0}), 1032);
        QVERIFY(charts.findChild<RewardChart *>()->table().rows[0][5] == sayMethod(IntervalMethod::None));
        saveScreenshot(charts, u"jobcharts-one"_s);
    }

    void nothingAndOddNumbersDoNotHurt()
    {
        JobCharts charts;
        show(charts, std::make_shared<Job>(), 1032);
        showMore(charts);
        QTest::qWait(20);
        saveScreenshot(charts, u"jobcharts-empty"_s);
        auto odd = std::make_shared<Job>();
        odd->trials = {makeTrial(u"an agent with quite a long name that goes on and on"_s, u"t"_s, -3.5),
                       makeTrial(QString(), u"t"_s, 12), makeTrial(u"x"_s, u"u"_s, {})};
        show(charts, odd, 1032);
        saveScreenshot(charts, u"jobcharts-odd"_s);
    }

    void aNameWithRoomIsWritten()
    {
        const QStringList names{u"looper"_s, u"boom"_s,   u"slow"_s,       u"weak"_s,
                                u"codex"_s,  u"oracle"_s, u"terminus-2"_s, u"claude-code"_s};
        for (const QString &name : names) {
            auto job = std::make_shared<Job>();
            auto trial = std::make_shared<Trial>(*makeTrial(name, u"t"_s, 0.5));
            trial->span = {.start = Instant{.microseconds = 0}, .end = Instant{.microseconds = 60'000'000}};
            job->trials = {trial};
            JobCharts charts;
            show(charts, job, 1032);
            QVERIFY2(svgOf(*charts.findChild<DotChart *>()).contains(name.toUtf8()), qPrintable(name));
        }
    }

    void whatIsNotReportedHasNoAxis()
    {
        auto job = std::make_shared<Job>();
        job->trials = {makeTrial(u"a"_s, u"t"_s, 0.5)};
        JobCharts charts;
        show(charts, job, 1032);
        const QByteArray svg = svgOf(*charts.findChild<DotChart *>());
        QVERIFY(svg.contains("not reported"));
        QVERIFY2(!svg.contains("0.5 s") && !svg.contains(">1 s<"), svg.constData());
    }

    void noBarsSaysWhy()
    {
        auto job = std::make_shared<Job>();
        job->state = JobState::Finished;
        job->trials = {makeTrial(u"a"_s, u"t"_s, {})};
        JobCharts finished;
        show(finished, job, 1032);
        QVERIFY(svgOf(*finished.findChild<RewardChart *>()).contains("no trial was scored"));
        job->state = JobState::Running;
        JobCharts running;
        show(running, job, 1032);
        QVERIFY(svgOf(*running.findChild<RewardChart *>()).contains("no rewards yet"));
    }

    void eachBarHasItsFigureOrNoneHas()
    {
        const auto jobOf = [](int arms) {
            auto job = std::make_shared<Job>();
            for (int arm = 0; arm < arms; ++arm)
                job->trials.push_back(makeTrial(u"arm-%1"_s.arg(arm), u"t"_s, arm == 0 ? 0 : 0.71));
            return job;
        };
        JobCharts few;
        show(few, jobOf(4), 1032);
        const QByteArray svg = svgOf(*few.findChild<RewardChart *>());
        QCOMPARE(svg.count(">0.71<"), 3);
        QCOMPARE(svg.count(">0<"), 2); // the axis has one too
        JobCharts many;
        show(many, jobOf(30), 1032);
        const QByteArray crowded = svgOf(*many.findChild<RewardChart *>());
        QCOMPARE(crowded.count(">0.71<"), 0);
        QCOMPARE(crowded.count(">0<"), 1);
    }

    void twelveArmsHaveTwelveColors()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            for (size_t a = 0; a < 12; ++a) {
                for (size_t b = 0; b < a; ++b) {
                    const QColor first = armColor(themeTokens(kind), a);
                    const QColor second = armColor(themeTokens(kind), b);
                    const int apart = std::abs(first.red() - second.red()) + std::abs(first.green() - second.green())
                        + std::abs(first.blue() - second.blue());
                    QVERIFY2(apart > 40, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
                }
            }
        }
    }

    void ticksAreRound()
    {
        const auto labels = [](const std::vector<Tick> &ticks) {
            QStringList texts;
            for (const Tick &tick : ticks)
                texts << tick.label;
            return texts.join(u' ');
        };
        QLocale::setDefault(QLocale::c());
        QCOMPARE(labels(ticksUpTo(FigureUnit::Duration, 5.8 * 60'000, 4)), u"0 2 m 4 m 6 m"_s);
        QCOMPARE(labels(ticksUpTo(FigureUnit::Dollars, 0.61, 4)), u"$0 $0.2 $0.4 $0.6 $0.8"_s);
        QCOMPARE(labels(ticksUpTo(FigureUnit::TokenCount, 319'000, 4)), u"0 100 k 200 k 300 k 400 k"_s);
        QCOMPARE(labels(ticksAround(0, 1, 2)), u"0 0.5 1"_s);
        QCOMPARE(labels(ticksAround(-0.1, 0.25, 4)), u"-0.1 0 0.1 0.2 0.3"_s);
        QCOMPARE(labels(ticksUpTo(FigureUnit::Duration, 0, 4)), u"0 0.5 s 1 s"_s);
    }
};

QTEST_MAIN(TestJobCharts)
#include "tst_jobcharts.moc"
