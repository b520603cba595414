// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/linkissue.h"

#include <QFileInfo>

namespace quayside {

namespace {

Issue issueOf(const QFileInfo &link, Severity severity, const QString &message)
{
    return {severity, QStringLiteral("folder.link"), link.filePath(), {}, message.arg(link.symLinkTarget())};
}

} // namespace

Issue linkIssue(const Folder &folder, const QString &link)
{
    const QFileInfo info(folder.absolute(link));
    if (!info.exists())
        return issueOf(info, Severity::Warning, QStringLiteral("a link to %1, which is not there"));
    if (!info.isDir())
        return issueOf(info, Severity::Info, QStringLiteral("a link to %1 is listed, not followed"));
    const QString around = QFileInfo(folder.path()).canonicalFilePath() + QLatin1Char('/');
    if ((info.canonicalFilePath() + QLatin1Char('/')).startsWith(around))
        return issueOf(info, Severity::Info, QStringLiteral("a link to %1, which is in here by itself"));
    return issueOf(info, Severity::Warning,
                   QStringLiteral("a link to the folder %1 is not followed: open it by itself to see what it holds"));
}

} // namespace quayside
