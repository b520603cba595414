// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"

namespace quayside {

/// The folders in which this user may make control groups on this machine, by what groups there can limit: version 2 in
/// a delegated part of the tree (as systemd's user manager has one), or version 1. Empty: nowhere.
struct GroupPlaces {
    QString memory;
    QString cpu;
    QString processes;

    bool operator==(const GroupPlaces &) const = default;
};

/// `process` is the folder that describes this process.
GroupPlaces findGroupPlaces(const QString &process = QStringLiteral("/proc/self"));

/// The control groups of one trial, which hold all its processes together. Removed with the object, when the processes
/// are gone.
class ControlGroup
{
public:
    /// Groups for the limits that can be held here, perhaps none. Processes are always limited, to far more than a task
    /// needs.
    ControlGroup(const GroupPlaces &places, const QString &name, const ResourceRequest &resources);
    ControlGroup(const ControlGroup &) = delete;
    ControlGroup &operator=(const ControlGroup &) = delete;
    ~ControlGroup();

    bool holdsMemory() const { return m_holdsMemory; }
    bool holdsCpus() const { return m_holdsCpus; }

    /// Files that a process writes "0" to before it becomes the program.
    QStringList joinFiles() const;

    /// The groups of this name that a killed program left behind.
    static void remove(const GroupPlaces &places, const QString &name);

private:
    bool make(const QString &place, const QString &name);

    QStringList m_folders;
    bool m_holdsMemory = false;
    bool m_holdsCpus = false;
};

} // namespace quayside
