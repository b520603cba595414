// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <time.h>

namespace quayside {

/// What happens to something that has the name already.
enum class IfThere : std::uint8_t {
    Keep, ///< it stays, and the call fails with Refused
    Replace,
};

/// Whether the bytes must survive a power cut, or only a reader at any moment must see all or nothing.
enum class Durability : std::uint8_t {
    Whole,
    Synced,
};

/// How the name of a file begins that is not in its place yet; what a killed program leaves behind.
inline constexpr QLatin1StringView unfinishedPrefix(".new-");

class Replacement;

/// The only way to write into a folder whose content somebody else may have shaped. Paths are relative to the folder
/// and never go through a link, nor to one: what a link points to is neither written nor changed. The folder itself is
/// the user's and may lie behind links. Cheap to copy, thread safe.
///
/// Errors: Refused (a link or a file is in the way, or something is there already), NotWritable (full, read-only, no
/// permission, gone), Failed.
class WritableFolder
{
public:
    static Result<WritableFolder> open(const QString &path);

    const QString &path() const { return m_shared->path; }
    QString absolute(const QString &relative) const;

    /// A folder in this one, as it is now.
    Result<WritableFolder> folder(const QString &relative) const;

    /// With the folders above it; one that is there already is fine.
    Result<void> makeFolder(const QString &relative) const;

    /// A new file, open for writing. Refused when anything has the name.
    Result<FileHandle> create(const QString &relative, unsigned mode = 0644) const;

    /// A regular file, made when missing, open for writing at its end.
    Result<FileHandle> append(const QString &relative) const;

    /// A file to be written beside, out of everybody's way, and put in place in one step.
    Result<Replacement> replace(const QString &relative, unsigned mode = 0644) const;

    /// The same in one call.
    Result<void> write(const QString &relative, QByteArrayView bytes, Durability durability = Durability::Whole) const;

    Result<void> makeLink(const QString &relative, const QString &target) const;

    /// A second name of a regular file. Its first one goes through no link either.
    Result<void> addName(const QString &relative, const QString &name) const;

    /// Of a folder; what cannot be set stays as it is.
    void setAttributes(const QString &relative, unsigned mode, const timespec &modified) const;

    /// Follows a path, links included, as far as it stays in this folder. Errors: NotFound, OutsideFolder.
    std::expected<void, ErrorCode> leadsInside(const QString &relative) const;

    /// `targetFolder` may be another folder of the same file system.
    Result<void> rename(const QString &relative, const WritableFolder &targetFolder, const QString &target,
                        IfThere ifThere) const;

    /// A file or a link, never a folder.
    Result<void> removeFile(const QString &relative) const;

    /// A file, a link or a folder and all below it. Nothing there is fine.
    Result<void> remove(const QString &relative) const;

private:
    friend class Replacement;
    struct Shared {
        QString path;
        FileHandle root;
    };
    /// An open folder and a name in it.
    struct Place {
        FileHandle folder;
        QByteArray name;
    };

    explicit WritableFolder(std::shared_ptr<const Shared> shared) : m_shared(std::move(shared)) {}
    Result<Place> place(const QString &relative) const;
    Error failure(int errorNumber, const QString &relative) const;

    std::shared_ptr<const Shared> m_shared;
};

/// A file that is being written under a hidden name at the top of its folder; removed unless it is put in place.
class Replacement
{
public:
    Replacement(Replacement &&other) noexcept;
    Replacement &operator=(Replacement &&) = delete;
    ~Replacement();

    int descriptor() const { return m_file.get(); }
    Result<void> put(Durability durability = Durability::Whole);

private:
    friend class WritableFolder;
    Replacement(WritableFolder folder, QString relative, QByteArray hidden, FileHandle file);

    WritableFolder m_folder;
    QString m_relative;
    QByteArray m_hidden; ///< empty: nothing to remove
    FileHandle m_file;
};

/// All of it. Errors: errno.
std::expected<void, int> writeAll(int descriptor, QByteArrayView bytes);

} // namespace quayside
