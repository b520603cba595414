// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <QLocale>

namespace quayside {

/// Numbers, times and states in words, the same everywhere in the window. A figure that is not reported is an en dash.

QString unreported();
QString sayTokens(const std::optional<Tokens> &tokens, const QLocale &locale = QLocale());      ///< "48,470"
QString sayTokensShort(const std::optional<Tokens> &tokens, const QLocale &locale = QLocale()); ///< "48.5 k", "3.42 M"
QString sayCost(const std::optional<Usd> &cost, const QLocale &locale = QLocale());             ///< "$0.41"
QString sayDuration(const std::optional<Milliseconds> &time,
                    const QLocale &locale = QLocale());                                      ///< "5 m 48 s", "0.4 s"
QString sayReward(const std::optional<double> &value, const QLocale &locale = QLocale());    ///< "0.7063", "9", "-2.5"
QString sayReward(const std::optional<Reward> &reward, const QLocale &locale = QLocale());   ///< "0.7063", "errors 9"
QString sayDimension(const std::optional<double> &value, const QLocale &locale = QLocale()); ///< "0.69", "1", "9"
QString sayMeasure(double value,
                   const QLocale &locale = QLocale());           ///< four digits, no idle zeros: "9", "2.5", "12,346"
QString sayBytes(Bytes size, const QLocale &locale = QLocale()); ///< "1.5 MB"
QString sayInstant(const std::optional<Instant> &instant, const QLocale &locale = QLocale()); ///< says "local" or "UTC"
QString sayOutcome(Outcome outcome);
QString sayState(JobState state);
QString sayState(TrialState state);
QString sayPhase(PhaseKind kind);
QString saySeverity(Severity severity);

} // namespace quayside
