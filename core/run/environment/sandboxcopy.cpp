// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxcopy.h"

#include <QDateTime>

namespace quayside {

namespace {

QString joinedPath(const QString &folder, const QString &name)
{
    if (folder.isEmpty() || name.isEmpty())
        return folder + name;
    return folder + QLatin1Char('/') + name;
}

QString baseName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

} // namespace

SandboxCopy::SandboxCopy(const SandboxSession &session, const QString &root, const StopFlag &stop)
    : m_session(session), m_root(root), m_stop(stop)
{
}

Result<void> SandboxCopy::run(const CopyStep &step, const FileTree &tree)
{
    m_step = &step;
    m_tree = &tree;
    m_target = (m_root + step.destination).mid(1);
    if (m_target.endsWith(QLatin1Char('/')))
        m_target.chop(1);
    auto excluded = IgnoreRules::of(step.excluded);
    if (!excluded)
        return std::unexpected(excluded.error());
    m_excluded = std::move(*excluded);
    auto writer = TarWriter::create();
    if (!writer)
        return std::unexpected(writer.error());
    m_writer = std::make_unique<TarWriter>(std::move(*writer));
    if (step.destination.endsWith(QLatin1Char('/')) || step.keepsParents)
        m_folders << m_target;
    for (const QString &source : step.sources) {
        if (auto placed = step.keepsParents ? placeWithParents(source) : place(source); !placed)
            return placed;
    }
    for (const InlineFile &document : step.documents) {
        const auto target = targetOf(document.name);
        if (!target)
            return std::unexpected(target.error());
        const FileTreeEntry file{.mode = 0644, .modifiedNs = QDateTime::currentMSecsSinceEpoch() * 1'000'000};
        if (auto added = m_writer->addContent(*target, attributesOf(file), document.content.toUtf8()); !added)
            return added;
    }
    return flush();
}

Result<void> SandboxCopy::place(const QString &source)
{
    const auto paths = m_tree->matching(source);
    if (!paths)
        return std::unexpected(paths.error());
    for (const QString &path : *paths) {
        const auto top = m_tree->open(path);
        if (!top)
            return std::unexpected(top.error());
        if (auto placed = top->entry.kind == EntryKind::Folder ? placeFolder(*top, path) : placeFile(*top, path);
            !placed)
            return placed;
    }
    return {};
}

/// The content of the folder. One that is there keeps its own permissions.
Result<void> SandboxCopy::placeFolder(const FileTree::Top &top, const QString &source)
{
    const auto all = m_tree->walk(top);
    if (!all)
        return std::unexpected(all.error());
    m_folders << m_target;
    const bool isLeftOut = !m_excluded.isEmpty() && m_excluded.matches(baseName(source));
    for (const FileTreeEntry &entry : chosen(*all, [&](const QString &path) { return !m_excluded.matches(path); })) {
        if (auto added = isLeftOut ? Result<void>() : add(top, entry, m_target); !added)
            return added;
    }
    return {};
}

Result<void> SandboxCopy::placeFile(const FileTree::Top &top, const QString &source)
{
    if (m_excluded.matches(baseName(source)) || m_excluded.matches(source.mid(1)))
        return {};
    if (m_step->archives == ArchiveRule::Unpack) {
        const auto unpacked = m_writer->addArchive(m_target, top.handle);
        if (!unpacked)
            return std::unexpected(unpacked.error());
        if (*unpacked) {
            m_folders << m_target;
            return {};
        }
    }
    const auto target = targetOf(baseName(source));
    if (!target)
        return std::unexpected(target.error());
    return m_writer->addFile(*target, attributesOf(top.entry), top.handle);
}

/// What matches below the "/./" of the source, or below "/", with the folders on the way.
Result<void> SandboxCopy::placeWithParents(const QString &source)
{
    const qsizetype pivot = source.indexOf(QLatin1String("/./"));
    const auto top = m_tree->open(pivot < 0 ? QStringLiteral("/") : source.first(pivot));
    const auto rules = IgnoreRules::of({source.mid(pivot < 0 ? 0 : pivot + 3)});
    if (!top || !rules)
        return std::unexpected(!top ? top.error() : rules.error());
    const auto all = m_tree->walk(*top);
    if (!all)
        return std::unexpected(all.error());
    const auto isMeant = [&](const QString &path) { return rules->matches(path) && !m_excluded.matches(path); };
    for (const FileTreeEntry &entry : chosen(*all, isMeant)) {
        if (auto added = add(*top, entry, m_target); !added)
            return added;
    }
    return {};
}

Result<void> SandboxCopy::add(const FileTree::Top &top, const FileTreeEntry &entry, const QString &folder)
{
    const QString name = joinedPath(folder, entry.path);
    if (entry.kind == EntryKind::Folder)
        return m_writer->addFolder(name, attributesOf(entry));
    if (entry.kind == EntryKind::Link)
        return m_writer->addLink(name, entry.target);
    return FileTree::openFile(top, entry).and_then([&](const FileHandle &file) {
        return m_writer->addFile(name, attributesOf(entry), file);
    });
}

/// The destination itself, or in it when it is a folder by then.
Result<QString> SandboxCopy::targetOf(const QString &baseName)
{
    if (m_step->destination.endsWith(QLatin1Char('/')))
        return joinedPath(m_target, baseName);
    if (auto flushed = flush(); !flushed)
        return std::unexpected(flushed.error());
    const auto kind = SandboxLayer(m_session.rootFolder()).kindOf(QLatin1Char('/') + m_target);
    return kind == EntryKind::Folder ? joinedPath(m_target, baseName) : m_target;
}

TarAttributes SandboxCopy::attributesOf(const FileTreeEntry &entry) const
{
    return {.mode = m_step->mode ? m_step->mode->applied(entry.mode, entry.kind) : entry.mode,
            .modifiedNs = entry.modifiedNs};
}

Result<void> SandboxCopy::flush()
{
    if (m_writer->isEmpty() && m_folders.isEmpty())
        return {};
    auto archive = m_writer->finish();
    auto next = TarWriter::create();
    if (!archive || !next)
        return std::unexpected(!archive ? archive.error() : next.error());
    m_writer = std::make_unique<TarWriter>(std::move(*next));
    QStringList folders{QStringLiteral("/")};
    for (const QString &folder : std::exchange(m_folders, {}))
        folders << QLatin1Char('/') + folder;
    return m_session.unpack(*archive, folders, m_stop);
}

} // namespace quayside
