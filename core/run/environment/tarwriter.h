// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <memory>

struct archive;
struct archive_entry;

namespace quayside {

struct TarAttributes {
    unsigned mode = 0644;
    std::int64_t modifiedNs = 0; ///< nanoseconds since 1970-01-01 UTC

    bool operator==(const TarAttributes &) const = default;
};

/// Writes a tar archive into a spool, entry by entry, everything owned by root.
class TarWriter
{
public:
    static Result<TarWriter> create();

    Result<void> addFolder(const QString &name, const TarAttributes &attributes);
    Result<void> addLink(const QString &name, const QString &target);
    Result<void> addContent(const QString &name, const TarAttributes &attributes, QByteArrayView content);
    Result<void> addFile(const QString &name, const TarAttributes &attributes, const FileHandle &file);

    /// What is in an open tar archive, however compressed, below `folder`. False when it is no such archive.
    Result<bool> addArchive(const QString &folder, const FileHandle &file);

    bool isEmpty() const { return m_isEmpty; }

    /// The archive, rewound; nothing can be added any more.
    Result<FileHandle> finish();

private:
    using Archive = std::unique_ptr<archive, int (*)(archive *)>;

    TarWriter(FileHandle spool, Archive archive);
    Result<void> begin(const QString &name, unsigned type, const TarAttributes &attributes, std::int64_t size,
                       const QString &target = {});
    Result<void> begin(archive_entry *entry);
    Result<void> write(QByteArrayView bytes);
    Result<void> copyContent(archive *from);

    FileHandle m_spool;
    Archive m_archive;
    bool m_isEmpty = true;
};

} // namespace quayside
