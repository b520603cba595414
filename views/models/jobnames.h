// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace quayside {

class JobStore;

/// Something that is shown by its name and lies somewhere.
struct NamedPath {
    QString name;
    QString path;

    bool operator==(const NamedPath &) const = default;
};

/// What to show for each: its name, and before it the part of the path that differs where several have one name. What
/// all of these parts begin with is left out, so that the difference is read first: "…0001 · kimi".
QStringList toldApart(const std::vector<NamedPath> &named);

/// The open jobs', in the order of JobStore::jobs.
QStringList shownJobNames(const JobStore &store);

} // namespace quayside
