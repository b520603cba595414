// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"

namespace quayside {

/// A config of a job or of a trial, of any version of Harbor, without what is its standard there and without what
/// changes no trial (names, places, how many run at a time, variables). Its paths are made absolute: from the current
/// folder, or where there is nothing, from two folders above `jobFolder`, where a job is mostly begun. Two ask for the
/// same when these are equal.
Json configEssence(const Json &config, const QString &jobFolder);

/// How a job's config spells the path of a task's folder, which it may name relatively, by itself or by the folder that
/// it lies in; empty where it is not among its tasks.
QString spelledPath(const QString &taskFolder, const Json &jobConfig, const QString &jobFolder);

/// "agents[1].kwargs": the first place where the two are not equal; empty: nowhere.
QString firstDifference(const Json &one, const Json &other);

} // namespace quayside
