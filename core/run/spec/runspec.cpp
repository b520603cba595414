// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/spec/runspec.h"

#include <QDateTime>
#include <QDir>

namespace quayside {

QString jobFolder(const RunSpec &spec)
{
    return QDir::cleanPath(QDir(spec.jobsFolder).absoluteFilePath(spec.jobName));
}

QString defaultJobName()
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd__HH-mm-ss"));
}

} // namespace quayside
