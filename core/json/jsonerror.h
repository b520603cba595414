// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace quayside {

/// "line 3, column 7 (byte 41)": all count from 1, columns in bytes.
QString placeOf(const QByteArray &bytes, qsizetype offset);

/// The byte, from 0, at which a document stops being JSON: its size where it ends too early; nothing where it is JSON
/// (NaN and Infinity taken for numbers).
std::optional<qsizetype> firstJsonError(const QByteArray &bytes);

/// Says where a document stops being JSON and why. Reads it again with a slower parser that knows the place; `cause` is
/// said where that parser finds nothing wrong.
Error jsonError(const QByteArray &bytes, const QString &path, const QString &cause);

} // namespace quayside
