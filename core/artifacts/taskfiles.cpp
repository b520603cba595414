// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/taskfiles.h"

#include "core/formats/harbor/tasklayout.h"
#include "core/run/queue/knowntasks.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace quayside {

namespace {

constexpr int deepest = 8;
constexpr size_t mostTaskFiles = 2000;
constexpr int levelsAbove = 6;

/// `root` or a folder below it, and not by a link out of it.
std::optional<Folder> taskBelow(const QString &root, const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir(root).absoluteFilePath(path));
    if (absolute != root && !absolute.startsWith(root + QLatin1Char('/')))
        return std::nullopt;
    const auto folder = Folder::open(root);
    if (!folder)
        return std::nullopt;
    const Folder task = absolute == root ? *folder : folder->inside(absolute.sliced(root.size() + 1));
    return isTaskFolder(task) ? std::optional(task) : std::nullopt;
}

/// Neither the home folder, nor what holds it, nor a folder at the top of the system.
bool isNarrow(const QString &folder)
{
    const QString home = QDir::cleanPath(QDir::homePath());
    return folder.count(QLatin1Char('/')) > 1 && folder != home && !home.startsWith(folder + QLatin1Char('/'));
}

/// A job and the folders around it, from the inside.
QStringList foldersAround(const QString &job)
{
    QStringList folders;
    QString folder = QDir::cleanPath(job);
    for (int level = 0; level <= levelsAbove && isNarrow(folder); ++level) {
        folders << folder;
        folder = folder.section(QLatin1Char('/'), 0, -2);
    }
    return folders;
}

QStringList knownFolders(const QStringList &jobPaths)
{
    QStringList folders;
    for (const QString &job : jobPaths)
        folders << foldersAround(job);
    folders << QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/harbor");
    for (const QString &chosen : qEnvironmentVariable("QUAYSIDE_TASKS").split(QLatin1Char(':'), Qt::SkipEmptyParts))
        folders << QDir::cleanPath(chosen);
    return folders + knownTasks();
}

void collect(const Folder &task, const QString &folder, int depth, std::vector<QString> &files)
{
    const auto entries = task.list(folder);
    if (!entries || depth > deepest)
        return;
    for (const FolderEntry &entry : *entries) {
        const QString path = folder + QLatin1Char('/') + entry.name;
        if (entry.kind == EntryKind::Folder)
            collect(task, path, depth + 1, files);
        else if (entry.kind == EntryKind::File && files.size() < mostTaskFiles)
            files.push_back(path);
    }
}

/// What an artifact may be called that "expected_x" stands for: "x", or "_x".
QStringList expectedNames(const QString &name)
{
    for (const QLatin1String prefix :
         {QLatin1String("expected"), QLatin1String("golden"), QLatin1String("reference"), QLatin1String("oracle")}) {
        const QString rest = name.startsWith(prefix, Qt::CaseInsensitive) ? name.sliced(prefix.size()) : QString();
        if (rest.size() > 1 && !rest.front().isLetterOrNumber())
            return {rest, rest.sliced(1)};
        if (!rest.isEmpty())
            return {rest};
    }
    return {};
}

qsizetype commonTail(const QStringList &one, const QStringList &two)
{
    qsizetype same = 0;
    while (same < one.size() && same < two.size() && one[one.size() - 1 - same] == two[two.size() - 1 - same])
        ++same;
    return same;
}

} // namespace

TaskPlace taskPlaceOf(const Trial &trial, const QStringList &jobPaths)
{
    const QString &path = trial.task.path;
    if (path.isEmpty() || !trial.task.gitUrl.isEmpty())
        return {};
    const QString name = path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    const QStringList known = knownFolders(jobPaths);
    for (const QString &place : QStringList{path, QStringLiteral("tasks/") + name, name}) {
        for (const QString &root : known) {
            if (auto folder = taskBelow(root, place))
                return {.folder = std::move(folder), .notOpened = {}};
        }
    }
    return {.folder = {}, .notOpened = QDir::isAbsolutePath(path) ? path : QString()};
}

TaskFiles taskFilesIn(const Folder &task)
{
    const auto filesBelow = [&](const QString &folder) {
        std::vector<QString> files;
        collect(task, folder, 0, files);
        return NamedFiles(std::move(files));
    };
    return {.folder = task,
            .tests = filesBelow(TaskLayout::tests),
            .solution = filesBelow(TaskLayout::solution),
            .environment = filesBelow(TaskLayout::environment)};
}

NamedFiles::NamedFiles(std::vector<QString> files) : m_files(std::move(files))
{
    for (size_t i = 0; i < m_files.size(); ++i) {
        const QString name = m_files[i].section(QLatin1Char('/'), -1);
        m_byName[name].push_back({.file = i, .fit = 2});
        for (const QString &expected : expectedNames(name))
            m_byName[expected].push_back({.file = i, .fit = 1});
    }
}

std::optional<QString> NamedFiles::standingFor(const QString &source) const
{
    const QStringList wanted = source.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const auto named = wanted.isEmpty() ? m_byName.end() : m_byName.find(wanted.back());
    if (named == m_byName.end())
        return std::nullopt;
    std::optional<QString> best;
    std::pair<int, qsizetype> bestFit{0, 0};
    for (const Named &candidate : *named) {
        const QString &file = m_files[candidate.file];
        const std::pair fit{candidate.fit, commonTail(file.split(QLatin1Char('/'), Qt::SkipEmptyParts), wanted)};
        if (fit > bestFit) {
            best = file;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace quayside
