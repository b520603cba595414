// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"

#include "core/base/removetree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace quayside {

TemporaryFolder::TemporaryFolder()
{
    if (!m_dir.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_dir.errorString()));
}

TemporaryFolder::~TemporaryFolder()
{
    (void)removeTree(m_dir.path()); // also what the class of Qt cannot remove
}

void TemporaryFolder::write(const QString &relative, const QByteArray &bytes) const
{
    makeFolder(QFileInfo(relative).path());
    QFile file(path(relative));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
}

void TemporaryFolder::makeFolder(const QString &relative) const
{
    if (!QDir(path()).mkpath(relative))
        qFatal("cannot make %s", qPrintable(path(relative)));
}

} // namespace quayside
