// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/knowntasks.h"

#include "core/base/writablefolder.h"
#include "core/run/queue/journalkey.h"

#include <QDir>

namespace quayside {

namespace {

constexpr Bytes listCap(4 << 20);
constexpr qsizetype mostKept = 500;
const QString listName = QStringLiteral("tasks");

} // namespace

QStringList knownTasks()
{
    const auto folder = Folder::open(runStateFolder());
    const auto bytes = folder ? folder->read(listName, listCap) : std::unexpected(folder.error());
    return QString::fromUtf8(bytes.value_or(QByteArray())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void rememberTasks(const QStringList &folders)
{
    QStringList kept = folders;
    kept.removeIf([](const QString &folder) { return folder.contains(QLatin1Char('\n')); });
    kept += knownTasks();
    kept.removeDuplicates();
    const QString text = kept.first(std::min(kept.size(), mostKept)).join(QLatin1Char('\n'));
    QDir().mkpath(runStateFolder());
    if (const auto state = WritableFolder::open(runStateFolder()))
        (void)state->write(listName, text.toUtf8());
}

} // namespace quayside
