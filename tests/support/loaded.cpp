// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loaded.h"

#include "core/export/summaryjson.h"

#include <QStringList>

namespace quayside {

Job onlyJob(const QString &path)
{
    const auto opened = findJobs(path);
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    if (opened->jobs.size() != 1)
        qFatal("%zu jobs in %s", opened->jobs.size(), qPrintable(path));
    const auto job = loadJob(opened->jobs.front());
    if (!job)
        qFatal("%s", qPrintable(describe(job.error())));
    return *job;
}

QString sayIssues(const Job &job)
{
    QStringList lines;
    for (const Issue &issue : allIssues(job))
        lines += QStringList{toText(issue.severity), issue.code, issue.where}.join(QLatin1Char(' ')).trimmed();
    return lines.join(QLatin1Char('\n'));
}

} // namespace quayside
