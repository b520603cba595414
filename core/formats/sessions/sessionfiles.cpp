// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/sessionfiles.h"

namespace quayside {

namespace {

constexpr int deepestFolder = 6;
constexpr size_t most = 500;

void append(const Folder &folder, const QString &below, int depth, std::vector<QString> &files)
{
    const auto entries = folder.list(below);
    if (!entries || depth > deepestFolder)
        return;
    for (const FolderEntry &entry : *entries) {
        const QString path = below + QLatin1Char('/') + entry.name;
        if (entry.kind == EntryKind::Folder)
            append(folder, path, depth + 1, files);
        else if (entry.kind == EntryKind::File && entry.name.endsWith(QLatin1String(".jsonl")) && files.size() < most)
            files.push_back(path);
    }
}

} // namespace

std::vector<QString> sessionFiles(const Folder &folder, const QString &below)
{
    std::vector<QString> files;
    append(folder, below, 0, files);
    return files;
}

} // namespace quayside
