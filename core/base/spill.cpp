// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spill.h"

#include "core/base/writablefolder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr qsizetype mostInMemory = 16 << 20;

std::optional<FileHandle> makeNameless()
{
    QByteArray name = QFile::encodeName(QDir::tempPath() + QStringLiteral("/quayside-XXXXXX"));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    ::unlink(name.constData());
    return FileHandle(descriptor);
}

} // namespace

void Spill::append(QByteArrayView bytes)
{
    m_pending.append(bytes);
    if (m_pending.size() > mostInMemory && !m_staysInMemory)
        m_staysInMemory = !flush();
}

bool Spill::flush()
{
    if (!m_file)
        m_file = makeNameless();
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
