// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/controlgroup.h"

#include "core/base/beneath.h"
#include "core/base/writablefolder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr int mostProcesses = 16'384; ///< and threads
constexpr int periodUs = 100'000;

/// One hierarchy that is mounted, and where this process is in it.
struct Hierarchy {
    QString controllers; ///< "cpu,cpuacct"; empty: version 2
    QString mount;       ///< where its root, or the part that is shown here, is mounted
    QString own;         ///< of the own group, below `mount`
};

/// A file of the kernel's, or nothing.
QString textOf(const QString &path)
{
    const FileHandle file(::open(nativeName(path).constData(), O_RDONLY | O_CLOEXEC));
    QByteArray text(1 << 16, '\0');
    const ssize_t got = file.get() < 0 ? 0 : ::read(file.get(), text.data(), static_cast<size_t>(text.size()));
    return QString::fromUtf8(text.first(std::max<ssize_t>(got, 0)));
}

bool put(const QString &path, const QByteArray &value)
{
    const FileHandle file(::open(nativeName(path).constData(), O_WRONLY | O_CLOEXEC));
    return file.get() >= 0 && writeAll(file.get(), value).has_value();
}

bool mayWrite(const QString &path)
{
    return ::access(nativeName(path).constData(), W_OK) == 0;
}

/// "4:memory:/user.slice" -> the path of the group that has the controllers.
std::optional<QString> ownGroup(const QString &groups, const QString &controllers)
{
    for (const QString &line : groups.split(QLatin1Char('\n'))) {
        if (line.section(QLatin1Char(':'), 1, 1) == controllers)
            return line.section(QLatin1Char(':'), 2);
    }
    return std::nullopt;
}

/// From "31 25 0:28 ROOT MOUNT options - cgroup2 source superoptions".
std::optional<Hierarchy> hierarchyOf(const QString &mountLine, const QString &groups)
{
    const QStringList words = mountLine.split(QLatin1Char(' '));
    const qsizetype dash = words.indexOf(QStringLiteral("-"));
    if (dash < 5 || words.size() < dash + 4)
        return std::nullopt;
    const QString &type = words[dash + 1];
    if (type != QLatin1String("cgroup") && type != QLatin1String("cgroup2"))
        return std::nullopt;
    QString controllers;
    if (type == QLatin1String("cgroup")) {
        QStringList options = words[dash + 3].split(QLatin1Char(','));
        options.removeIf([](const QString &option) {
            return option == QLatin1String("rw") || option == QLatin1String("ro") || option.contains(QLatin1Char('='))
                || option == QLatin1String("xattr");
        });
        controllers = options.join(QLatin1Char(','));
        if (controllers.isEmpty())
            return std::nullopt;
    }
    const auto own = ownGroup(groups, controllers);
    const QString root = words[3] == QLatin1String("/") ? QString() : words[3];
    if (!own || !own->startsWith(root))
        return std::nullopt;
    const QString below = own->mid(root.size());
    return Hierarchy{controllers, words[4], below == QLatin1String("/") ? QString() : below};
}

/// Version 2: a group whose processes sit in groups of their own can hand controllers down. The nearest one above us.
void findDelegated(const Hierarchy &tree, GroupPlaces &places)
{
    for (QString own = tree.own;; own = own.section(QLatin1Char('/'), 0, -2)) {
        const QString folder = tree.mount + own;
        const QStringList handed =
            textOf(folder + QStringLiteral("/cgroup.subtree_control")).simplified().split(QLatin1Char(' '));
        if (handed.contains(QStringLiteral("memory")) && mayWrite(folder)
            && mayWrite(folder + QStringLiteral("/cgroup.procs"))) {
            places.memory = folder;
            places.cpu = handed.contains(QStringLiteral("cpu")) ? folder : QString();
            places.processes = handed.contains(QStringLiteral("pids")) ? folder : QString();
            return;
        }
        if (own.isEmpty())
            return;
    }
}

