// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// What an agent did to the place it worked in that no task asks for.
enum class TamperingKind : std::uint8_t {
    Planted,  ///< something where the verifier works or looks for its programs
    Broken,   ///< a folder of the system replaced or closed
    EndedAll, ///< the environment itself was ended from inside
};

struct Tampering {
    TamperingKind kind = TamperingKind::Planted;
    QString path; ///< inside; empty for EndedAll

    bool operator==(const Tampering &) const = default;
};

/// "planted", "broken", "ended": as it is written down.
QString toText(TamperingKind kind);
std::optional<TamperingKind> tamperingNamed(const QString &name);

} // namespace quayside
