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

namespace {

ErrorCode codeOf(const QByteArray &bytes, const JsonFault &fault)
{
    if (fault.offset >= bytes.size())
        return ErrorCode::Incomplete;
    const bool isOnlyBytes = !bytes.isValidUtf8() && !findJsonFault(QString::fromUtf8(bytes).toUtf8());
    return isOnlyBytes ? ErrorCode::NotUtf8 : ErrorCode::Malformed;
}

} // namespace

std::optional<Error> jsonError(const QByteArray &bytes, const QString &path)
{
    return findJsonFault(bytes).transform([&](const JsonFault &fault) {
        return Error{codeOf(bytes, fault), path, placeOf(bytes, fault.offset), fault.cause};
    });
}

} // namespace quayside
