// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/semanticversion.h"

#include <QRegularExpression>

namespace quayside {

std::optional<SemanticVersion> parseSemanticVersion(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*))"
        R"(((?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?)"
        R"((?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)\z)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return SemanticVersion{match.captured(1), match.captured(2), match.captured(3), match.captured(4)};
}

} // namespace quayside
