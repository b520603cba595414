// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace quayside {

struct TerminusCommand {
    QByteArray keystrokes;
    std::optional<double> seconds; ///< to wait for it

    bool operator==(const TerminusCommand &) const = default;
};

/// What terminus-2's model answered in one episode.
struct TerminusAnswer {
    QByteArray message; ///< analysis and plan; the whole answer where it has no known form
    std::vector<TerminusCommand> commands;
    bool isComplete = false; ///< it says that the task is done

    bool operator==(const TerminusAnswer &) const = default;
};

/// Reads an answer in the JSON or the XML form, with words around it or without.
TerminusAnswer readTerminusAnswer(const QByteArray &response);

} // namespace quayside
