// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/wording.h"

#include "views/models/words.h"

#include <QDateTime>
#include <QTimeZone>

namespace quayside {

namespace {

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

QString sayReward(const std::optional<double> &reward, const QLocale &locale)
{
    return reward ? locale.toString(*reward, 'f', 4) : unreported();
}

QString sayDimension(const std::optional<double> &value, const QLocale &locale)
{
    if (!value)
        return unreported();
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
    case Outcome::Unscored: return tr("unscored");
    case Outcome::Errored: return tr("errored");
    case Outcome::Running: return tr("running");
    case Outcome::Interrupted: return tr("interrupted");
    }
    return {};
}

QString sayState(JobState state)
{
    switch (state) {
    case JobState::Finished: return tr("finished");
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
