// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <span>

namespace quayside {

/// What a command needs: the console alone (it starts without a display and without Qt Gui), the user's screen, or an
/// offscreen surface to draw on.
enum class Surface : std::uint8_t {
    Console,
    Screen,
    Offscreen,
};

/// What a command is for: the heading that it stands under.
enum class CommandGroup : std::uint8_t {
    Look,
    Compare,
    Run,
    Check,
};

/// One subcommand of the binary. `arguments` are those behind the command's name; the result is the exit code:
/// 0 ok, 1 something in the input was damaged (or a run was not scored), 2 wrong use.
struct Command {
    const char *name;
    const char *summary;
    CommandGroup group;
    Surface surface;
    int (*run)(const QStringList &arguments);
};

/// Those that need no window.
std::span<const Command> consoleCommands();

} // namespace quayside
