// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/filetree.h"

#include "core/base/beneath.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <ranges>

#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr Bytes ignoreFileCap(1 << 20);
constexpr unsigned modeBits = 07777;

QString descriptorPath(const FileHandle &handle)
{
    return QStringLiteral("/proc/self/fd/%1").arg(handle.get());
}

std::optional<EntryKind> kindOf(const struct stat &info)
{
    if (S_ISDIR(info.st_mode))
        return EntryKind::Folder;
    if (S_ISREG(info.st_mode))
        return EntryKind::File;
    return S_ISLNK(info.st_mode) ? std::optional(EntryKind::Link) : std::nullopt;
}

std::int64_t modifiedNs(const struct stat &info)
{
    constexpr std::int64_t second = 1'000'000'000;
    return info.st_mtim.tv_sec * second + info.st_mtim.tv_nsec;
}

bool hasWildcards(const QString &part)
{
    return part.contains(QLatin1Char('*')) || part.contains(QLatin1Char('?')) || part.contains(QLatin1Char('['))
        || part.contains(QLatin1Char('\\'));
}

/// In a class of characters only "^" means "not".
QByteArray shellWildcard(const QString &part)
{
    return nativeName(QString(part).replace(QStringLiteral("[!"), QStringLiteral("[\\!")));
}

/// Goes down through real folders only.
class TreeWalk
{
public:
    explicit TreeWalk(const FileHandle &top) : m_top(top), m_folder(Folder::open(descriptorPath(top))) {}

    Result<std::vector<FileTreeEntry>> run(const std::function<bool(const FileTreeEntry &)> &keeps)
    {
        if (!m_folder)
            return std::unexpected(m_folder.error());
        if (auto listed = list({}, keeps); !listed)
            return std::unexpected(listed.error());
        return std::move(m_entries);
    }

private:
    Result<void> list(const QString &below, const std::function<bool(const FileTreeEntry &)> &keeps)
    {
        const auto names = m_folder->list(below);
        if (!names)
            return std::unexpected(names.error());
        for (const FolderEntry &name : *names) {
            const auto entry = entryOf(below.isEmpty() ? name.name : below + QLatin1Char('/') + name.name);
            if (!entry || !keeps(*entry))
                continue;
            m_entries.push_back(*entry);
            if (entry->kind != EntryKind::Folder)
                continue;
            if (auto listed = list(entry->path, keeps); !listed)
                return listed;
        }
        return {};
    }

    std::optional<FileTreeEntry> entryOf(const QString &path) const
    {
        const FileHandle handle(
            openBeneath(m_top.get(), nativeName(path).constData(), O_PATH | O_NOFOLLOW, LinkRule::Inside));
        struct stat info;
        if (handle.get() < 0 || fstat(handle.get(), &info) != 0)
            return std::nullopt;
        const auto kind = kindOf(info);
        if (!kind)
            return std::nullopt; // a device, a pipe or a socket
        FileTreeEntry entry{
            .path = path, .kind = *kind, .mode = info.st_mode & modeBits, .modifiedNs = modifiedNs(info)};
        std::array<char, 4096> text{};
        const ssize_t size = *kind == EntryKind::Link ? readlinkat(handle.get(), "", text.data(), text.size()) : 0;
        entry.target = nameFromNative(QByteArrayView(text.data(), std::max<ssize_t>(size, 0)));
        return entry;
    }

    const FileHandle &m_top;
    Result<Folder> m_folder;
    std::vector<FileTreeEntry> m_entries;
};

/// Finds what a path with wildcards names, part by part.
class WildcardSearch
{
public:
    WildcardSearch(const Folder &folder, const QStringList &parts) : m_folder(folder), m_parts(parts) {}

    QStringList run()
    {
        search({}, 0);
        return m_found;
    }

private:
    void search(const QString &below, qsizetype part)
    {
        const auto names = m_folder.list(below);
        if (!names)
            return;
        const bool isLast = part + 1 == m_parts.size();
        for (const FolderEntry &name : *names) {
            if (fnmatch(shellWildcard(m_parts[part]).constData(), nativeName(name.name).constData(), 0) != 0)
                continue;
            const QString path = below.isEmpty() ? name.name : below + QLatin1Char('/') + name.name;
            if (isLast)
                m_found << path;
            else if (name.kind == EntryKind::Folder)
                search(path, part + 1);
        }
    }

    const Folder &m_folder;
    QStringList m_parts;
    QStringList m_found;
};