void findVersionOne(const Hierarchy &tree, GroupPlaces &places)
{
    const QString folder = tree.mount + tree.own;
    if (!mayWrite(folder) || !mayWrite(folder + QStringLiteral("/cgroup.procs")))
        return;
    const QStringList controllers = tree.controllers.split(QLatin1Char(','));
    if (controllers.contains(QStringLiteral("memory")))
        places.memory = folder;
    if (controllers.contains(QStringLiteral("cpu")))
        places.cpu = folder;
    if (controllers.contains(QStringLiteral("pids")))
        places.processes = folder;
}

QString groupIn(const QString &place, const QString &name)
{
    return place + QStringLiteral("/quayside-") + name;
}

bool limitMemory(const QString &group, std::int64_t bytes)
{
    const QByteArray number = QByteArray::number(bytes);
    if (put(group + QStringLiteral("/memory.max"), number)) {
        put(group + QStringLiteral("/memory.swap.max"), "0");
        return true;
    }
    const bool held = put(group + QStringLiteral("/memory.limit_in_bytes"), number);
    put(group + QStringLiteral("/memory.memsw.limit_in_bytes"), number);
    return held;
}

/// The kernel takes no quota below a millisecond.
constexpr double leastCpus = 0.01;

bool limitCpus(const QString &group, double cpus)
{
    const QByteArray quota = QByteArray::number(std::llround(std::max(cpus, leastCpus) * periodUs));
    const QByteArray period = QByteArray::number(periodUs);
    return put(group + QStringLiteral("/cpu.max"), quota + ' ' + period)
        || (put(group + QStringLiteral("/cpu.cfs_period_us"), period)
            && put(group + QStringLiteral("/cpu.cfs_quota_us"), quota));
}

} // namespace

GroupPlaces findGroupPlaces(const QString &process)
{
    GroupPlaces places;
    const QString groups = textOf(process + QStringLiteral("/cgroup"));
    for (const QString &line : textOf(process + QStringLiteral("/mountinfo")).split(QLatin1Char('\n'))) {
        const auto tree = hierarchyOf(line, groups);
        if (tree && tree->controllers.isEmpty())
            findDelegated(*tree, places);
        else if (tree)
            findVersionOne(*tree, places);
    }
    return places;
}

ControlGroup::ControlGroup(const GroupPlaces &places, const QString &name, const ResourceRequest &resources)
{
    if (resources.memoryMb && make(places.memory, name))
        m_holdsMemory = limitMemory(groupIn(places.memory, name), std::int64_t(*resources.memoryMb) << 20);
    if (resources.cpus.value_or(0) > 0 && make(places.cpu, name))
        m_holdsCpus = limitCpus(groupIn(places.cpu, name), *resources.cpus);
    if (make(places.processes, name))
        put(groupIn(places.processes, name) + QStringLiteral("/pids.max"), QByteArray::number(mostProcesses));
}

/// Those of version 2 are one and the same.
bool ControlGroup::make(const QString &place, const QString &name)
{
    const QString group = groupIn(place, name);
    if (m_folders.contains(group))
        return true;
    if (place.isEmpty() || (::mkdir(nativeName(group).constData(), 0755) != 0 && errno != EEXIST))
        return false;
    m_folders << group;
    return true;
}

ControlGroup::~ControlGroup()
{
    constexpr int tries = 50;
    for (const QString &group : std::as_const(m_folders)) {
        for (int i = 0; i < tries && ::rmdir(nativeName(group).constData()) != 0 && errno == EBUSY; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

QStringList ControlGroup::joinFiles() const
{
    QStringList files;
    for (const QString &group : m_folders)
        files << group + QStringLiteral("/cgroup.procs");
    return files;
}

void ControlGroup::remove(const GroupPlaces &places, const QString &name)
{
    for (const QString &place : {places.memory, places.cpu, places.processes}) {
        if (!place.isEmpty())
            ::rmdir(nativeName(groupIn(place, name)).constData());
    }
}

} // namespace quayside
