// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

namespace quayside {

/// Indexes what a converter made of a log.
Result<TrajectoryIndex> indexConversion(Result<Conversion> conversion, const IndexOptions &options);

template <Result<Conversion> (*Convert)(const LogSource &)>
Result<TrajectoryIndex> indexConverted(const Folder &folder, const QString &file, const IndexOptions &options)
{
    return indexConversion(Convert({.folder = folder, .file = file, .stop = options.stop}), options);
}

/// Whether the beginning of a file that is no JSON document is one of a log.
bool startsLike(const Folder &folder, const QString &file, bool (*isLog)(QByteArrayView start));

template <bool (*IsLog)(QByteArrayView)> bool claimsByStart(const Folder &folder, const QString &file)
{
    return startsLike(folder, file, IsLog);
}

template <bool (*IsNamed)(const QString &)> bool claimsByName(const Folder &, const QString &file)
{
    return IsNamed(file);
}

/// TrajectoryFormat::places of a log that grows in its own file only.
std::vector<QString> fileItself(const Folder &folder, const QString &file);

} // namespace quayside
