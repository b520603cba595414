// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// A version by Semantic Versioning 2.0.0 (semver.org).
struct SemanticVersion {
    QString major; ///< digits: they may be longer than any number type
    QString minor;
    QString patch;
    QString rest; ///< "-rc.1+build5"; empty: none

    bool operator==(const SemanticVersion &) const = default;
};

/// Nothing for any other text.
std::optional<SemanticVersion> parseSemanticVersion(const QString &text);

} // namespace quayside
