// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

#include <nlohmann/json_fwd.hpp>

namespace quayside {

/// Indexes what a converter made of a log.
Result<TrajectoryIndex> indexConversion(Result<Conversion> conversion, const IndexOptions &options);

template <Result<Conversion> (*Convert)(const LogSource &)>
Result<TrajectoryIndex> indexConverted(const Folder &folder, const QString &file, const SessionPlace &place,
                                       const IndexOptions &options)
{
    return indexConversion(Convert({.folder = folder, .file = file, .place = place, .stop = options.stop}), options);
}

/// Whether one of the first lines of a file is one of a log. Reads 64 KiB, and more only where lines are longer.
bool startsLike(const Folder &folder, const QString &file, bool (*isOfLog)(const nlohmann::json &line));

template <bool (*IsOfLog)(const nlohmann::json &)> bool claimsByStart(const Folder &folder, const QString &file)
{
    return !file.endsWith(QLatin1String(".json")) && startsLike(folder, file, IsOfLog);
}

template <bool (*IsNamed)(const QString &)> bool claimsByName(const Folder &, const QString &file)
{
    return IsNamed(file);
}

/// The lines of a file that have keys.
LoggedSession sessionOf(const Folder &folder, const QString &file, const std::stop_token &stop,
                        const std::function<std::optional<LoggedLine>(const nlohmann::json &line)> &lineOf);

/// Where the session goes on, as a trajectory's reference from its file; empty where it does not.
std::string continuationRef(const LogSource &source);

/// TrajectoryFormat::places of a log that grows in its own file only.
std::vector<QString> fileItself(const Folder &folder, const QString &file);

} // namespace quayside
