// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/tampering.h"

#include <QStringList>

namespace quayside {

/// What the system needs at a path of a layer, to be laid over it or because programs go through it.
struct SystemPlace {
    enum class Kind : std::uint8_t {
        Folder,
        File, ///< made when something is laid over it
        Link,
    };

    QString path;
    Kind kind = Kind::Folder;
    QString target; ///< of a link

    bool operator==(const SystemPlace &) const = default;
};

/// The writable layer of a sandbox, seen from the host while nothing runs in it. Whatever was made of it, no path leads
/// out of it here: a link that starts at "/" starts at the layer.
class SandboxLayer
{
public:
    explicit SandboxLayer(const QString &path) : m_path(path) {}

    /// A file or folder at an absolute path inside, links followed there; nothing for anything else.
    Result<FileHandle> open(const QString &path) const;

    /// What a path leads to inside, links followed there; nothing when there is nothing.
    std::optional<EntryKind> kindOf(const QString &path) const;

    /// Whether a name is there, were it a link that leads nowhere.
    bool exists(const QString &path) const;

    /// The path of something inside, without the links that lead there. Errors: NotFound.
    Result<QString> resolved(const QString &path) const;

    /// The file that names libraries for every program, as it is found when somebody planted it.
    static Tampering preload() { return {TamperingKind::Planted, QStringLiteral("/etc/ld.so.preload")}; }

    /// What lies where only the verifier or an administrator has business: rewards, tests, a preloaded library,
    /// programs that come before the system's.
    std::vector<Tampering> planted() const;

    /// FIFOs, and links to devices that never end or never answer: the first few.
    std::vector<Tampering> blocking() const;

    /// Makes the places usable again; what is there instead goes to the folder `aside`.
    Result<std::vector<Tampering>> repair(const std::vector<SystemPlace> &places, const QString &aside) const;

    /// Whether there is a folder at this path, links followed inside, that its owner can use.
    bool hasFolder(const QString &path) const;

    /// A new empty folder with this path, for everybody to write; what was there goes to the folder `aside`.
    Result<void> renew(const QString &folder, const QString &aside) const;

    /// Takes a file or folder away, when there is one.
    Result<void> putAside(const QString &path, const QString &aside) const;

private:
    FileHandle openPath(const QString &path) const;
    QString m_path;
};

} // namespace quayside
