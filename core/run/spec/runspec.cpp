// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/spec/runspec.h"

#include <QDateTime>
#include <QDir>

namespace quayside {

QString toText(SourceAction action)
{
    switch (action) {
    case SourceAction::Regrade: return QStringLiteral("regrade");
    case SourceAction::Diff: return QStringLiteral("diff");
    }
    return {};
}

bool isRegrade(const RunSpec &spec)
{
    return !spec.sources.isEmpty() && spec.sourceAction == SourceAction::Regrade;
}

QString jobFolder(const RunSpec &spec)
{
    return QDir::cleanPath(QDir(spec.jobsFolder).absoluteFilePath(spec.jobName));
}

QString defaultJobName()
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd__HH-mm-ss"));
}

} // namespace quayside
