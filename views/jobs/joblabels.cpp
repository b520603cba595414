// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/joblabels.h"

#include "views/jobs/jobpage.h"
#include "views/models/countingwording.h"
#include "views/models/jobwording.h"
#include "views/widgets/parts/labels.h"

namespace quayside {

namespace {

LabelRole roleOf(const Job &job)
{
    if (job.state == JobState::Finished && lostTrials(job) > 0)
        return LabelRole::Warn;
    switch (job.state) {
    case JobState::Cancelled:
    case JobState::Interrupted: return LabelRole::Warn;
    case JobState::Unreadable: return LabelRole::Bad;
    case JobState::Finished:
    case JobState::Queued:
    case JobState::Paused:
    case JobState::Running: break;
    }
    return LabelRole::Muted;
}

} // namespace

void showState(QLabel *label, const Job &job)
{
    label->setText(sayJobState(job));
    setLabelRole(label, roleOf(job));
}

QString whyEmpty(const Job &job)
{
    if (job.loading)
        return JobPage::tr("The trials are being read.");
    if (job.declared.trials.value_or(0) > 0)
        return JobPage::tr("The job's result file speaks of %n trial(s), but their folders are not here.", nullptr,
                           *job.declared.trials);
    return JobPage::tr("There is no trial folder in %1.").arg(job.path);
}

QLabel *makeOriginLabel()
{
    QLabel *label = makeLabel({});
    label->setObjectName(QStringLiteral("jobOrigin"));
    return label;
}

void showOrigin(QLabel *label, const Job &job)
{
    label->setText(sayOrigin(job));
    QStringList paths;
    for (const SourceJob &source : job.sources)
        paths << source.path;
    label->setToolTip(paths.join(QLatin1Char('\n')));
}

QLabel *makeCountingLabel()
{
    QLabel *label = makeLabel({}, LabelRole::Muted);
    label->setObjectName(QStringLiteral("jobCounting"));
    label->setWordWrap(true);
    return label;
}

void showCounting(QLabel *label, const Job &job)
{
    const CountingWords words = sayCounting(job);
    QStringList sentences{words.text, sayRepeatedSessions(job)};
    sentences.removeAll(QString());
    label->setText(sentences.join(QLatin1Char('\n')));
    label->setToolTip(words.detail);
    label->setVisible(!sentences.isEmpty());
}

} // namespace quayside
