// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonerror.h"

#include "core/json/jsonfault.h"

#include <algorithm>

namespace quayside {

std::optional<qsizetype> firstJsonError(const QByteArray &bytes)
{
    return findJsonFault(bytes, LoneSurrogates::Refused).transform([](const JsonFault &fault) { return fault.offset; });
}

QString placeOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QStringLiteral("line %1, column %2 (byte %3)").arg(line).arg(column).arg(before.size() + 1);
}

std::optional<Error> jsonError(const QByteArray &bytes, const QString &path)
{
    return findJsonFault(bytes).transform([&](const JsonFault &fault) {
        const auto code = fault.offset >= bytes.size() ? ErrorCode::Incomplete : ErrorCode::Malformed;
        return Error{code, path, placeOf(bytes, fault.offset), fault.cause};
    });
}

} // namespace quayside
