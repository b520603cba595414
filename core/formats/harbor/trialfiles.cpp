// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialfiles.h"

#include "core/formats/asciicast/recording.h"
#include "core/formats/harbor/harbornames.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct NamedRole {
    QLatin1StringView path;
    FileRole role;
};

constexpr std::array exactRoles{
    NamedRole{HarborFile::config, FileRole::Config},         NamedRole{HarborFile::lock, FileRole::Lock},
    NamedRole{HarborFile::result, FileRole::Result},         NamedRole{HarborFile::trialLog, FileRole::TrialLog},
    NamedRole{HarborFile::exception, FileRole::Exception},   NamedRole{HarborFile::analysis, FileRole::Analysis},
    NamedRole{HarborFile::analysisText, FileRole::Analysis}, NamedRole{HarborFile::stream, FileRole::Stream},
};

bool isImage(const QString &name)
{
    constexpr std::array endings{".png", ".jpg", ".jpeg", ".gif", ".webp"};
    return std::ranges::any_of(
        endings, [&](const char *ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

FileRole agentRole(const QString &name)
{
    if (name.endsWith(QLatin1String(".json")) && name.contains(QLatin1String("trajectory")))
        return FileRole::Trajectory;
    if (isNamedLikeRecording(name))
        return FileRole::Recording;
    return isImage(name) ? FileRole::Image : FileRole::AgentLog;
}

FileRole verifierRole(const QString &name)
{
    if (name == QLatin1String("reward.json") || name == QLatin1String("reward.txt"))
        return FileRole::Reward;
    if (name.endsWith(QLatin1String(".json")))
        return FileRole::Report;
    return isImage(name) ? FileRole::Image : FileRole::VerifierLog;
}

/// Walks a trial's folder depth first; a link is listed, never entered.
class Walk
{
public:
    Walk(const Folder &trial, std::vector<TrialFile> &files, std::vector<Issue> &issues)
        : m_trial(trial), m_files(files), m_issues(issues)
    {
    }

    void visit(const QString &path, int depth)
    {
        const auto entries = m_trial.list(path);
        if (!entries) {
            m_issues.push_back(issueFrom(entries.error(), Severity::Warning, QStringLiteral("folder.unreadable")));
            return;
        }
        for (const FolderEntry &entry : *entries)
            add(path.isEmpty() ? entry.name : path + QLatin1Char('/') + entry.name, entry.kind, depth);
    }

private:
    static constexpr int mostDepth = 32;
    static constexpr size_t mostFiles = 50'000;

    void leaveOut(const QString &path, QString message)
    {
        if (!m_isCut)
            m_issues.push_back({Severity::Warning,
                                QStringLiteral("trial.files-left-out"),
                                m_trial.absolute(path),
                                {},
                                std::move(message)});
        m_isCut = true;
    }

    void add(const QString &path, EntryKind kind, int depth)
    {
        if (m_files.size() >= mostFiles)
            return leaveOut(path, QStringLiteral("only the first %1 files are listed").arg(mostFiles));
        TrialFile file{.path = path, .role = roleOf(path), .inside = insideArtifacts(path)};
        file.isFolder = kind == EntryKind::Folder;
        file.isLink = kind == EntryKind::Link;
        file.isSpecial = kind == EntryKind::Special;
        if (kind == EntryKind::File)
            file.size = m_trial.stamp(path).value_or(FileStamp{}).size;
        m_files.push_back(std::move(file));
        if (kind == EntryKind::Folder && depth < mostDepth)
            visit(path, depth + 1);
        else if (kind == EntryKind::Folder)
            leaveOut(path, QStringLiteral("folders deeper than %1 levels are not listed").arg(mostDepth));
    }

    const Folder &m_trial;
    std::vector<TrialFile> &m_files;
    std::vector<Issue> &m_issues;
    bool m_isCut = false;
};

} // namespace

QString stepOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.size() > 2 && parts.front() == HarborFile::stepsFolder ? parts[1] : QString();
}

QString insideArtifacts(const QString &path)
{
    const QString inner = withinStep(path);
    const bool isOne = inner.section(QLatin1Char('/'), 0, 0) == HarborFile::artifactsFolder;
    return isOne ? inner.section(QLatin1Char('/'), 1) : QString();
}

QString withinStep(const QString &path)
{
    return stepOf(path).isEmpty() ? path : path.section(QLatin1Char('/'), 2);
}

FileRole roleOf(const QString &path)
{
    const auto exact = std::ranges::find(exactRoles, path, &NamedRole::path);
    if (exact != exactRoles.end())
        return exact->role;
    const QString inner = withinStep(path);
    const QString top = inner.section(QLatin1Char('/'), 0, 0);
    const QString name = inner.section(QLatin1Char('/'), -1);
    if (!inner.contains(QLatin1Char('/')))
        return name.endsWith(QLatin1String(".tmp")) ? FileRole::Unfinished : FileRole::Other;
    if (top != HarborFile::artifactsFolder && name.endsWith(QLatin1String(".tmp")))
        return FileRole::Unfinished;
    if (top == HarborFile::agentFolder || top == HarborFile::userAgentFolder)
        return agentRole(name);
    if (top == HarborFile::verifierFolder)
        return verifierRole(name);
    if (top == HarborFile::servicesFolder)
        return FileRole::ServiceLog;
    if (top != HarborFile::artifactsFolder)
        return FileRole::Other;
    return insideArtifacts(path) == HarborFile::manifest ? FileRole::Manifest : FileRole::Artifact;
}

std::vector<QString> harborAgentFolders(const Folder &trial)
{
    std::vector<QString> folders{HarborFile::agentFolder, HarborFile::userAgentFolder};
    const auto steps = trial.list(HarborFile::stepsFolder);
    for (const FolderEntry &step : steps.value_or(std::vector<FolderEntry>()))
        folders.push_back(QStringLiteral("%1/%2/%3").arg(HarborFile::stepsFolder, step.name, HarborFile::agentFolder));
    return folders;
}

std::vector<TrialFile> listTrialFiles(const Folder &trial, std::vector<Issue> &issues)
{
    std::vector<TrialFile> files;
    Walk(trial, files, issues).visit({}, 0);
    return files;
}

} // namespace quayside
