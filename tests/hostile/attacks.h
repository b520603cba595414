// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace quayside {

/// What becomes of an agent that attacks.
enum class Verdict : std::uint8_t {
    Fails,  ///< reward 0
    Passes, ///< reward 1: it did the work, whatever else it tried
};

/// An agent that tries to get a reward without work, to get out, or to leave something behind. The work is to write
/// "GOOD" to /app/out.txt.
struct Attack {
    const char *name;
    QByteArray script; ///< for bash, in /app
    Verdict verdict = Verdict::Fails;
    /// "planted /tests": what its trial must say it tried; empty: nothing in particular.
    QByteArray tampering = {};
};

std::vector<Attack> attacksOnTheReward();
std::vector<Attack> attacksOnTheSandbox();
std::vector<Attack> attacksOnTheHost();
std::vector<Attack> attacksWithArtifacts();

/// Of the others those that a container may stand differently.
std::vector<Attack> attacksOnContainers();

} // namespace quayside
