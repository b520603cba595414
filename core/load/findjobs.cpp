// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load.h"

#include "core/data/linkissue.h"
#include "core/formats/filekind.h"
#include "core/json/jsonerror.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

struct Detected {
    const Format *format = nullptr;
    FolderKind kind = FolderKind::Nothing;
};

Detected detect(const Folder &folder)
{
    for (const Format &format : formats()) {
        const FolderKind kind = format.detect(folder);
        if (kind != FolderKind::Nothing)
            return {.format = &format, .kind = kind};
    }
    return {};
}

/// Whether jobs or trials of some format are known by a file of this name.
bool isMarker(const QString &name)
{
    return std::ranges::any_of(formats(), [&](const Format &format) {
        return std::ranges::contains(format.jobFiles, name) || std::ranges::contains(format.trialFiles, name);
    });
}

/// Why a folder may be a job or a trial although no format knows it: what it would be known by is damaged.
std::optional<Issue> lostMarker(const Folder &folder, const FolderEntry &entry)
{
    constexpr Bytes cap(16 << 20);
    if (!isMarker(entry.name))
        return std::nullopt;
    if (entry.kind != EntryKind::File)
        return Issue{Severity::Error,
                     QStringLiteral("load.lost-marker"),
                     folder.absolute(entry.name),
                     {},
                     QStringLiteral("a job or a trial may be lost here: this is a link, a folder or a special file")};
    const auto bytes = folder.read(entry.name, cap);
    const bool isJson = entry.name.endsWith(QLatin1String(".json"));
    const auto error = !bytes ? std::optional(bytes.error())
        : isJson              ? jsonError(*bytes, folder.absolute(entry.name))
                              : std::nullopt;
    return error.transform(
        [](const Error &damage) { return issueFrom(damage, Severity::Error, QStringLiteral("load.lost-marker")); });
}

/// A trial that was met by itself: a job of its own, seen from the folder around it. Where the user opened a link to
/// it, that is the folder around the link's target.
Result<FoundJob> loneTrial(const QString &path, const Format *format)
{
    const QFileInfo opened(path);
    const QFileInfo info(opened.isSymLink() ? opened.canonicalFilePath() : path);
    return Folder::open(info.absolutePath()).transform([&](const Folder &around) {
        return FoundJob{.folder = around, .format = format, .onlyTrial = info.fileName()};
    });
}

/// Walks down from one folder, never through a link, and stops at each job.
class Search
{
public:
    explicit Search(std::stop_token stop) : m_stop(std::move(stop)) {}

    void visit(const Folder &folder, int depth)
    {
        if (m_stop.stop_requested() || !mayLook(folder))
            return;
        const Detected found = detect(folder);
        if (found.kind == FolderKind::Job)
            m_opened.jobs.push_back({.folder = folder, .format = found.format, .onlyTrial = {}});
        else if (found.kind == FolderKind::Jobs)
            addJobs(folder, *found.format);
        else if (found.kind == FolderKind::Trial)
            addTrial(folder, found.format);
        else
            visitFolders(folder, depth);
    }

    Opened take()
    {
        if (m_skippedDeep > 0)
            note(m_deepest, QStringLiteral("load.too-deep"),
                 QStringLiteral("folders deeper than %1 levels are not searched for jobs").arg(mostDepth));
        if (m_opened.jobs.empty() && !m_archives.isEmpty())
            note(m_archives.front(), QStringLiteral("load.archive-inside"),
                 QStringLiteral("an archive inside of what was opened is not opened itself"));
        return std::move(m_opened);
    }

private:
    static constexpr int mostDepth = 6;
    static constexpr int mostFolders = 50'000;
    static constexpr size_t mostFiles = 1000;
    static constexpr size_t mostIssues = 1000;

    void note(const QString &path, QString code, QString message)
    {
        m_opened.issues.push_back({Severity::Info, std::move(code), path, {}, std::move(message)});
    }

