// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <vector>

namespace quayside {

/// Where a program waits for others to talk to it.
struct Listener {
    enum class Protocol : std::uint8_t {
        Tcp,
        Udp,
        Unix,
    };

    Protocol protocol = Protocol::Tcp;
    QString address; ///< a port, or a path inside

    auto operator<=>(const Listener &) const = default;
};

/// "tcp 8080", "unix /run/db.sock"
QString toText(const Listener &listener);

/// All processes of a sandbox as they are seen from outside, those in pid namespaces that they made themselves as well.
class SandboxProcesses
{
public:
    /// `first`: the first process of the sandbox, as it is called outside; `handle`: a pidfd of it.
    SandboxProcesses(int first, const FileHandle &handle) : m_first(first), m_handle(handle) {}

    /// How many there are besides those of the sandbox itself.
    qsizetype count() const;

    /// What somebody inside can be talked to at, each once, in order.
    std::vector<Listener> listeners() const;

    /// Stops all of them until thaw(). False when that takes too long; some are stopped then.
    bool freeze() const;
    void thaw() const;

private:
    bool stopAll() const;

    int m_first;
    const FileHandle &m_handle;
};

} // namespace quayside
