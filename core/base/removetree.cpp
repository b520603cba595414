// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/removetree.h"

#include "core/base/beneath.h"
#include "core/base/folder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace quayside {

namespace {

int openFolder(int parent, const QByteArray &name)
{
    return openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// A folder that has lost its permissions gets them back; never what a link of that name points to.
void makeAccessible(int parent, const QByteArray &name)
{
    const FileHandle folder(openat(parent, name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (folder.get() >= 0)
        ::chmod(("/proc/self/fd/" + QByteArray::number(folder.get())).constData(), 0700);
}

/// Empties one folder with two descriptors whatever its depth: folders further down are moved up to the top before they
/// are emptied themselves.
class Removal
{
public:
    explicit Removal(FileHandle top) : m_top(std::move(top)) {}

    std::expected<void, int> run()
    {
        if (const auto emptied = empty("."); !emptied)
            return emptied;
        while (!m_waiting.empty()) {
            const QByteArray name = m_waiting.back();
            if (unlinkat(m_top.get(), name.constData(), AT_REMOVEDIR) == 0 || errno == ENOENT) {
                m_waiting.pop_back();
                continue;
            }
            if (errno != ENOTEMPTY && errno != EEXIST)
                return std::unexpected(errno);
            if (const auto emptied = empty(name); !emptied)
                return emptied;
        }
        return {};
    }

private:
    std::expected<void, int> empty(const QByteArray &name)
    {
        makeAccessible(m_top.get(), name);
        const int descriptor = openFolder(m_top.get(), name);
        const std::unique_ptr<DIR, int (*)(DIR *)> stream(descriptor < 0 ? nullptr : fdopendir(descriptor), closedir);
        if (!stream)
            return std::unexpected(errno);
        const bool isTop = name == ".";
        while (const dirent *entry = readdir(stream.get())) {
            const QByteArray child = entry->d_name;
            if (child == "." || child == "..")
                continue;
            if (const auto gone = take(dirfd(stream.get()), child, isTop); !gone)
                return gone;
        }
        return {};
    }

    std::expected<void, int> take(int parent, const QByteArray &name, bool isTop)
    {
        if (unlinkat(parent, name.constData(), 0) == 0 || errno == ENOENT)
            return {};
        if (errno != EISDIR && errno != EPERM)
            return std::unexpected(errno);
        if (unlinkat(parent, name.constData(), AT_REMOVEDIR) == 0)
            return {};
        if (errno != ENOTEMPTY && errno != EEXIST)
            return std::unexpected(errno);
        return isTop ? wait(name) : moveUp(parent, name);
    }

    std::expected<void, int> wait(const QByteArray &name)
    {
        m_waiting.push_back(name);
        return {};
    }

    std::expected<void, int> moveUp(int parent, const QByteArray &name)
    {
        makeAccessible(parent, name); // only who may write to a folder may give it another parent
        for (;;) {
            const QByteArray fresh = ".removed-" + QByteArray::number(m_next++);
            if (renameat2(parent, name.constData(), m_top.get(), fresh.constData(), RENAME_NOREPLACE) == 0)
                return wait(fresh);
            if (errno != EEXIST)
                return std::unexpected(errno);
        }
    }

    FileHandle m_top;
    std::vector<QByteArray> m_waiting; ///< folders at the top that hold something
    int m_next = 0;
};

} // namespace

std::expected<void, int> removeTreeAt(int folder, const QByteArray &name)
{
    if (unlinkat(folder, name.constData(), 0) == 0 || errno == ENOENT)
        return {};
    if (errno != EISDIR && errno != EPERM)
        return std::unexpected(errno);
    makeAccessible(folder, name);
    FileHandle top(openFolder(folder, name));
    if (top.get() < 0)
        return std::unexpected(errno);
    if (const auto emptied = Removal(std::move(top)).run(); !emptied)
        return emptied;
    if (unlinkat(folder, name.constData(), AT_REMOVEDIR) != 0)
        return std::unexpected(errno);
    return {};
}

Result<void> removeTree(const QString &path)
{
    const auto removed = removeTreeAt(AT_FDCWD, nativeName(path));
    if (removed)
        return {};
    return std::unexpected(Error{ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(removed.error()))});
}

} // namespace quayside
