// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonread.h"

#include "core/json/jsonerror.h"

#include <simdjson.h>

namespace quayside {

namespace {

namespace ondemand = simdjson::ondemand;

/// simdjson reads a little behind the end; the bytes there may hold anything, but must be ours.
QByteArray padded(const QByteArray &bytes)
{
    if (bytes.capacity() - bytes.size() >= qsizetype(simdjson::SIMDJSON_PADDING))
        return bytes;
    QByteArray copy(bytes.size() + qsizetype(simdjson::SIMDJSON_PADDING), Qt::Uninitialized);
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    copy.truncate(bytes.size());
    return copy;
}

std::optional<int> rootError(ondemand::document &document)
{
    const auto scalar = document.is_scalar();
    if (scalar.error() != simdjson::SUCCESS)
        return scalar.error();
    return scalar.value_unsafe() ? std::optional<int>(simdjson::SCALAR_DOCUMENT_AS_VALUE) : std::nullopt;
}

} // namespace

int JsonDocument::visitRoot(const QByteArray &bytes, void *visitor, Visit visit)
{
    const QByteArray source = padded(bytes);
    ondemand::parser parser;
    ondemand::document document;
    const auto view = simdjson::padded_string_view(source.constData(), static_cast<size_t>(source.size()),
                                                   static_cast<size_t>(source.capacity()));
    int failure = parser.iterate(view).get(document);
    if (failure == simdjson::UTF8_ERROR && QString::fromUtf8(bytes).toUtf8() != bytes)
        return visitRoot(QString::fromUtf8(bytes).toUtf8(), visitor, visit);
    if (failure == 0)
        failure = rootError(document).value_or(0);
    ondemand::value root;
    if (failure == 0)
        failure = document.get_value().get(root);
    if (failure == 0) {
        const JsonCursor cursor(&root, &failure);
        visit(visitor, cursor);
    }
    return failure;
}

Result<void> JsonDocument::read(const QByteArray &bytes, const QString &path, void *visitor, Visit visit)
{
    const int failure = visitRoot(bytes, visitor, visit);
    // What the visitor did not ask for was not checked.
    if (const auto error = jsonError(bytes, path))
        return std::unexpected(*error);
    if (failure == 0)
        return {};
    const bool isScalar = failure == simdjson::SCALAR_DOCUMENT_AS_VALUE;
    const char *cause =
        isScalar ? "neither an object nor a list" : simdjson::error_message(simdjson::error_code(failure));
    return std::unexpected(Error{ErrorCode::Malformed, path, {}, QString::fromLatin1(cause)});
}

} // namespace quayside
