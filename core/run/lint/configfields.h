// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include <toml++/toml.hpp>

namespace quayside {

/// A key of task.toml that Harbor knows nothing of.
struct UnknownField {
    QString name;    ///< with all that it stands in: "steps[0].verifier.tiemout_sec"
    QString similar; ///< the known key that looks most like it; empty where none does
    int line = 0;

    bool operator==(const UnknownField &) const = default;
};

/// A table in an unknown one is not looked at.
std::vector<UnknownField> unknownFields(const toml::table &document);

} // namespace quayside
