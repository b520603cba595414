// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// "line 3, column 7 (byte 41)": all count from 1, columns in bytes.
QString placeOf(const QByteArray &bytes, qsizetype offset);

/// Says where a document stops being JSON and why. Reads it again with a slower parser that knows the place; `cause` is
/// said where that parser finds nothing wrong.
Error jsonError(const QByteArray &bytes, const QString &path, const QString &cause);

} // namespace quayside
