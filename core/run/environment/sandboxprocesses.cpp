// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxprocesses.h"

#include "core/run/process/runprocess.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace quayside {

namespace {

using Inode = QByteArray;

QByteArray contentOf(int pid, const char *file)
{
    QFile opened(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(file)));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QByteArray linkOf(const QByteArray &path)
{
    char text[256];
    const ssize_t size = readlink(path.constData(), text, sizeof text);
    return {text, std::max<ssize_t>(size, 0)};
}

QByteArray pidNamespaceOf(int pid)
{
    return linkOf("/proc/" + QByteArray::number(pid) + "/ns/pid");
}

struct ProcessState {
    int pid = 0;
    int parent = 0;
    char state = 'X';

    bool runs() const { return !QByteArrayView("TtZX").contains(state); }
};

std::vector<ProcessState> allProcesses()
{
    std::vector<ProcessState> all;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int pid = name.toInt();
        const QByteArray stat = pid > 0 ? contentOf(pid, "stat") : QByteArray();
        const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && !fields.front().isEmpty())
            all.push_back({pid, fields[1].toInt(), fields.front().front()});
    }
    return all;
}

/// Of the same pid namespace, and all that descend from those.
std::vector<ProcessState> processesBelow(int first)
{
    const QByteArray wanted = pidNamespaceOf(first);
    if (wanted.isEmpty())
        return {};
    std::vector<ProcessState> others = allProcesses();
    const auto inside =
        std::ranges::partition(others, [&](const ProcessState &one) { return pidNamespaceOf(one.pid) != wanted; });
    std::vector<ProcessState> found(inside.begin(), inside.end());
    others.erase(inside.begin(), inside.end());
    for (size_t i = 0; i < found.size(); ++i) {
        const int parent = found[i].pid;
        for (const ProcessState &one : others) {
            if (one.parent == parent)
                found.push_back(one);
        }
    }
    return found;
}

QSet<Inode> socketsOf(const std::vector<ProcessState> &processes)
{
    QSet<Inode> sockets;
    for (const ProcessState &process : processes) {
        const QString folder = QStringLiteral("/proc/%1/fd").arg(process.pid);
        for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            const QByteArray target = linkOf((folder + QLatin1Char('/') + name).toLatin1());
            if (target.startsWith("socket:["))
                sockets.insert(target.sliced(8).chopped(1));
        }
    }
    return sockets;
}

/// One of the kernel's tables of sockets: which line is one that listens, and where.
struct SocketTable {
    const char *file;
    Listener::Protocol protocol;
    qsizetype stateField;
    QByteArrayView listens; ///< as that field says it
    qsizetype inodeField;
    qsizetype addressField;
};

// Columns: Documentation/networking/proc_net_tcp.rst and proc(5) of Linux. A UDP socket without a peer is "07".
constexpr SocketTable socketTables[]{{"net/tcp", Listener::Protocol::Tcp, 3, "0A", 9, 1},
                                     {"net/tcp6", Listener::Protocol::Tcp, 3, "0A", 9, 1},
                                     {"net/udp", Listener::Protocol::Udp, 3, "07", 9, 1},
                                     {"net/udp6", Listener::Protocol::Udp, 3, "07", 9, 1},
                                     {"net/unix", Listener::Protocol::Unix, 3, "00010000", 6, 7}};

QHash<Inode, Listener> listenersNear(int pid)
{
    QHash<Inode, Listener> found;
    for (const SocketTable &table : socketTables) {
        for (const QByteArray &line : contentOf(pid, table.file).split('\n')) {
            const QByteArrayList fields = line.simplified().split(' ');
            if (fields.value(table.stateField) != table.listens || fields.size() <= table.addressField)
                continue;
            const QByteArray &address = fields[table.addressField];
            const bool isPort = table.protocol != Listener::Protocol::Unix;
            const int port = address.mid(address.lastIndexOf(':') + 1).toInt(nullptr, 16);
            found.insert(fields[table.inodeField],
                         {table.protocol, isPort ? QString::number(port) : QFile::decodeName(address)});
        }
    }
    return found;
}

} // namespace

QString toText(const Listener &listener)
{
    switch (listener.protocol) {
    case Listener::Protocol::Tcp: return QStringLiteral("tcp ") + listener.address;
    case Listener::Protocol::Udp: return QStringLiteral("udp ") + listener.address;
    case Listener::Protocol::Unix: return QStringLiteral("unix ") + listener.address;
    }
    return {};
}

qsizetype SandboxProcesses::count() const
{
    constexpr qsizetype own = 2; // bubblewrap's, and the one that waits
    return std::max<qsizetype>(std::ssize(processesBelow(m_first)) - own, 0);
}

std::vector<Listener> SandboxProcesses::listeners() const
{
    const QHash<Inode, Listener> near = listenersNear(m_first);
    if (near.isEmpty())
        return {};
    std::vector<Listener> found;
    for (const Inode &inode : socketsOf(processesBelow(m_first))) {
        if (const auto one = near.find(inode); one != near.end())
            found.push_back(*one);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

bool SandboxProcesses::stopAll() const
{
    const auto done = runProcess({.command = {}, .namespaces = &m_handle, .entry = NamespaceEntry::Stop},
                                 {.timeout = Milliseconds(2000), .grace = Milliseconds(0)}, StopFlag());
    return done && done->ok();
}

/// What is seen from here can miss a process whose parent was read before it forked and was gone when it was read
/// again: only who is stopped in one step forks no more. Somebody who was let go by another, before that one was
/// stopped, is found running by the next look.
bool SandboxProcesses::freeze() const
{
    using namespace std::chrono_literals;
    constexpr int mostLooks = 200;
    constexpr int enoughLooks = 2;
    int still = 0;
    for (int look = 0; look < mostLooks && still < enoughLooks; ++look) {
        bool isStill = stopAll();
        for (const ProcessState &process : processesBelow(m_first)) {
            if (process.runs()) {
                isStill = false;
                ::kill(process.pid, SIGSTOP);
            }
        }
        still = isStill ? still + 1 : 0;
        if (!isStill)
            std::this_thread::sleep_for(1ms);
    }
    return still == enoughLooks;
}

void SandboxProcesses::thaw() const
{
    for (const ProcessState &process : processesBelow(m_first))
        ::kill(process.pid, SIGCONT);
}

} // namespace quayside
