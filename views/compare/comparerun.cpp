// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparerun.h"

#include "core/load/trialsettings.h"

#include <algorithm>

namespace quayside {

void CompareRun::setJobs(const std::vector<JobPointer> &jobs)
{
    const bool isOther = !std::ranges::equal(jobs, m_jobs, {}, &Job::path, &Job::path);
    m_jobs = jobs;
    if (isOther) {
        findSettings();
        chooseAxis(likelyChoice(m_jobs));
    } else {
        start();
    }
}

void CompareRun::setOptions(const CompareOptions &options)
{
    m_options = options;
    start();
}

void CompareRun::chooseAxis(const ArmChoice &choice)
{
    m_options.scoring.choice = choice;
    m_options.scoring.order.clear();
    Q_EMIT subjectChanged();
    start();
}

void CompareRun::start()
{
    m_comparing.start(
        [jobs = m_jobs, options = m_options](const RunControl &control) {
            return compareJobs(jobs, options, settingsOf, control.stopToken());
        },
        [this](Result<Comparison> comparison) {
            if (comparison)
                Q_EMIT compared(std::make_shared<const Comparison>(std::move(*comparison)));
        });
    Q_EMIT changed();
}

void CompareRun::findSettings()
{
    m_settingKeys.clear();
    m_findingSettings.start(
        [jobs = m_jobs](const RunControl &control) { return varyingSettings(jobs, settingsOf, control.stopToken()); },
        [this](std::vector<QString> keys) {
            m_settingKeys = std::move(keys);
            Q_EMIT changed();
        });
}

} // namespace quayside
