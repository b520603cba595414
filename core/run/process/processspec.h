// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

#include <sys/resource.h>
#include <sys/types.h>

namespace quayside {

using EnvironmentMap = QMap<QString, QString>;

/// One setrlimit call before the program starts.
struct ProcessLimit {
    int resource = 0;
    rlim_t value = 0;

    bool operator==(const ProcessLimit &) const = default;
};

/// Which namespaces of another process a program enters.
enum class NamespaceEntry : std::uint8_t {
    All,     ///< user, mount, pid, net, ipc, uts; it holds no capability there
    Network, ///< and the user namespace that owns it
    Stop,    ///< no program is started: all in the pid namespace but its first process get SIGSTOP, in one step
};

/// What to start. The program gets exactly this environment, no inherited descriptor and a session of its own, and it
/// dies with the thread that started it.
struct ProcessSpec {
    QStringList command; ///< looked up in PATH on the host; an absolute path inside namespaces; none for Stop
    EnvironmentMap environment;
    QString folder;                         ///< working folder; empty: unchanged, or "/" inside namespaces
    std::vector<ProcessLimit> limits;       ///< at most four
    std::vector<int> cpus;                  ///< the only processors it may use; empty: all
    const FileHandle *namespaces = nullptr; ///< a pidfd whose namespaces the program enters
    NamespaceEntry entry = NamespaceEntry::All;
    const FileHandle *input = nullptr;     ///< read as standard input; none: /dev/null or a pipe
    const FileHandle *output = nullptr;    ///< written as standard output; none: a pipe
    const FileHandle *inherited = nullptr; ///< one more descriptor, which the program has as 3
    QStringList groups;                    ///< files of control groups that take its process id before it starts
};

enum class StreamKind : std::uint8_t {
    Out,
    Err,
};

using OutputSink = std::function<void(StreamKind, QByteArrayView)>;

enum class ProcessEnd : std::uint8_t {
    Exited,
    Signalled, ///< not by this program
    TimedOut,
    Stopped, ///< because the StopFlag was raised
};

struct ProcessResult {
    ProcessEnd end = ProcessEnd::Exited;
    int code = 0; ///< exit code, or 128 + signal

    bool ok() const { return end == ProcessEnd::Exited && code == 0; }
    bool operator==(const ProcessResult &) const = default;
};

} // namespace quayside
