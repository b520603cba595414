// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/wording.h"

#include "views/models/words.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

bool isShare(double value)
{
    return value >= 0 && value <= 1;
}

QString sayScaled(double value, double unit, const QString &suffix, const QLocale &locale)
{
    const double scaled = value / unit;
    const int decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
    return locale.toString(scaled, 'f', decimals) + QChar(0x202f) + suffix;
}

QString twoDigits(qint64 number, const QLocale &locale)
{
    return number < 10 ? locale.toString(0) + locale.toString(number) : locale.toString(number);
}

} // namespace

QString unreported()
{
    return QStringLiteral("–");
}

QString sayTokens(const std::optional<Tokens> &tokens, const QLocale &locale)
{
    return tokens ? locale.toString(static_cast<qlonglong>(tokens->value)) : unreported();
}

QString sayTokensShort(const std::optional<Tokens> &tokens, const QLocale &locale)
{
    if (!tokens)
        return unreported();
    const auto value = static_cast<double>(tokens->value);
    if (value >= 1e9)
        return sayScaled(value, 1e9, QStringLiteral("G"), locale);
    if (value >= 1e6)
        return sayScaled(value, 1e6, QStringLiteral("M"), locale);
    if (value >= 1e4)
        return sayScaled(value, 1e3, QStringLiteral("k"), locale);
    return sayTokens(tokens, locale);
}

QString sayCost(const std::optional<Usd> &cost, const QLocale &locale)
{
    if (!cost)
        return unreported();
    const int decimals = cost->value != 0 && cost->value < 0.01 ? 4 : 2;
    return QLatin1Char('$') + locale.toString(cost->value, 'f', decimals);
}

QString sayDuration(const std::optional<Milliseconds> &time, const QLocale &locale)
{
    if (!time)
        return unreported();
    const qint64 total = time->value;
    if (total < 0)
        return QChar(0x2212) + sayDuration(Milliseconds(-total), locale);
    if (total < 10'000)
        return tr("%1 s").arg(locale.toString(static_cast<double>(total) / 1000, 'f', 1));
    const qint64 seconds = (total + 500) / 1000;
    if (seconds < 60)
        return tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return tr("%1 m %2 s").arg(locale.toString(seconds / 60), twoDigits(seconds % 60, locale));
    return tr("%1 h %2 m").arg(locale.toString(seconds / 3600), twoDigits(seconds / 60 % 60, locale));
}

QString sayReward(const std::optional<double> &value, const QLocale &locale)
{
    if (!value)
        return unreported();
    return isShare(*value) ? locale.toString(*value, 'f', 4) : sayMeasure(*value, locale);
}

QString sayReward(const std::optional<Reward> &reward, const QLocale &locale)
{
    if (!reward)
        return unreported();
    return reward->key == scoreKey ? sayReward(reward->value, locale)
                                   : reward->key + QLatin1Char(' ') + sayMeasure(reward->value, locale);
}

QString sayMeasure(double value, const QLocale &locale)
{
    constexpr int digits = 4;
    constexpr double rounding = 1e-12; // of sums; no reward is that small
    const double size = std::abs(value) < rounding ? 0 : std::abs(value);
    const int before = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    if (size > 0 && (size >= 1e15 || size < 1e-3))
        return locale.toString(value, 'g', digits);
    const double scale = std::pow(10, std::max(0, digits - before));
    const double rounded = std::round(value * scale) / scale;
    return locale.toString(rounded == 0 ? 0 : rounded, 'f', QLocale::FloatingPointShortest);
}

QString sayDimension(const std::optional<double> &value, const QLocale &locale)
{
    if (!value)
        return unreported();
    if (!isShare(*value))
        return sayMeasure(*value, locale);
    return *value == 1 ? locale.toString(1) : locale.toString(*value, 'f', 2);
}

QString sayBytes(Bytes size, const QLocale &locale)
{
    return locale.formattedDataSize(size.value, 1, QLocale::DataSizeSIFormat);
}

QString sayInstant(const std::optional<Instant> &instant, const QLocale &locale)
{
    if (!instant)
        return unreported();
    const auto time = QDateTime::fromMSecsSinceEpoch(instant->microseconds / 1000, QTimeZone::UTC);
    const QString zone = instant->clock == Clock::Utc ? tr("UTC") : tr("local");
    return locale.toString(time, QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QLatin1Char(' ') + zone;
}

QString sayOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return tr("passed");
    case Outcome::Partial: return tr("partial");
    case Outcome::Failed: return tr("failed");
    case Outcome::Measured: return tr("measured");
    case Outcome::Unscored: return tr("unscored");
    case Outcome::Errored: return tr("errored");
    case Outcome::Queued: return tr("queued");
    case Outcome::Running: return tr("running");
    case Outcome::Interrupted: return tr("interrupted");
    }
    return {};
}

QString sayState(JobState state)
{
    switch (state) {
    case JobState::Finished: return tr("finished");
    case JobState::Queued: return tr("queued");
    case JobState::Paused: return tr("paused");
    case JobState::Cancelled: return tr("cancelled");
    case JobState::Running: return tr("running");
    case JobState::Interrupted: return tr("interrupted");
    case JobState::Unreadable: return tr("unreadable");
    }
    return {};
}

QString sayState(TrialState state)
{
    switch (state) {
    case TrialState::Finished: return tr("finished");
    case TrialState::Queued: return tr("queued");
    case TrialState::Running: return tr("running");
    case TrialState::Interrupted: return tr("interrupted");
    case TrialState::Unreadable: return tr("unreadable");
    }
    return {};
}

QString sayPhase(PhaseKind kind)
{
    switch (kind) {
    case PhaseKind::EnvironmentSetup: return tr("environment");
    case PhaseKind::AgentSetup: return tr("set-up");
    case PhaseKind::AgentExecution: return tr("agent");
    case PhaseKind::Verifier: return tr("verifier");
    }
    return {};
}

QString saySeverity(Severity severity)
{
    switch (severity) {
    case Severity::Info: return tr("note");
    case Severity::Warning: return tr("warning");
    case Severity::Error: return tr("error");
    }
    return {};
}

} // namespace quayside
