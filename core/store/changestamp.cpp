// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changestamp.h"

namespace quayside {

namespace {

/// One step of splitmix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t digest, std::uint64_t value)
{
    std::uint64_t z = (digest ^ value) + 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

std::uint64_t mixed(std::uint64_t digest, const std::optional<FileStamp> &file)
{
    if (!file)
        return mixed(digest, 1);
    digest = mixed(digest, static_cast<std::uint64_t>(file->size.value));
    digest = mixed(digest, static_cast<std::uint64_t>(file->modifiedNs));
    digest = mixed(digest, file->inode);
    return mixed(digest, static_cast<std::uint64_t>(file->kind));
}

} // namespace

ChangeStamp stampOf(const FileStamp &file)
{
    return {mixed(0, file)};
}

ChangeStamp stampOf(const Folder &folder, std::span<const QString> files)
{
    ChangeStamp stamp;
    for (const QString &file : files)
        stamp.digest = mixed(stamp.digest, folder.glance(file));
    return stamp;
}

ChangeStamp stampOfEntries(const Folder &folder, const QString &relative)
{
    return {mixed(0, folder.glance(relative))};
}

} // namespace quayside
