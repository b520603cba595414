// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace quayside {

/// "line 3, column 7 (byte 41)": all count from 1, columns in bytes.
QString placeOf(const QByteArray &bytes, qsizetype offset);

/// The byte, from 0, at which a document stops being JSON: its size where it ends too early; nothing where it is JSON
/// (NaN and Infinity taken for numbers, half a surrogate pair not for text).
std::optional<qsizetype> firstJsonError(const QByteArray &bytes);

/// Malformed, NotUtf8 or Incomplete, with the place at which a document stops being JSON; nothing where all of it is
/// JSON.
std::optional<Error> jsonError(const QByteArray &bytes, const QString &path);

} // namespace quayside
