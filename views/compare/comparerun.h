// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/models/comparetaskmodel.h"

namespace quayside {

/// Compares jobs as the options say, off the GUI thread; the newest request wins.
class CompareRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Other jobs than before are compared by agent and model, or by job where they have one arm.
    void setJobs(const std::vector<JobPointer> &jobs);
    void setOptions(const CompareOptions &options);
    void chooseAxis(const ArmChoice &choice);

    const std::vector<JobPointer> &jobs() const { return m_jobs; }
    const CompareOptions &options() const { return m_options; }
    /// The settings that differ among the trials; empty until they were found.
    const std::vector<QString> &settingKeys() const { return m_settingKeys; }
    bool isRunning() const { return m_comparing.isRunning(); }

Q_SIGNALS:
    void changed();        ///< the jobs, the options, or the settings that differ
    void subjectChanged(); ///< to other jobs or another axis: there are other arms than before
    void compared(const quayside::ComparisonPointer &comparison);

private:
    void start();
    void findSettings();

    std::vector<JobPointer> m_jobs;
    CompareOptions m_options;
    std::vector<QString> m_settingKeys;
    NewestRun m_comparing{this};
    NewestRun m_findingSettings{this};
};

} // namespace quayside