/// An absolute path with nothing above the root.
QString cleanInside(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part == QLatin1String("..") && !parts.isEmpty())
            parts.removeLast();
        else if (part != QLatin1String(".") && part != QLatin1String(".."))
            parts << part;
    }
    return QLatin1Char('/') + parts.join(QLatin1Char('/'));
}

Error notThere(const QString &path)
{
    return {ErrorCode::NotFound, {}, {}, path + QStringLiteral(" is not there, or .dockerignore leaves it out")};
}

} // namespace

std::vector<FileTreeEntry> chosen(const std::vector<FileTreeEntry> &entries,
                                  const std::function<bool(const QString &)> &choose)
{
    QSet<QString> kept;
    for (const FileTreeEntry &entry : entries) {
        if (!choose(entry.path))
            continue;
        for (QString path = entry.path; !path.isEmpty() && !kept.contains(path);
             path = path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString())
            kept.insert(path);
    }
    std::vector<FileTreeEntry> result;
    std::ranges::copy_if(entries, std::back_inserter(result),
                         [&](const FileTreeEntry &entry) { return kept.contains(entry.path); });
    return result;
}

Result<FileTree> FileTree::ofContext(const QString &folder)
{
    FileTree tree(folder);
    const auto files = Folder::open(folder);
    if (!files)
        return std::unexpected(files.error());
    for (const QString &name : {QStringLiteral("Dockerfile.dockerignore"), QStringLiteral(".dockerignore")}) {
        if (!files->stamp(name))
            continue;
        auto rules = files->read(name, ignoreFileCap).and_then(&IgnoreRules::parse);
        if (!rules) {
            rules.error().path = files->absolute(name);
            return std::unexpected(rules.error());
        }
        tree.m_rules = std::move(*rules);
        break;
    }
    if (tree.m_rules.isEmpty())
        return tree;
    const auto root = tree.m_root.open(QStringLiteral("/"));
    const auto all = root.and_then(
        [](const FileHandle &top) { return TreeWalk(top).run([](const FileTreeEntry &) { return true; }); });
    if (!all)
        return std::unexpected(all.error());
    for (const FileTreeEntry &entry : chosen(*all, [&](const QString &path) { return !tree.m_rules.matches(path); }))
        tree.m_kept.insert(entry.path);
    tree.m_kept.insert(QString());
    return tree;
}

Result<FileTree::Top> FileTree::open(const QString &path) const
{
    auto handle = m_root.open(cleanInside(path));
    if (!handle)
        return std::unexpected(handle.error().code == ErrorCode::NotFound ? notThere(path) : handle.error());
    struct stat info;
    const auto kind = fstat(handle->get(), &info) == 0 ? kindOf(info) : std::nullopt;
    if (!kind)
        return std::unexpected(Error{ErrorCode::NotRegular, path, {}, QStringLiteral("neither a file nor a folder")});
    const QString place = m_root.resolved(cleanInside(path)).value_or(QString()).mid(1);
    if (!isKept(place))
        return std::unexpected(notThere(path));
    return Top{
        {.kind = *kind, .mode = info.st_mode & modeBits, .modifiedNs = modifiedNs(info)}, std::move(*handle), place};
}

Result<std::vector<FileTreeEntry>> FileTree::walk(const Top &top) const
{
    const QString prefix = top.place.isEmpty() ? QString() : top.place + QLatin1Char('/');
    return TreeWalk(top.handle).run([&](const FileTreeEntry &entry) { return isKept(prefix + entry.path); });
}

Result<FileHandle> FileTree::openFile(const Top &top, const FileTreeEntry &entry)
{
    return Folder::open(descriptorPath(top.handle)).and_then([&](const Folder &folder) {
        return folder.openFile(entry.path);
    });
}

Result<QStringList> FileTree::matching(const QString &source) const
{
    const QString clean = cleanInside(source);
    QStringList parts = clean.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const auto first = std::ranges::find_if(parts, hasWildcards);
    if (first == parts.end())
        return QStringList{clean};
    const QString base = QLatin1Char('/') + parts.first(first - parts.begin()).join(QLatin1Char('/'));
    const auto top = open(base);
    const auto folder = top.and_then([](const Top &opened) { return Folder::open(descriptorPath(opened.handle)); });
    if (!folder)
        return QStringList();
    QStringList found;
    for (const QString &path : WildcardSearch(*folder, parts.sliced(first - parts.begin())).run()) {
        if (isKept(top->place.isEmpty() ? path : top->place + QLatin1Char('/') + path))
            found << (base == QLatin1String("/") ? base : base + QLatin1Char('/')) + path;
    }
    return found;
}

} // namespace quayside
