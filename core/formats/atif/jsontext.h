// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <string_view>

namespace quayside {

/// Decodes a JSON string token, quotes included, into at most `limit` characters. Lone surrogates and bytes that are
/// not UTF-8 become U+FFFD: a text is always shown.
struct DecodedText {
    QString text;
    bool isWhole = true;
};
DecodedText decodeJsonString(std::string_view token, qsizetype limit);

/// Escapes for output, quotes included.
QByteArray encodeJsonString(QStringView text);

/// Makes JSON that strict parsers take: control characters become blanks and bytes that are not UTF-8 become '?', one
/// for one, so that positions stay. Returns whether anything was changed.
bool sanitizeJson(std::span<char> json);

/// The longest valid JSON that starts as `json` does: an open string, a half member and open brackets are closed.
QByteArray closeCutJson(QByteArrayView json);

/// Drops blanks at both ends.
std::string_view trimmedJson(std::string_view json);

} // namespace quayside
