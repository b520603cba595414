// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/json/jsoncursor.h"

#include <QByteArray>

namespace quayside {

/// The one place where a JSON document is opened: calls back with its root, which is an object or an array.
class JsonDocument
{
public:
    using Visit = void (*)(void *visitor, const JsonCursor &root);

    static Result<void> read(const QByteArray &bytes, const QString &path, void *visitor, Visit visit);

private:
    static int visitRoot(const QByteArray &bytes, void *visitor, Visit visit);
};

/// Reads a document front to back: visit(const JsonCursor &root). Values that are not asked for are not decoded, but
/// the whole document is checked. `path` is for the message. Errors: Malformed or Incomplete, with line, column and
/// byte: what was visited before the damage stands; NotUtf8: all was visited, with U+FFFD for the bytes in question.
template <typename Visit> Result<void> readJson(const QByteArray &bytes, const QString &path, Visit visit)
{
    return JsonDocument::read(bytes, path, &visit,
                              [](void *visitor, const JsonCursor &root) { (*static_cast<Visit *>(visitor))(root); });
}

} // namespace quayside
