// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxmounts.h"

#include "core/run/environment/tarball.h"
#include "core/run/environment/tarwriter.h"

#include <QCryptographicHash>
#include <QDir>

namespace quayside {

namespace {

constexpr const char *content = "content"; ///< the name of a copied source

Result<QString> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return std::unexpected(Error{ErrorCode::Failed, path, {}, QStringLiteral("cannot make this folder")});
    return path;
}

Result<FileHandle> packed(const FileTree &tree, const FileTree::Top &top)
{
    auto writer = TarWriter::create();
    if (!writer)
        return std::unexpected(writer.error());
    const QString name = QLatin1String(content);
    if (top.entry.kind == EntryKind::File) {
        if (auto added = writer->addFile(name, {top.entry.mode, top.entry.modifiedNs}, top.handle); !added)
            return std::unexpected(added.error());
        return writer->finish();
    }
    const auto entries = tree.walk(top);
    Result<void> added =
        entries ? writer->addFolder(name, {top.entry.mode, top.entry.modifiedNs}) : std::unexpected(entries.error());
    for (size_t i = 0; added && i < entries->size(); ++i) {
        const FileTreeEntry &entry = (*entries)[i];
        const QString path = name + QLatin1Char('/') + entry.path;
        if (entry.kind == EntryKind::Folder)
            added = writer->addFolder(path, {entry.mode, entry.modifiedNs});
        else if (entry.kind == EntryKind::Link)
            added = writer->addLink(path, entry.target);
        else
            added = FileTree::openFile(top, entry).and_then([&](const FileHandle &file) {
                return writer->addFile(path, {entry.mode, entry.modifiedNs}, file);
            });
    }
    return added ? writer->finish() : std::unexpected(added.error());
}

} // namespace

SandboxMounts::SandboxMounts(const BuildPlace &place, const BuildLayer &layer, FileTrees &trees)
    : m_place(place), m_layer(layer), m_trees(trees)
{
}

Result<void> SandboxMounts::prepare(const std::vector<RunMount> &mounts)
{
    for (const RunMount &mount : mounts) {
        if (auto prepared = prepare(mount); !prepared)
            return prepared;
    }
    return {};
}

Result<void> SandboxMounts::prepare(const RunMount &mount)
{
    const auto target = targetOf(mount.target);
    if (!target)
        return std::unexpected(target.error());
    for (QString path = *target; path.size() > 1 && !SandboxLayer(m_layer.path).kindOf(path);
         path = path.section(QLatin1Char('/'), 0, -2))
        m_stubs << path;
    if (mount.kind == RunMount::Kind::Memory) {
        m_mounts.push_back({SandboxMount::Kind::Memory, {}, *target});
        return {};
    }
    const auto source = sourceOf(mount);
    if (!source)
        return std::unexpected(source.error());
    m_mounts.push_back(
        {mount.isWritable ? SandboxMount::Kind::Writable : SandboxMount::Kind::ReadOnly, *source, *target});
    return {};
}

Result<QString> SandboxMounts::sourceOf(const RunMount &mount)
{
    if (mount.kind == RunMount::Kind::Cache)
        return makeFolder(
            m_place.folder + QStringLiteral("/caches/")
            + QString::fromLatin1(
                QCryptographicHash::hash(mount.id.toUtf8(), QCryptographicHash::Sha256).toHex().left(32)));
    const auto tree = m_trees.at(mount.origin);
    if (!tree)
        return std::unexpected(tree.error());
    const auto top = (*tree)->open(mount.source);
    if (!top)
        return std::unexpected(top.error());
    const bool isItself = mount.origin.kind == FileOrigin::Kind::Context && (*tree)->isWhole() && !mount.isWritable;
    if (isItself)
        return (*tree)->folder() + QLatin1Char('/') + top->place;
    const QString holder = m_place.folder + QStringLiteral("/mounts/");
    const auto made = makeFolder(holder + QString::number(QDir(holder).count()));
    const auto archive = packed(**tree, *top);
    if (!made || !archive)
        return std::unexpected(!made ? made.error() : archive.error());
    QString copy = *made + QLatin1Char('/') + QLatin1String(content);
    return unpackTar(*archive, copy, {}, m_place.stop).transform([&](const Download &) { return copy; });
}

/// The place of a path in the layer without the links that lead there: bubblewrap follows them by itself, and not
/// inside.
Result<QString> SandboxMounts::targetOf(const QString &path) const
{
    const SandboxLayer layer(m_layer.path);
    QString there = m_layer.top + path;
    QString missing;
    while (there.size() > 1 && !layer.kindOf(there)) {
        if (layer.exists(there))
            return std::unexpected(
                Error{ErrorCode::Failed, {}, {}, there + QStringLiteral(" is a link that leads nowhere")});
        missing = QLatin1Char('/') + there.section(QLatin1Char('/'), -1) + missing;
        there = there.section(QLatin1Char('/'), 0, -2);
    }
    return layer.resolved(there.isEmpty() ? QStringLiteral("/") : there).transform([&](const QString &place) {
        return place == QLatin1String("/") && !missing.isEmpty() ? missing : place + missing;
    });
}

} // namespace quayside
