// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

/// Every .h and .cpp below a folder of the project, relative to the project.
QStringList sourcesBelow(const QString &folder);

/// Of core, views and app.
QStringList programSources();

/// The content of a file that is relative to the project.
QString textOf(const QString &file);

/// "file: what matched" for every match in the program's sources but those that `owner` starts with.
QStringList matchesOutside(const QString &owner, const QRegularExpression &pattern);
