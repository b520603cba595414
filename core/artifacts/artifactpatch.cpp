// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactpatch.h"

#include "core/diff/binarypatch.h"

namespace quayside {

namespace {

constexpr Bytes largestWhole(64LL << 20);

Result<QByteArray> contentsOf(const std::optional<ComparedFile> &file)
{
    return file ? file->folder.read(file->path, largestWhole) : QByteArray();
}

} // namespace

Result<QByteArray> patchOf(const ContentComparison &comparison, const PatchedFiles &files)
{
    const PatchNames names{files.before ? files.name : QString(), files.after ? files.name : QString()};
    if (comparison.text && !comparison.text->isConverted)
        return patchText(comparison.text->diff, comparison.text->before, comparison.text->after, names);
    const auto before = contentsOf(files.before);
    if (!before)
        return std::unexpected(before.error());
    const auto after = contentsOf(files.after);
    if (!after)
        return std::unexpected(after.error());
    return binaryPatch(*before, *after, names);
}

} // namespace quayside
