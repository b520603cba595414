// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/joblabels.h"

#include "views/models/countingwording.h"
#include "views/models/jobwording.h"
#include "views/widgets/parts/labels.h"

namespace quayside {

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
