// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <expected>

namespace quayside {

enum class ErrorCode : std::uint8_t {
    NotFound,
    NotReadable,
    NotRegular,
    OutsideFolder,
    TooLarge,
    Malformed,
    NotUtf8,    ///< but for some bytes it is what it should be
    Incomplete, ///< ends in the middle: cut, or still being written
    Unsupported,
    Cancelled,
    TimedOut,
    NotWritable, ///< the place to write to is full, read-only or was removed
    BuildFailed, ///< what a Dockerfile asks for could not be done
    Refused,
    NotTrusted, ///< made by another user, machine or program: nothing it asks for is done before somebody has looked
    Failed,
};

/// Why something could not be done: which file, where in it (a line, a byte, a JSON pointer; may be empty), and the
/// cause.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    QString path;
    QString where;
    QString message;

    bool operator==(const Error &) const = default;
};

template <typename T> using Result = std::expected<T, Error>;

/// The error of work that was asked to stop before it was done.
Error cancelledError(const QString &path = {});

/// "path: where: message", leaving out what is empty.
QString describe(const Error &error);

} // namespace quayside
