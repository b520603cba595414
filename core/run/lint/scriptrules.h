// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/lintfinding.h"
#include "core/run/lint/shellwords.h"

namespace quayside {

/// Who runs a script. What a separate verifier needs belongs into its image.
enum class ScriptRole : std::uint8_t {
    Other,
    SeparateVerifier,
};

void checkCommands(const std::vector<ScriptCommand> &commands, const QString &path, int line, ScriptRole role,
                   LintFindings &findings);

void checkScript(const QString &text, const QString &path, ScriptRole role, LintFindings &findings);

struct DockerfileRole {
    enum class Seen : std::uint8_t { ByAgent, ByVerifierAlone } seen = Seen::ByAgent;
    enum class Shell : std::uint8_t { Posix, Windows } shell = Shell::Posix;
};

void checkDockerfile(const QString &text, const QString &path, DockerfileRole role, LintFindings &findings);

} // namespace quayside
