// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QByteArrayView>
#include <QtTypes>

namespace quayside {

class TextDocument;

/// The time that a line of a log was written, where it says so within its first 200 bytes (ISO 8601, also with a blank
/// for the "T" and a comma for the point).
std::optional<Instant> timeOfLine(QByteArrayView line);

/// The last line, from 0, that was written at or before the moment; looked for by halving, so a log is taken to be in
/// order of time. Lines without a time, or with one of another clock, are passed over, some megabytes of them in all.
std::optional<qint64> lineAt(const TextDocument &log, Instant moment);

/// When a line was written: its own time, or that of the nearest line with one among the 200 before it.
std::optional<Instant> momentOfLine(const TextDocument &log, qint64 line);

} // namespace quayside
