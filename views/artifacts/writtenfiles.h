// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/trialevidence.h"

#include <QFrame>

#include <map>

class QLabel;
class QPushButton;

namespace quayside {

/// An artifact that a step wrote to.
struct WrittenFile {
    QString path;  ///< relative to the trial's folder
    QString shown; ///< "app/fix.sql"

    bool operator==(const WrittenFile &) const = default;
};

using FilesByStep = std::map<StepRef, std::vector<WrittenFile>>;

/// Which steps of any agent wrote to which artifact, as far as the arguments of their calls say. What was found so far
/// when stopped.
FilesByStep filesWritten(const std::vector<StepAction> &actions, const TrialDetail &detail,
                         const std::stop_token &stop = {});

/// A line below the trajectory with links to the artifacts that the current step wrote; hidden for steps that wrote
/// none.
class WrittenFiles : public QFrame
{
    Q_OBJECT

public:
    explicit WrittenFiles(QWidget *parent = nullptr);

    /// Nothing is known to be written while the evidence has no actions.
    void setEvidence(const EvidencePointer &evidence);
    void setStep(StepRef step);

Q_SIGNALS:
    void artifactWanted(const QString &path, quayside::StepRef step);

private:
    void showStep();

    std::shared_ptr<const std::vector<StepAction>> m_actions;
    NewestRun m_run{this};
    FilesByStep m_files;
    std::optional<StepRef> m_step;
    QLabel *m_text = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace quayside
