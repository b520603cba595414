// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>

namespace quayside {

/// Where a document stops being JSON, from 0, and why. At its very end where it is cut.
struct JsonFault {
    qsizetype offset = 0;
    QString cause;

    bool operator==(const JsonFault &) const = default;
};

enum class LoneSurrogates : std::uint8_t {
    Allowed, ///< as in Python: "\ud83d" alone is a string
    Refused, ///< as in RFC 8259's advice and in pydantic
};

/// Reads every byte of a document and keeps none: values that nobody asks for, what stands behind the document, UTF-8.
/// NaN, Infinity and -Infinity, which Python writes, are numbers. Nothing where all of it is JSON.
std::optional<JsonFault> findJsonFault(QByteArrayView bytes, LoneSurrogates surrogates = LoneSurrogates::Allowed);

} // namespace quayside
