// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/byterange.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

std::int64_t preadAll(int descriptor, std::int64_t offset, std::span<char> target)
{
    size_t filled = 0;
    while (filled < target.size()) {
        const ssize_t got = ::pread(descriptor, target.data() + filled, target.size() - filled,
                                    offset + static_cast<std::int64_t>(filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        filled += static_cast<size_t>(got);
    }
    return static_cast<std::int64_t>(filled);
}

} // namespace

ByteRange::ByteRange(QByteArray bytes, QString path)
    : m_memory(std::move(bytes)), m_path(std::move(path)), m_size(m_memory.size())
{
}

Result<ByteRange> ByteRange::open(const Folder &folder, const QString &relative)
{
    auto handle = folder.openFile(relative);
    if (!handle)
        return std::unexpected(handle.error());
    struct stat info;
    if (fstat(handle->get(), &info) != 0)
        return std::unexpected(
            Error{ErrorCode::NotReadable, folder.absolute(relative), {}, QString::fromLocal8Bit(std::strerror(errno))});
    return over(std::move(*handle), info.st_size, folder.absolute(relative));
}

ByteRange ByteRange::over(FileHandle file, std::int64_t size, const QString &path)
{
    ByteRange range;
    range.m_file = std::make_shared<const FileHandle>(std::move(file));
    range.m_path = path;
    range.m_size = size;
    return range;
}

ByteRange ByteRange::part(std::int64_t offset, std::int64_t length) const
{
    ByteRange range = *this;
    const std::int64_t start = std::clamp<std::int64_t>(offset, 0, m_size);
    range.m_offset = m_offset + start;
    range.m_size = std::clamp<std::int64_t>(length, 0, m_size - start);
    return range;
}

std::int64_t ByteRange::readAt(std::int64_t offset, std::span<char> target) const
{
    if (offset < 0 || offset >= m_size)
        return 0;
    const auto wanted =
        static_cast<size_t>(std::min<std::int64_t>(m_size - offset, static_cast<std::int64_t>(target.size())));
    if (m_file)
        return preadAll(m_file->get(), m_offset + offset, target.first(wanted));
    std::memcpy(target.data(), m_memory.constData() + m_offset + offset, wanted);
    return static_cast<std::int64_t>(wanted);
}

QByteArray ByteRange::bytes(std::int64_t offset, std::int64_t length) const
{
    const std::int64_t wanted = std::clamp<std::int64_t>(m_size - offset, 0, length);
    QByteArray result(wanted, Qt::Uninitialized);
    result.truncate(readAt(offset, {result.data(), static_cast<size_t>(wanted)}));
    return result;
}

} // namespace quayside
