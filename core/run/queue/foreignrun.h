// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/journal.h"
#include "core/run/spec/runmaterial.h"

namespace quayside {

/// What a journal that was not written by this user on this machine asks for: every command and path, to be looked at
/// before any of it is done.
struct ForeignRun {
    QStringList orders; ///< one a line, nothing left out

    /// Says that exactly these orders were seen; they are another's when anything of them changes.
    QString digest() const;

    bool operator==(const ForeignRun &) const = default;
};

ForeignRun foreignRunOf(const JournalPlan &plan, const RunMaterial &material);

} // namespace quayside
