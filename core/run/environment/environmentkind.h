// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <optional>

namespace quayside {

/// Where trials run. What each kind can do is in environmenttype.cpp, one row for each.
enum class EnvironmentKind : std::uint8_t {
    Sandbox,
    Docker,
    Podman,
};

/// "sandbox", "docker", "podman".
QString toText(EnvironmentKind kind);
std::optional<EnvironmentKind> environmentNamed(const QString &name);

/// "sandbox, docker or podman", for a sentence.
QString environmentNames();

} // namespace quayside
