// SPDX-License-Identifier: GPL-3.0-or-later
// The commands without the window: small enough to be killed a hundred times in a test.
#include "app/headless/commands.h"

#include <QCoreApplication>

#include <algorithm>

int main(int argc, char **argv)
{
    using quayside::Command;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto commands = quayside::consoleCommands();
    const auto wanted = std::ranges::find(commands, arguments.value(1),
                                          [](const Command &command) { return QString::fromLatin1(command.name); });
    return wanted == commands.end() ? 2 : wanted->run(arguments.mid(2));
}
