// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/filekind.h"

#include "core/formats/asciicast/recording.h"
#include "core/formats/trajectoryformat.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

bool mayBeTrajectory(const QString &file)
{
    static constexpr std::array endings{QLatin1StringView(".json"), QLatin1StringView(".jsonl")};
    return std::ranges::any_of(endings, [&](QLatin1StringView ending) { return file.endsWith(ending); });
}

} // namespace

FileKind kindOfFile(const Folder &folder, const QString &file)
{
    if (isNamedLikeRecording(file))
        return FileKind::Recording;
    return mayBeTrajectory(file) && claimingFormat(folder, file) ? FileKind::Trajectory : FileKind::Other;
}

} // namespace quayside
