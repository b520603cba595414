// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytesource.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

ByteSource::ByteSource(QByteArray bytes) : m_bytes(std::move(bytes)) {}

ByteSource::ByteSource(FileHandle file) : m_file(std::make_shared<const FileHandle>(std::move(file))) {}

qint64 ByteSource::size() const
{
    if (!m_file)
        return m_bytes.size();
    struct stat info;
    return fstat(m_file->get(), &info) == 0 ? info.st_size : 0;
}

qsizetype ByteSource::read(qint64 offset, std::span<char> target) const
{
    const auto wanted = static_cast<qsizetype>(target.size());
    if (!m_file) {
        const qsizetype got = std::clamp<qsizetype>(m_bytes.size() - offset, 0, wanted);
        std::copy_n(m_bytes.constData() + offset, got, target.data());
        return got;
    }
    qsizetype filled = 0;
    while (filled < wanted) {
        const ssize_t got =
            ::pread(m_file->get(), target.data() + filled, static_cast<size_t>(wanted - filled), offset + filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        filled += got;
    }
    return filled;
}

QByteArray ByteSource::read(qint64 offset, qsizetype length) const
{
    if (!m_file)
        return m_bytes.mid(offset, length);
    QByteArray bytes(std::clamp<qint64>(size() - offset, 0, length), Qt::Uninitialized);
    bytes.truncate(read(offset, std::span(bytes.data(), static_cast<size_t>(bytes.size()))));
    return bytes;
}

} // namespace quayside
