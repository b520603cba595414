// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"

namespace quayside {

/// An unlinked temporary file, open for reading and writing; nothing (and errno) when there is no room for one.
std::optional<FileHandle> makeNamelessFile();

/// Bytes that this program makes front to back and reads afterwards. Held in memory up to 16 MiB, beyond that in a
/// temporary file without a name, which is removed with the last ByteRange on it.
class Spill
{
public:
    void append(QByteArrayView bytes);
    std::int64_t size() const { return m_written + m_pending.size(); }

    /// Ends the writing. `path` is for messages.
    ByteRange take(const QString &path);

private:
    bool flush();

    QByteArray m_pending;
    std::optional<FileHandle> m_file;
    std::int64_t m_written = 0;
    bool m_staysInMemory = false; ///< there is no room for a file
};

} // namespace quayside
