// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace quayside {

/// What Python's reader takes for JSON, as JSON that a strict parser takes. Offsets in it are not those of the file.
struct StrictJson {
    QByteArray json;
    std::optional<qsizetype> notANumber; ///< where NaN or Infinity stands in the original
};

/// NaN, Infinity and what is larger than a double become fractions of their sign (NaN a negative one, which is in no
/// range either), an integer of more than 18 digits one of 18, half a surrogate pair U+FFFD.
StrictJson strictJson(const QByteArray &json);

} // namespace quayside
