// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/secret/redactor.h"
#include "core/run/trial/trialwatcher.h"

#include <memory>

class QFile;

namespace quayside {

/// Writes what a trial prints: streams into files of the trial folder, secrets masked, and a line now and then into
/// trial.log. A stream is cut at 256 MiB, with a note at its end.
class TrialLog
{
public:
    TrialLog(QString folder, QStringList masked, TrialWatcher watcher);

    /// A stream into a file; the sink keeps it open as long as it lives.
    OutputSink open(const QString &path) const;

    void say(const QString &line) const;

private:
    QString m_folder;
    QStringList m_masked;
    TrialWatcher m_watcher;
};

} // namespace quayside
