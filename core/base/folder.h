// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/strong.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace quayside {

enum class EntryKind : std::uint8_t {
    File,
    Folder,
    Link,
    Special,
};

struct FolderEntry {
    QString name;
    EntryKind kind = EntryKind::File;

    bool operator==(const FolderEntry &) const = default;
};

/// What is compared to find out whether a file has changed.
struct FileStamp {
    Bytes size;
    std::int64_t modifiedNs = 0; ///< nanoseconds since 1970-01-01 UTC
    std::uint64_t inode = 0;
    EntryKind kind = EntryKind::File;

    bool operator==(const FileStamp &) const = default;
};

/// An open file descriptor that closes itself.
class FileHandle
{
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
    FileHandle(FileHandle &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    FileHandle(const FileHandle &) = delete;
    FileHandle &operator=(const FileHandle &) = delete;
    ~FileHandle();

    int get() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// The only way to read files that another program wrote. Paths are relative to the folder; a link that leads out of
/// it, a FIFO, a device or a socket is refused with a message, never opened; a read is capped. Cheap to copy, thread
/// safe.
class Folder
{
public:
    /// Errors: NotFound, NotReadable, NotRegular (not a folder).
    static Result<Folder> open(const QString &path);

    const QString &path() const { return m_shared->path; }
    QString absolute(const QString &relative) const;

    /// A folder inside this one; links out of it still cannot be followed.
    Folder inside(const QString &relative) const;

    /// Names in byte order, "." and ".." left out. An empty path lists the folder itself.
    Result<std::vector<FolderEntry>> list(const QString &relative = {}) const;

    /// Size, time and kind without following a link at the end of the path; nothing when there is none.
    std::optional<FileStamp> stamp(const QString &relative) const;

    /// The same in one system call, which takes a third of the time. It does not refuse a link in the middle of the
    /// path, so use it only to find out whether something changed.
    std::optional<FileStamp> glance(const QString &relative) const;

    /// The whole file, or TooLarge when it holds more than `cap` bytes.
    Result<QByteArray> read(const QString &relative, Bytes cap) const;

    /// The first `cap` bytes of the file.
    Result<QByteArray> readStart(const QString &relative, Bytes cap) const;

    /// A regular file opened for reading, for a memory map or a window.
    Result<FileHandle> openFile(const QString &relative) const;

    /// A regular file or a folder opened for reading. NotRegular for anything else.
    Result<FileHandle> openEntry(const QString &relative) const;

private:
    struct Shared {
        QString path;
        FileHandle root;
    };

    explicit Folder(std::shared_ptr<const Shared> shared, QString prefix);
    /// With the size it had when it was opened.
    Result<std::pair<FileHandle, std::int64_t>> openSized(const QString &relative) const;
    QByteArray nativePath(const QString &relative) const;
    Error failure(int errorNumber, const QString &relative) const;

    std::shared_ptr<const Shared> m_shared;
    QString m_prefix;
};

} // namespace quayside
