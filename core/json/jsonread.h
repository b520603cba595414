// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/json/jsoncursor.h"

#include <QByteArray>

namespace quayside {

enum class JsonEncoding : std::uint8_t {
    Utf8,
    Repaired, ///< held bytes that are not UTF-8; they were read as U+FFFD
};

/// The one place where a JSON document is opened: calls back with its root, which is an object or an array.
class JsonDocument
{
public:
    using Visit = void (*)(void *visitor, const JsonCursor &root);

    static Result<JsonEncoding> read(const QByteArray &bytes, const QString &path, void *visitor, Visit visit);
};

/// Reads a document front to back: visit(const JsonCursor &root). Unknown keys cost nothing, values that are not asked
/// for are not decoded (and not checked). `path` is for the message. Error: Malformed, with line, column and byte; what
/// was visited before the damage stands.
template <typename Visit> Result<JsonEncoding> readJson(const QByteArray &bytes, const QString &path, Visit visit)
{
    return JsonDocument::read(bytes, path, &visit,
                              [](void *visitor, const JsonCursor &root) { (*static_cast<Visit *>(visitor))(root); });
}

} // namespace quayside
