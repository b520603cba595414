// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tampering.h"

#include <algorithm>
#include <array>

namespace quayside {

QString toText(TamperingKind kind)
{
    switch (kind) {
    case TamperingKind::Planted: return QStringLiteral("planted");
    case TamperingKind::Broken: return QStringLiteral("broken");
    case TamperingKind::EndedAll: return QStringLiteral("ended");
    }
    return {};
}

std::optional<TamperingKind> tamperingNamed(const QString &name)
{
    static constexpr std::array kinds{TamperingKind::Planted, TamperingKind::Broken, TamperingKind::EndedAll};
    const auto found = std::ranges::find(kinds, name, [](TamperingKind kind) { return toText(kind); });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace quayside
