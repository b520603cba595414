// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trialdetail.h"

namespace quayside {

/// Every file and folder of a trial with its role and size, depth first. What is more than 50,000 entries or deeper
/// than 32 folders is left out, with an issue.
std::vector<TrialFile> listTrialFiles(const Folder &trial, std::vector<Issue> &issues);

/// By where a file lies and how it is named; `path` is relative to the trial's folder.
FileRole roleOf(const QString &path);

/// The step that a path "steps/<name>/..." belongs to; empty outside steps.
QString stepOf(const QString &path);

/// An artifact's path below its folder of artifacts, which each step may have; empty for what is no artifact.
QString insideArtifacts(const QString &path);

/// Where agents leave their files: the agent's folder, a simulated user's, and one of each step.
std::vector<QString> harborAgentFolders(const Folder &trial);

/// The path without "steps/<name>/".
QString withinStep(const QString &path);

} // namespace quayside
