// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"
#include "tests/support/temporaryfolder.h"

#include <QImage>

namespace quayside {

class ArtifactsPage;

/// A job on disk with the oracle's trial and two agents' trials of one task, to be filled with artifacts, and the task.
class ArtifactScene
{
public:
    ArtifactScene();

    /// A file below artifacts/ of a trial: "oracle", "ada" (failed) or "bob" (failed).
    void leave(const QString &trial, const QString &file, const QByteArray &bytes) const;
    void leaveImage(const QString &trial, const QString &file, const QImage &image) const;
    void leaveDatabase(const QString &trial, const QString &file, const QStringList &statements) const;
    QString pathOf(const QString &trial, const QString &file) const;
    void declareUncollected(const QString &trial, const QString &source) const;
    QString taskPath(const QString &file) const;

    /// Loads the job as the program does, and all there is to know of the trial of an agent.
    EvidencePointer evidence(const QString &trial) const;
    /// Shows that.
    void open(ArtifactsPage &page, const QString &trial) const;

    TemporaryFolder temp;
};

} // namespace quayside
