// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/sources.h"

#include <QDirIterator>
#include <QFile>

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(QUAYSIDE_SOURCE) + QLatin1Char('/') + folder,
                    {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << QDir(QStringLiteral(QUAYSIDE_SOURCE)).relativeFilePath(it.next());
    return files;
}

QString textOf(const QString &file)
{
    QFile source(QStringLiteral(QUAYSIDE_SOURCE) + QLatin1Char('/') + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return QString::fromUtf8(source.readAll());
}

QStringList programSources()
{
    return sourcesBelow(QStringLiteral("core")) + sourcesBelow(QStringLiteral("views"))
        + sourcesBelow(QStringLiteral("app"));
}

QStringList matchesOutside(const QString &owner, const QRegularExpression &pattern)
{
    QStringList found;
    for (const QString &file : programSources()) {
        if (file.startsWith(owner))
            continue;
        for (auto it = pattern.globalMatch(textOf(file)); it.hasNext();)
            found << file + QLatin1String(": ") + it.next().captured();
    }
    return found;
}
