// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <sched.h>
#include <sys/resource.h>
#include <sys/types.h>

/// What quayside-start is to do, as it finds it in descriptor 3. No Qt here: that program knows none.
namespace quayside::start {

/// The descriptors it is given besides 0, 1 and 2. The last two may be closed.
enum Descriptor : int {
    planDescriptor = 3,
    reportDescriptor = 4,
    namespacesDescriptor = 5,
    inheritedDescriptor = 6,
    firstClosed = 7,
};

enum class Stage : std::int32_t {
    Leader, ///< not a failure: the value is the process id of the program in its namespaces
    Plan,
    Session,
    Group,
    Namespaces,
    Capabilities,
    Limits,
    Folder,
    Program,
    Stop,
};

/// Written to the report descriptor, which is closed once the program runs.
struct Message {
    Stage stage = Stage::Leader;
    std::int32_t value = 0; ///< of a failure: errno
};

struct Limit {
    std::int32_t resource = 0;
    rlim_t value = 0;
};

enum class Presence : std::uint8_t {
    Absent,
    Present,
};

/// Which namespaces of the process behind `namespacesDescriptor` the program enters.
enum class Entry : std::uint8_t {
    None,
    All,     ///< user, mount, pid, net, ipc, uts; it holds no capability there
    Network, ///< and the user namespace that owns it
    Stop,    ///< user and pid: it starts no program, but stops all there
};

/// The head of the plan. Behind it lie, each closed by a zero byte: the working folder, the program's file and
/// arguments, its variables, the files that join a control group.
struct Plan {
    std::uint32_t size = sizeof(Plan);
    pid_t parent = 0;
    std::uint32_t arguments = 0;
    std::uint32_t variables = 0;
    std::uint32_t groups = 0;
    std::uint32_t limitCount = 0;
    Limit limits[4]{};
    cpu_set_t cpus{};
    Presence restrictsCpus = Presence::Absent;
    Entry entry = Entry::None;
    Presence inherited = Presence::Absent;
};

} // namespace quayside::start
