// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <span>

namespace quayside {

/// A stretch of an open file (or of bytes in memory), read in windows. It is read with pread and not mapped, because a
/// file that its writer truncates under a memory map kills the reader; here the read just comes back short. Cheap to
/// copy, thread safe.
class ByteRange
{
public:
    ByteRange() = default;
    explicit ByteRange(QByteArray bytes, QString path = {});

    static Result<ByteRange> open(const Folder &folder, const QString &relative);
    /// The first `size` bytes of a file that is open. `path` is for messages.
    static ByteRange over(FileHandle file, std::int64_t size, const QString &path);

    const QString &path() const { return m_path; } ///< absolute; for messages
    std::int64_t size() const { return m_size; }
    std::int64_t offset() const { return m_offset; } ///< of the first byte within the file

    /// A part of this range; clipped to it.
    ByteRange part(std::int64_t offset, std::int64_t length) const;

    /// Fills `target` from `offset` on; fewer bytes at the end of the range, or when the file has shrunk.
    std::int64_t readAt(std::int64_t offset, std::span<char> target) const;

    QByteArray bytes(std::int64_t offset, std::int64_t length) const;

private:
    std::shared_ptr<const FileHandle> m_file;
    QByteArray m_memory;
    QString m_path;
    std::int64_t m_offset = 0;
    std::int64_t m_size = 0;
};

} // namespace quayside
