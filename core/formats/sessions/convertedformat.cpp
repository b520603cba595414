// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/convertedformat.h"

namespace quayside {

Result<TrajectoryIndex> indexConversion(Result<Conversion> conversion, const IndexOptions &options)
{
    if (!conversion)
        return std::unexpected(conversion.error());
    TrajectoryIndex index = indexTrajectory(conversion->trajectory, options);
    index.convertedFrom = conversion->source;
    index.issues.insert(index.issues.end(), conversion->issues.begin(), conversion->issues.end());
    return index;
}

bool startsLike(const Folder &folder, const QString &file, bool (*isLog)(QByteArrayView start))
{
    if (file.endsWith(QLatin1String(".json")))
        return false;
    const auto start = folder.readStart(file, Bytes(64 * 1024));
    return start && isLog(*start);
}

std::vector<QString> fileItself(const Folder &, const QString &file)
{
    return {file};
}

} // namespace quayside
