// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spill.h"

#include "core/base/beneath.h"
#include "core/base/writablefolder.h"

#include <QDir>

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr qsizetype mostInMemory = 16 << 20;

} // namespace

std::optional<FileHandle> makeNamelessFile()
{
    const QByteArray folder = nativeName(QDir::tempPath());
    FileHandle file(::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file.get() >= 0)
        return file;
    QByteArray name = folder + "/quayside-XXXXXX";
    file = FileHandle(::mkostemp(name.data(), O_CLOEXEC));
    if (file.get() < 0)
        return std::nullopt;
    ::unlink(name.constData());
    return file;
}

void Spill::append(QByteArrayView bytes)
{
    m_pending.append(bytes);
    if (m_pending.size() > mostInMemory && !m_staysInMemory)
        m_staysInMemory = !flush();
}

bool Spill::flush()
{
    if (!m_file)
        m_file = makeNamelessFile();
    if (!m_file)
        return false;
    if (!writeAll(m_file->get(), m_pending).has_value()) {
        // A full disk: what was written comes back, and the rest stays in memory as well.
        QByteArray all(m_written, Qt::Uninitialized);
        const ssize_t got = ::pread(m_file->get(), all.data(), static_cast<size_t>(m_written), 0);
        m_pending.prepend(all.first(std::max<ssize_t>(got, 0)));
        m_written = 0;
        m_file.reset();
        return false;
    }
    m_written += m_pending.size();
    m_pending.clear();
    return true;
}

ByteRange Spill::take(const QString &path)
{
    if (m_file && flush())
        return ByteRange::over(std::move(*m_file), m_written, path);
    return ByteRange(std::move(m_pending), path);
}

} // namespace quayside