    /// Of links to files only those that a job would be known by are lost.
    void noteLink(const Folder &folder, const QString &link)
    {
        const bool isFile = QFileInfo(folder.absolute(link)).isFile();
        if (!isFile && m_opened.issues.size() < mostIssues)
            m_opened.issues.push_back(linkIssue(folder, link));
    }

    void addJobs(const Folder &folder, const Format &format)
    {
        const auto jobs = format.jobsIn(folder);
        if (!jobs)
            m_opened.issues.push_back(issueFrom(jobs.error(), Severity::Error, QStringLiteral("load.jobs-unreadable")));
        for (const QString &job : jobs.value_or(std::vector<QString>()))
            m_opened.jobs.push_back({.folder = folder.inside(job), .format = &format, .onlyTrial = {}});
    }

    void addTrial(const Folder &folder, const Format *format)
    {
        if (auto trial = loneTrial(folder.absolute({}), format))
            m_opened.jobs.push_back(std::move(*trial));
    }

    bool mayLook(const Folder &folder)
    {
        if (++m_looked == mostFolders)
            note(folder.absolute({}), QStringLiteral("load.too-many-folders"),
                 QStringLiteral("stopped looking for jobs after %1 folders").arg(mostFolders));
        return m_looked < mostFolders;
    }

    void visitFolders(const Folder &folder, int depth)
    {
        const auto entries = folder.list();
        if (!entries) {
            m_opened.issues.push_back(
                issueFrom(entries.error(), Severity::Warning, QStringLiteral("folder.unreadable")));
            return;
        }
        for (const FolderEntry &entry : *entries) {
            if (entry.kind == EntryKind::File && m_opened.files.size() < mostFiles
                && kindOfFile(folder, entry.name) != FileKind::Other)
                m_opened.files.push_back(folder.absolute(entry.name));
            if (auto lost = lostMarker(folder, entry); lost && m_opened.issues.size() < mostIssues)
                m_opened.issues.push_back(std::move(*lost));
            else if (entry.kind == EntryKind::Link)
                noteLink(folder, entry.name);
            if (entry.kind == EntryKind::File && looksLikeArchive(entry.name))
                m_archives += folder.absolute(entry.name);
            if (entry.kind != EntryKind::Folder || entry.name.startsWith(QLatin1Char('.')))
                continue;
            if (depth < mostDepth) {
                visit(folder.inside(entry.name), depth + 1);
            } else {
                ++m_skippedDeep;
                m_deepest = folder.absolute({});
            }
        }
    }

    std::stop_token m_stop;
    Opened m_opened;
    int m_looked = 0;
    int m_skippedDeep = 0;
    QString m_deepest;
    QStringList m_archives;
};

Result<Opened> loneFile(const QFileInfo &info)
{
    if (!info.exists())
        return std::unexpected(
            Error{ErrorCode::NotFound, info.absoluteFilePath(), {}, QStringLiteral("there is no such file or folder")});
    if (!info.isFile())
        return std::unexpected(Error{
            ErrorCode::NotRegular, info.absoluteFilePath(), {}, QStringLiteral("neither a folder nor a regular file")});
    Opened opened;
    opened.files.push_back(info.absoluteFilePath());
    return opened;
}

} // namespace

Result<Opened> findJobs(const QString &path, std::stop_token stop)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return loneFile(info);
    const auto folder = Folder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    Search search(stop);
    search.visit(*folder, 0);
    if (stop.stop_requested())
        return std::unexpected(
            Error{ErrorCode::Cancelled, folder->path(), {}, QStringLiteral("the search was cancelled")});
    Opened opened = search.take();
    if (opened.jobs.empty() && opened.files.empty())
        opened.issues.push_back(
            {Severity::Warning,
             QStringLiteral("load.no-job"),
             folder->path(),
             {},
             QStringLiteral(
                 "no job was found in this folder: no trial, no trajectory, and none in the folders below")});
    return opened;
}

} // namespace quayside
