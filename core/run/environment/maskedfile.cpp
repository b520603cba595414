// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/maskedfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr off_t chunkSize = 1 << 20;

} // namespace

MaskedFile::MaskedFile(const FileHandle &source, const Masks &masks, const StopFlag &stop)
    : m_source(source), m_stop(stop), m_redactor(masks), m_chunk(chunkSize, Qt::Uninitialized)
{
}

Result<std::optional<TreeWriter::Block>> MaskedFile::next()
{
    m_masked.clear();
    while (m_masked.isEmpty() && !m_isAtEnd) {
        if (m_stop.isRequested())
            return std::unexpected(cancelledError());
        const off_t hole = m_read;
        if (m_read >= m_contentEnd && passHole()) {
            m_masked = m_redactor.flush();
            const TreeWriter::Block rest{m_masked, m_written};
            m_written += m_masked.size() + m_read - hole;
            if (!m_masked.isEmpty())
                return rest;
        }
        const auto more = readOn();
        if (!more)
            return std::unexpected(more.error());
        m_isAtEnd = !*more;
    }
    if (m_masked.isEmpty() && m_isAtEnd)
        m_masked = m_redactor.flush();
    // The end of a hole at the end is a block without content.
    if (m_masked.isEmpty() && std::exchange(m_isEndSaid, true))
        return std::nullopt;
    const TreeWriter::Block block{m_masked, m_written};
    m_written += m_masked.size();
    return block;
}

/// To where there is content again, or to the end. False where there is no hole.
bool MaskedFile::passHole()
{
    struct stat info;
    if (fstat(m_source.get(), &info) != 0)
        return false;
    const off_t content = lseek(m_source.get(), m_read, SEEK_DATA);
    const off_t start = content >= 0 ? content : errno == ENXIO ? info.st_size : m_read;
    const off_t end = content >= 0 ? lseek(m_source.get(), content, SEEK_HOLE) : info.st_size;
    m_contentEnd = std::max(end, start);
    return std::exchange(m_read, std::max(start, m_read)) != m_read;
}

/// False at the end.
Result<bool> MaskedFile::readOn()
{
    const auto wanted = static_cast<size_t>(std::clamp<off_t>(m_contentEnd - m_read, 0, chunkSize));
    const ssize_t got = wanted > 0 ? pread(m_source.get(), m_chunk.data(), wanted, m_read) : 0;
    if (got < 0)
        return std::unexpected(Error{ErrorCode::Failed, {}, {}, QString::fromLocal8Bit(std::strerror(errno))});
    m_read += got;
    m_masked = m_redactor.filter(QByteArrayView(m_chunk.constData(), got));
    return got > 0;
}

} // namespace quayside
