// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/jobnames.h"

#include "core/store/jobstore.h"

#include <QHash>

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype longestShared = 8; // letters that may be repeated before a difference

/// How many leading elements all have in common; of the others at least `kept` stay.
template <typename List> qsizetype sharedBegin(const QList<List> &lists, qsizetype kept)
{
    qsizetype shared = 0;
    const List &first = lists.front();
    const auto agree = [&](const List &one) { return one.size() - kept > shared && one[shared] == first[shared]; };
    while (first.size() - kept > shared && std::ranges::all_of(lists, agree))
        ++shared;
    return shared;
}

QList<QStringList> reversed(QList<QStringList> lists)
{
    for (QStringList &list : lists)
        std::ranges::reverse(list);
    return lists;
}

/// Without the folders that all paths share at their begin and at their end.
QStringList middles(const QStringList &paths)
{
    QList<QStringList> folders;
    for (const QString &path : paths)
        folders << path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype begin = sharedBegin(folders, 0);
    const qsizetype end = sharedBegin(reversed(folders), begin);
    QStringList parts;
    for (const QStringList &list : folders)
        parts << list.sliced(begin, list.size() - begin - end).join(QLatin1Char('/'));
    return parts;
}

/// Without a long begin that all share, up to the word in which they differ.
QStringList shortened(QStringList parts)
{
    qsizetype shared = sharedBegin(QList<QString>(parts), 0);
    while (shared > 0 && parts.front()[shared - 1].isLetterOrNumber())
        --shared;
    if (shared <= longestShared)
        return parts;
    for (QString &part : parts)
        part = QStringLiteral("…") + part.sliced(shared);
    return parts;
}

} // namespace

QStringList toldApart(const std::vector<NamedPath> &named)
{
    QStringList shown;
    QHash<QString, QList<qsizetype>> places;
    for (const NamedPath &one : named) {
        places[one.name] << shown.size();
        shown << one.name;
    }
    for (const QList<qsizetype> &group : std::as_const(places)) {
        if (group.size() < 2)
            continue;
        QStringList paths;
        for (const qsizetype place : group)
            paths << named[static_cast<size_t>(place)].path;
        const QStringList parts = shortened(middles(paths));
        for (qsizetype i = 0; i < group.size(); ++i) {
            if (!parts[i].isEmpty())
                shown[group[i]] = parts[i] + QStringLiteral(" · ") + shown[group[i]];
        }
    }
    return shown;
}

QStringList shownJobNames(const JobStore &store)
{
    std::vector<NamedPath> named;
    for (const JobPointer &job : store.openJobs())
        named.push_back({.name = job->name, .path = job->path});
    return toldApart(named);
}

} // namespace quayside
