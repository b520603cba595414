// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/process/stopflag.h"
#include "core/run/secret/redactor.h"
#include "core/run/trial/trialwatcher.h"

#include <memory>

namespace quayside {

/// Writes what a trial prints: streams into files of the trial folder, secrets masked, and its own lines into
/// trial.log. A stream is cut at 256 MiB, with a note at its end. When the folder cannot be written any more, the trial
/// is stopped, because its results could not be kept.
class TrialLog
{
public:
    TrialLog(QString folder, Masks masks, TrialWatcher watcher, StopFlag stop);

    /// A stream into a file; the sink keeps it open as long as it lives.
    OutputSink open(const QString &path) const;

    void say(const QString &line) const;

    /// A file of the trial's folder, made with the folders above it when missing, open for writing at its end.
    Result<FileHandle> append(const QString &path) const;

    /// Each thing that was not kept, and why.
    void sayLeftOut(const QString &source, const Download &download) const;

    const Masks &masks() const { return m_masks; }

    /// Makes a folder below the trial's own, which it never makes anew.
    bool makeFolder(const QString &path) const;

    /// Something of the trial could not be written.
    void noteLoss(const Error &error) const;
    /// noteLoss() if Environment::download says that it was the host's folder.
    void noteIfLost(const Error &error) const;
    /// The first thing that could not be written: the trial has no whole result any more.
    const std::optional<Error> &loss() const { return *m_loss; }

private:
    QString m_folder;
    Masks m_masks;
    TrialWatcher m_watcher;
    StopFlag m_stop;
    std::shared_ptr<std::optional<Error>> m_loss = std::make_shared<std::optional<Error>>();
};

} // namespace quayside
