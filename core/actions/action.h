// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"

#include <optional>
#include <vector>

namespace quayside {

enum class ActionKind : std::uint8_t {
    Read,
    Write, ///< the whole file
    Append,
    Replace, ///< `replaced` by `text` inside the file
    Insert,  ///< `text` after line `line`
    Patch,   ///< a hunk: `replaced` (with its context) by `text`
    Change,  ///< written in a way that does not say what (sed -i, cp, a script)
    Remove,
    Run,   ///< a command that is none of these
    Wait,  ///< asks for the output of a running command
    Other, ///< search, fetch, think, ...
};

/// How a file was written.
enum class Means : std::uint8_t {
    Tool,     ///< the agent's own write or edit tool
    HereText, ///< a here-document
    Redirect, ///< >, >>, tee
    InPlace,  ///< sed -i, perl -i
    Copy,     ///< cp, mv, install, a download
    Patch,    ///< apply_patch, patch, git apply
    Script,   ///< a program given on the command line that names the file
};

/// One thing that a tool call does, as far as its arguments say. Nothing is said about whether it worked.
struct Action {
    ActionKind kind = ActionKind::Other;
    Means means = Means::Tool;
    QString path;                ///< as written, made absolute where the working folder is known
    std::optional<QString> text; ///< what was written; nothing: the arguments do not say
    QString replaced;
    std::optional<int> line;
    bool replacesAll = false;
    QString command; ///< Run and every action out of a shell: the simple command, shortened

    bool operator==(const Action &) const = default;
};

bool isWriting(ActionKind kind);

/// What a call of an agent's tool does: the file tools of Claude Code, Codex, OpenHands, OpenClaw, SWE-agent, Gemini
/// CLI and their like by name and arguments, and shells by parsing their command.
std::vector<Action> actionsOf(const ToolCall &call);

/// What a shell script does.
std::vector<Action> actionsOfShell(const QString &script, const QString &folder = {});

/// The files that a patch in unified or apply_patch form changes.
std::vector<Action> actionsOfPatch(const QString &patch, const QString &folder = {});

/// "/app/x/../fix.sql" -> "/app/fix.sql"; a relative path below `folder`, where that is known.
QString placeOf(const QString &path, const QString &folder);

/// Whether a path that an agent used can be the file: equal, or a relative one that ends alike.
bool isSamePlace(const QString &used, const QString &file);

} // namespace quayside
