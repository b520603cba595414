// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// Whether a local image that a trajectory names must be there.
enum class ImageCheck : std::uint8_t {
    Skip,
    MustExist,
};

struct ValidateOptions {
    ImageCheck images = ImageCheck::MustExist;
    std::optional<Folder> folder; ///< of the file, for images; without it they are not looked for
    QString folderOfFile;         ///< the file's own folder inside `folder`
};

/// Checks a trajectory against the rules of Harbor 0.22's own validator: required and unknown members and their types
/// at every level, step ids 1..n, call ids of the same step, ISO timestamps, agent-only fields, embedded ids, images.
/// Two calls of a step with one id, which Harbor takes, are a warning. Each issue says where:
/// "steps[3].metrics.cost_usd, byte 5120", and has it as its place: the byte is that of the quote that opens a member's
/// name, the first one of an element, or that of the object in which something is missing. Nothing is refused; damage
/// found while indexing is in the result as well. Memory: one step at a time; time: that of reading the file twice,
/// however much is wrong with it.
std::vector<Issue> validateTrajectory(const TrajectoryIndex &trajectory, const ValidateOptions &options = {});

} // namespace quayside
