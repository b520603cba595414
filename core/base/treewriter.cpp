// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/treewriter.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ranges>

#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

std::unexpected<Error> refused(const QString &name, const QString &cause)
{
    return std::unexpected(Error{ErrorCode::Refused, name, {}, cause});
}

std::unexpected<Error> beyond(const QString &cause)
{
    return std::unexpected(Error{ErrorCode::TooLarge, {}, {}, cause});
}

QString folderOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

bool climbs(const QString &path)
{
    return path.startsWith(QLatin1Char('/')) || path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

} // namespace

Result<QString> TreeWriter::placeOf(const QString &name) const
{
    if (name.contains(QChar::Null) || climbs(name))
        return refused(name, QStringLiteral("its path leads out of the archive"));
    QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    if (parts.size() > m_limits.depth + 1)
        return refused(name, QStringLiteral("more than %1 folders deep").arg(m_limits.depth));
    return parts.join(QLatin1Char('/'));
}

Result<QString> TreeWriter::take(const TreeEntry &entry)
{
    if (++m_entries > m_limits.entries)
        return beyond(QStringLiteral("holds more than %1 entries").arg(m_limits.entries));
    return placeOf(entry.name);
}

Result<void> TreeWriter::addFolder(const TreeEntry &entry)
{
    const auto path = take(entry);
    if (!path)
        return std::unexpected(path.error());
    if (auto made = m_folder.makeFolder(*path); !made)
        return made;
    if (!path->isEmpty())
        m_folders.emplace_back(*path, entry);
    return {};
}

/// What an earlier entry put there is replaced, unless it is a folder.
Result<FileHandle> TreeWriter::makeFile(const QString &path, unsigned mode)
{
    const auto create = [&] { return m_folder.create(path, (mode & 0777U) | 0600U); };
    auto file = create();
    if (!file && file.error().code == ErrorCode::NotWritable && m_folder.makeFolder(folderOf(path)))
        file = create();
    else if (!file && file.error().code == ErrorCode::Refused && m_folder.removeFile(path))
        file = create();
    return file;
}

Result<void> TreeWriter::addFile(const TreeEntry &entry, Bytes size, const Content &content)
{
    const auto path = take(entry);
    if (!path)
        return std::unexpected(path.error());
    if (size > m_limits.oneFile)
        return beyond(QStringLiteral("one file is larger than %1 bytes").arg(m_limits.oneFile.value));
    const auto file = makeFile(*path, entry.mode);
    if (!file)
        return std::unexpected(file.error());
    const auto end = copy(file->get(), content);
    if (!end) {
        (void)m_folder.removeFile(*path);
        return std::unexpected(end.error());
    }
    if (::ftruncate(file->get(), std::max(*end, size).value) != 0)
        return std::unexpected(Error{ErrorCode::NotWritable, *path, {}, QString::fromLocal8Bit(std::strerror(errno))});
    const std::array<timespec, 2> times{entry.modified, entry.modified};
    ::futimens(file->get(), times.data());
    return {};
}

/// Where the content ends.
Result<Bytes> TreeWriter::copy(int file, const Content &content)
{
    Bytes end;
    for (;;) {
        const auto block = content();
        if (!block)
            return std::unexpected(block.error());
        if (!*block)
            return end;
        end = std::max(end, Bytes((*block)->offset + (*block)->bytes.size()));
        m_written += Bytes((*block)->bytes.size());
        if (end > m_limits.oneFile)
            return beyond(QStringLiteral("one file is larger than %1 bytes").arg(m_limits.oneFile.value));
        if (m_written > m_limits.total)
            return beyond(QStringLiteral("unpacks to more than %1 bytes").arg(m_limits.total.value));
        if (const auto put = this->put(file, **block); !put)
            return std::unexpected(put.error());
    }
}

Result<void> TreeWriter::put(int file, const Block &block)
{
    if (::lseek(file, block.offset, SEEK_SET) >= 0) {
        const auto written = writeAll(file, block.bytes);
        if (written)
            return {};
        errno = written.error();
    }
    return std::unexpected(
        Error{ErrorCode::NotWritable, m_folder.path(), {}, QString::fromLocal8Bit(std::strerror(errno))});
}

Result<void> TreeWriter::addLink(const TreeEntry &entry, const QString &target)
{
    const auto path = take(entry);
    if (!path)
        return std::unexpected(path.error());
    if (target.isEmpty() || target.startsWith(QLatin1Char('/')))
        return refused(entry.name, QStringLiteral("a link that leads out of the archive"));
    m_links.push_back({*path, target});
    return {};
}

Result<void> TreeWriter::addName(const TreeEntry &entry, const QString &file)
{
    const auto path = take(entry);
    if (!path)
        return std::unexpected(path.error());
    const auto first = placeOf(file);
    if (!first)
        return refused(entry.name, QStringLiteral("a hard link to something outside the archive"));
    if (*first == *path)
        return {};
    (void)m_folder.makeFolder(folderOf(*path));
    if (m_folder.addName(*first, *path))
        return {};
    (void)m_folder.removeFile(*path);
    return m_folder.addName(*first, *path);
}

bool TreeWriter::makeLink(const Link &link) const
{
    (void)m_folder.makeFolder(folderOf(link.path));
    return m_folder.makeLink(link.path, link.target).has_value();
}

/// One that leads to nothing may stay when it cannot lead out either, whatever comes to be there.
bool TreeWriter::mayStay(const Link &link) const
{
    const auto leads = m_folder.leadsInside(link.path);
    return leads || (leads.error() == ErrorCode::NotFound && !climbs(link.target));
}

std::vector<QString> TreeWriter::finish()
{
    std::vector<QString> lost;
    std::vector<Link> made;
    for (const Link &link : m_links) {
        if (makeLink(link))
            made.push_back(link);
        else
            lost.push_back(link.path);
    }
    for (const Link &link : made) {
        if (!mayStay(link) && m_folder.removeFile(link.path))
            lost.push_back(link.path);
    }
    for (const auto &[path, entry] : m_folders | std::views::reverse)
        m_folder.setAttributes(path, (entry.mode & 0777U) | 0700U, entry.modified);
    return lost;
}

} // namespace quayside
