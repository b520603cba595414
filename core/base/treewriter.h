// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/writablefolder.h"

#include <functional>

#include <time.h>

namespace quayside {

/// How much may be unpacked, at most.
struct UnpackLimits {
    Bytes total{8LL << 30};
    Bytes oneFile{4LL << 30};
    int entries = 500'000;
    int depth = 128; ///< folders above a file

    bool operator==(const UnpackLimits &) const = default;
};

/// One file or folder that is to be made.
struct TreeEntry {
    QString name; ///< relative; may hold anything
    unsigned mode = 0644;
    timespec modified{};
};

/// Writes a tree that somebody else describes into a folder of ours: files, folders and links, in any order and of any
/// name, never outside and never more than the limits. Links are made last and judged by where they lead then.
/// Errors: Refused (this entry cannot be kept), TooLarge (a limit), NotWritable, Failed and those of a file's source.
class TreeWriter
{
public:
    TreeWriter(WritableFolder folder, const UnpackLimits &limits) : m_folder(std::move(folder)), m_limits(limits) {}

    struct Block {
        QByteArrayView bytes;
        std::int64_t offset = 0; ///< what lies between two blocks is a hole
    };
    /// The next block, or nothing at the end.
    using Content = std::function<Result<std::optional<Block>>()>;

    Result<void> addFolder(const TreeEntry &entry);
    Result<void> addFile(const TreeEntry &entry, Bytes size, const Content &content);
    Result<void> addLink(const TreeEntry &entry, const QString &target);
    /// A second name of a file that was added before.
    Result<void> addName(const TreeEntry &entry, const QString &file);

    /// The links that could not be kept, because they lead out, or because what they have in the way is missing.
    std::vector<QString> finish();

    Bytes written() const { return m_written; }

private:
    struct Link {
        QString path;
        QString target;
    };

    Result<QString> take(const TreeEntry &entry);
    Result<QString> placeOf(const QString &name) const;
    Result<FileHandle> makeFile(const QString &path, unsigned mode);
    Result<Bytes> copy(int file, const Content &content);
    Result<void> put(int file, const Block &block);
    bool makeLink(const Link &link) const;
    bool mayStay(const Link &link) const;

    WritableFolder m_folder;
    UnpackLimits m_limits;
    int m_entries = 0;
    Bytes m_written;
    std::vector<std::pair<QString, TreeEntry>> m_folders;
    std::vector<Link> m_links;
};

} // namespace quayside
