// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/figurewording.h"

#include "views/models/words.h"

#include <array>
#include <cmath>

namespace quayside {

namespace {

QString sayNumber(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString shortNumber(double value)
{
    if (std::abs(value) >= 1e6)
        return QLocale().toString(value / 1e6, 'g', 3) + QStringLiteral(" M");
    if (std::abs(value) >= 1e3)
        return QLocale().toString(value / 1e3, 'g', 3) + QStringLiteral(" k");
    return QLocale().toString(value, 'g', 3);
}

QString shortDuration(double milliseconds)
{
    const double seconds = milliseconds / 1000;
    if (seconds == 0)
        return QStringLiteral("0");
    if (seconds < 60)
        return tr("%1 s").arg(QLocale().toString(seconds, 'g', 3));
    if (seconds < 3600)
        return tr("%1 m").arg(QLocale().toString(seconds / 60, 'g', 3));
    return tr("%1 h").arg(QLocale().toString(seconds / 3600, 'g', 3));
}

/// The smallest step of 1, 2, 2.5 or 5 times a power of ten that needs at most `most` steps.
double decimalStep(double range, int most)
{
    const double rough = range / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

double durationStep(double range, int most)
{
    constexpr std::array steps{100.0, 200.0, 500.0, 1e3,   2e3,    5e3,    10e3,   15e3,    30e3,    60e3,
                               120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3, 7200e3, 14400e3, 21600e3, 43200e3};
    for (const double step : steps) {
        if (step * most >= range)
            return step;
    }
    return decimalStep(range / 3600e3, most) * 3600e3;
}

} // namespace

QString sayArm(const QString &arm)
{
    return arm.isEmpty() ? tr("(none)") : arm;
}

QString sayFigure(FigureUnit unit, double value)
{
    switch (unit) {
    case FigureUnit::Score: return sayReward(value);
    case FigureUnit::Measure: return sayMeasure(value);
    case FigureUnit::Duration: return sayDuration(Milliseconds(std::llround(value)));
    case FigureUnit::TokenCount: return sayTokens(Tokens(std::llround(value)));
    case FigureUnit::Dollars: return sayCost(Usd(value));
    }
    return {};
}

QString sayOnAxis(FigureUnit unit, double value)
{
    switch (unit) {
    case FigureUnit::Score:
    case FigureUnit::Measure: return QLocale().toString(value, 'g', 3);
    case FigureUnit::Duration: return shortDuration(value);
    case FigureUnit::TokenCount: return shortNumber(value);
    case FigureUnit::Dollars: return QLatin1Char('$') + shortNumber(value);
    }
    return {};
}

QString sayMethod(IntervalMethod method)
{
    switch (method) {
    case IntervalMethod::None: return tr("no interval");
    case IntervalMethod::Wilson: return tr("Wilson");
    case IntervalMethod::ClopperPearson: return tr("Clopper-Pearson");
    case IntervalMethod::StudentT: return tr("t over tasks");
    case IntervalMethod::ClusteredT: return tr("t over families of tasks");
    case IntervalMethod::Bootstrap: return tr("bootstrap over tasks");
    case IntervalMethod::MedianBootstrap: return tr("bootstrap of the median");
    case IntervalMethod::Woodruff: return tr("Woodruff, over families of tasks");
    case IntervalMethod::NewcombePaired: return tr("Newcombe, paired");
    case IntervalMethod::NewcombeUnpaired: return tr("Newcombe, unpaired");
    case IntervalMethod::Welch: return tr("Welch, unpaired");
    }
    return {};
}

QString sayTest(TestMethod method)
{
    switch (method) {
    case TestMethod::None: return tr("no test");
    case TestMethod::McNemarMidP: return tr("mid-p McNemar");
    case TestMethod::McNemarExact: return tr("exact McNemar");
    case TestMethod::SignFlip: return tr("sign-flip permutation");
    case TestMethod::PairedT: return tr("paired t over tasks");
    case TestMethod::ClusteredT: return tr("paired t over families of tasks");
    case TestMethod::Welch: return tr("Welch's t");
    case TestMethod::NewcombeUnpaired: return tr("unpaired rates");
    }
    return {};
}

QString sayEstimate(FigureUnit unit, const Estimate &estimate)
{
    if (estimate.n == 0)
        return unreported();
    const QString value = sayFigure(unit, estimate.value);
    if (!estimate.interval && estimate.n > 2)
        return tr("%1 (n = %2, all alike: no interval)").arg(value, QLocale().toString(estimate.n));
    if (!estimate.interval)
        return tr("%1 (n = %2, too few for an interval)").arg(value, QLocale().toString(estimate.n));
    return tr("%1 (95 % %2 – %3, %4, n = %5)")
        .arg(value, sayFigure(unit, estimate.interval->low), sayFigure(unit, estimate.interval->high),
             sayMethod(estimate.method), QLocale().toString(estimate.n));
}

FigureUnit unitOf(Scale scale)
{
    return scale == Scale::Share ? FigureUnit::Score : FigureUnit::Measure;
}

QString sayScore(const ScoreEstimate &score, Scale scale)
{
    const QString unit = score.unit == ScoreUnit::Tasks ? tr("tasks") : tr("attempts at one task");
    return sayEstimate(unitOf(scale), score.estimate) + QLatin1Char(' ') + unit;
}

QString sayP(const std::optional<double> &p)
{
    if (!p)
        return tr("no p");
    if (*p < 0.001)
        return tr("p < %1").arg(sayNumber(0.001, 3));
    return tr("p = %1").arg(sayNumber(*p, *p < 0.1 ? 3 : 2));
}

QString sayPercent(double share)
{
    return tr("%1 %").arg(sayNumber(100 * share, share > 0 && share < 0.1 ? 1 : 0));
}

std::vector<Tick> ticksUpTo(FigureUnit unit, double highest, int most)
{
    if (!(highest > 0))
        highest = unit == FigureUnit::Duration ? 1000 : 1;
    const double step = unit == FigureUnit::Duration ? durationStep(highest, most) : decimalStep(highest, most);
    std::vector<Tick> ticks;
    for (int i = 0; ticks.empty() || ticks.back().value < highest * (1 - 1e-9); ++i)
        ticks.push_back({.value = i * step, .label = sayOnAxis(unit, i * step)});
    return ticks;
}

std::vector<Tick> ticksAround(double low, double high, int most)
{
    if (!(high > low))
        high = low + 1;
    const double step = decimalStep(high - low, most);
    std::vector<Tick> ticks;
    for (double i = std::floor(low / step + 1e-9); ticks.empty() || ticks.back().value < high - 1e-9 * step; ++i)
        ticks.push_back({.value = i * step, .label = QLocale().toString(i * step, 'g', 3)});
    return ticks;
}

} // namespace quayside
