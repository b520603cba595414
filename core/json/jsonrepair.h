// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// The text of a JSON value in which what JSON does not allow is replaced, one character at a time: bytes that are not
/// UTF-8, halves of a surrogate pair, unknown escapes and NULs within strings become U+FFFD, other control characters
/// their escape; outside of strings NULs become blanks and numbers that are none (NaN, Infinity, 1e999) become null.
/// What is broken otherwise stays broken.
QByteArray repairedJson(QByteArrayView text);

} // namespace quayside
