// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// Whether a local image or recording that a trajectory names must be there.
enum class MediaCheck : std::uint8_t {
    Skip,
    MustExist,
};

struct ValidateOptions {
    MediaCheck media = MediaCheck::MustExist;
    std::optional<Folder> folder; ///< of the file, for media; without it they are not looked for
    QString folderOfFile;         ///< the file's own folder inside `folder`
};

/// Checks a trajectory against the rules of Harbor 0.26's own validator, which are the same for ATIF v1.0 to v1.8:
/// required and unknown members and their types at every level (pydantic's lax ones), step ids 1..n, call ids of the
/// same step, ISO timestamps, agent-only fields, kinds of content parts, embedded ids, images and audio that are there.
/// It has errors where Harbor has some. What Harbor takes and nobody should write is a warning: two calls of a step
/// with one id, a key that is there twice, NaN. Each issue says where: "steps[3].metrics.cost_usd, byte 5120", and has
/// it as its place: the byte is that of the quote that opens a member's name, the first one of an element, or that of
/// the object in which something is missing. Nothing is refused; damage found while indexing is in the result as well.
/// Memory: one step at a time; time: that of reading the file twice, however much is wrong with it.
std::vector<Issue> validateTrajectory(const TrajectoryIndex &trajectory, const ValidateOptions &options = {});

} // namespace quayside
