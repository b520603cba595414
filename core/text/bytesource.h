// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <span>

namespace quayside {

/// Bytes of any size, read in windows: a file that may grow or be cut while it is read, or a buffer. A file is read
/// with pread and never mapped, because a page that vanishes under a map kills the program. Cheap to copy, thread safe.
class ByteSource
{
public:
    ByteSource() = default;
    explicit ByteSource(QByteArray bytes);
    explicit ByteSource(FileHandle file);

    /// Asked anew each time: a file may have grown or shrunk.
    qint64 size() const;

    /// Fills `target` from `offset`; answers how many bytes there were.
    qsizetype read(qint64 offset, std::span<char> target) const;

    /// At most `length` bytes from `offset`; fewer at the end of the source.
    QByteArray read(qint64 offset, qsizetype length) const;

private:
    QByteArray m_bytes;
    std::shared_ptr<const FileHandle> m_file;
};

} // namespace quayside
