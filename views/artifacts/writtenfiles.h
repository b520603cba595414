// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trialdetail.h"
#include "core/trajectory/graph.h"

#include <QFrame>
#include <QFutureWatcher>

#include <map>
#include <stop_token>

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

/// Which steps of any agent wrote to which artifact, as far as their calls tell. Reads the trajectory.
FilesByStep filesWritten(const Folder &trial, const TrialDetail &detail, std::stop_token stop = {});

/// The way back from a step to the artifacts that it wrote: a line below the trajectory, hidden for steps that wrote
/// none.
class WrittenFiles : public QFrame
{
    Q_OBJECT

public:
    explicit WrittenFiles(QWidget *parent = nullptr);
    ~WrittenFiles() override;

    void setTrial(const Folder &trial, const TrialDetailPointer &detail);
    void setStep(StepRef step);

Q_SIGNALS:
    void artifactWanted(const QString &path, quayside::StepRef step);

private:
    void showStep();

    QFutureWatcher<FilesByStep> m_work;
    std::stop_source m_stop;
    FilesByStep m_files;
    std::optional<StepRef> m_step;
    QLabel *m_text = nullptr;
    QPushButton *m_show = nullptr;
};

} // namespace quayside
