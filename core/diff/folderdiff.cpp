// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/folderdiff.h"

#include "core/diff/binarydiff.h"
#include "core/diff/sqlitetables.h"

#include <map>

namespace quayside {

namespace {

constexpr int deepestFolder = 64;
constexpr size_t mostEntries = 100'000;

using Sides = std::pair<std::optional<EntryKind>, std::optional<EntryKind>>;

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

class FolderComparison
{
public:
    FolderComparison(const Folder &before, const Folder &after, const std::stop_token &stop)
        : m_before(before), m_after(after), m_stop(stop)
    {
    }

    Result<void> compare(const QString &path, int depth)
    {
        if (m_stop.stop_requested())
            return std::unexpected(cancelledError());
        if (depth > deepestFolder || m_entries.size() > mostEntries)
            return std::unexpected(
                Error{ErrorCode::TooLarge, m_after.absolute(path), {}, QStringLiteral("too many or too deep folders")});
        for (const auto &[name, sides] : namesIn(path)) {
            if (const auto added = addEntry(joined(path, name), sides, depth); !added)
                return added;
        }
        return {};
    }

    std::vector<FolderDiffEntry> take() { return std::move(m_entries); }

private:
    std::map<QString, Sides> namesIn(const QString &path) const
    {
        std::map<QString, Sides> names;
        for (const FolderEntry &entry : m_before.list(path).value_or(std::vector<FolderEntry>()))
            names[entry.name].first = entry.kind;
        for (const FolderEntry &entry : m_after.list(path).value_or(std::vector<FolderEntry>()))
            names[entry.name].second = entry.kind;
        return names;
    }

    static std::optional<Bytes> sizeOf(const Folder &folder, const QString &path, const std::optional<EntryKind> &kind)
    {
        const auto stamp = kind == EntryKind::File ? folder.stamp(path) : std::nullopt;
        return stamp ? std::optional(stamp->size) : std::nullopt;
    }

    Result<void> addEntry(const QString &path, const Sides &sides, int depth)
    {
        FolderDiffEntry entry{.path = path, .kind = sides.second.value_or(sides.first.value_or(EntryKind::File))};
        entry.before = sizeOf(m_before, path, sides.first);
        entry.after = sizeOf(m_after, path, sides.second);
        const auto state = stateOf(path, sides);
        if (!state)
            return std::unexpected(state.error());
        entry.state = *state;
        m_entries.push_back(entry);
        const bool isFolder = sides.first == EntryKind::Folder || sides.second == EntryKind::Folder;
        return isFolder ? compare(path, depth + 1) : Result<void>();
    }

    Result<PairState> stateOf(const QString &path, const Sides &sides) const
    {
        if (!sides.second)
            return PairState::Missing;
        if (!sides.first)
            return PairState::Extra;
        if (*sides.first != *sides.second)
            return PairState::Differs;
        if (*sides.first == EntryKind::Folder)
            return PairState::Same;
        return *sides.first == EntryKind::File ? compareFiles(m_before, path, m_after, path, m_stop)
                                               : PairState::Unknown;
    }

    const Folder &m_before;
    const Folder &m_after;
    const std::stop_token &m_stop;
    std::vector<FolderDiffEntry> m_entries;
};

std::optional<ByteSource> sourceAt(const Folder &folder, const QString &path)
{
    auto file = folder.openFile(path);
    return file ? std::optional(ByteSource(std::move(*file))) : std::nullopt;
}

} // namespace

Result<std::vector<FolderDiffEntry>> diffFolders(const Folder &before, const Folder &after, std::stop_token stop)
{
    for (const Folder *folder : {&before, &after}) {
        if (const auto listed = folder->list(); !listed)
            return std::unexpected(listed.error());
    }
    FolderComparison comparison(before, after, stop);
    if (const auto compared = comparison.compare({}, 0); !compared)
        return std::unexpected(compared.error());
    return comparison.take();
}

Result<PairState> compareFiles(const Folder &beforeFolder, const QString &before, const Folder &afterFolder,
                               const QString &after, std::stop_token stop)
{
    auto one = sourceAt(beforeFolder, before);
    auto two = sourceAt(afterFolder, after);
    if (!one || !two)
        return PairState::Unknown;
    auto same = haveSameBytes(*one, *two, stop);
    constexpr qint64 enoughToTell = 16;
    if (same.value_or(false) && isSqlite(one->read(0, enoughToTell)))
        same = haveSameLogs(beforeFolder, before, afterFolder, after, stop);
    if (!same)
        return std::unexpected(same.error());
    return *same ? PairState::Same : PairState::Differs;
}

Result<bool> haveSameLogs(const Folder &beforeFolder, const QString &before, const Folder &afterFolder,
                          const QString &after, std::stop_token stop)
{
    const auto one = sourceAt(beforeFolder, writeAheadLogOf(before));
    const auto two = sourceAt(afterFolder, writeAheadLogOf(after));
    return haveSameBytes(one.value_or(ByteSource()), two.value_or(ByteSource()), std::move(stop));
}

} // namespace quayside
