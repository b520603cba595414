// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/screenshot.h"
#include "app/translations.h"
#include "app/window.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace quayside {

namespace {

constexpr Command windowCommand{"window", "open the window (the default)", CommandGroup::Look, Surface::Screen,
                                runWindow};
constexpr Command screenshotCommand{"screenshot", "render pages of the window to PNG files", CommandGroup::Look,
                                    Surface::Offscreen, runScreenshot};

constexpr std::array<std::pair<CommandGroup, const char *>, 4> headings{{{CommandGroup::Look, "Look at runs"},
                                                                         {CommandGroup::Compare, "Compare"},
                                                                         {CommandGroup::Run, "Run tasks"},
                                                                         {CommandGroup::Check, "Check files"}}};

std::vector<Command> allCommands()
{
    std::vector<Command> commands{windowCommand};
    commands.insert(commands.end(), consoleCommands().begin(), consoleCommands().end());
    commands.push_back(screenshotCommand);
    return commands;
}

void printOverview()
{
    printText(
        QStringLiteral("quayside " QUAYSIDE_VERSION ": a workbench for agent-evaluation runs\n\n"
                       "Usage: quayside [PATH...]            open the window, on these folders, archives or files\n"
                       "       quayside COMMAND [ARGUMENTS]  (quayside COMMAND --help tells more)\n"));
    for (const auto &[group, heading] : headings) {
        printLine({});
        printLine(QLatin1String(heading) + QLatin1Char(':'));
        for (const Command &command : allCommands()) {
            if (command.group == group)
                printLine(
                    QStringLiteral("  %1%2").arg(QLatin1String(command.name), -12).arg(QLatin1String(command.summary)));
        }
    }
    printLine({});
    printLine(QStringLiteral("Exit codes: 0 ok, 1 something in the input was damaged or not scored, 2 wrong use."));
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("quayside"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAYSIDE_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("quayside"));
}

std::optional<Command> commandNamed(const QString &name)
{
    const std::vector<Command> commands = allCommands();
    const auto found =
        std::ranges::find_if(commands, [&](const Command &command) { return name == QLatin1String(command.name); });
    return found == commands.end() ? std::nullopt : std::optional(*found);
}

bool hasScreen()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v";
    });
}

int runOn(const Command &command, int argc, char **argv, qsizetype skip)
{
    nameApplication();
    if (command.surface == Surface::Screen && !hasScreen() && !onlyAsks(argc, argv)) {
        complain(
            QStringLiteral("there is no display to open a window on; the commands of 'quayside --help' need none"));
        return static_cast<int>(ExitCode::WrongUse);
    }
    if (command.surface != Surface::Console && !hasScreen())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto run = [&] { return command.run(QCoreApplication::arguments().mid(skip)); };
    if (command.surface == Surface::Console) {
        const QCoreApplication application(argc, argv);
        installTranslations(QStringLiteral("en")); // words and numbers of one language, and its plurals
        return run();
    }
    const QApplication application(argc, argv);
    return run();
}

} // namespace

int runQuayside(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        printOverview();
        return 0;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        printLine(QStringLiteral("quayside " QUAYSIDE_VERSION));
        return 0;
    }
    if (const auto command = commandNamed(first))
        return runOn(*command, argc, argv, 2);
    return runOn(windowCommand, argc, argv, 1);
}

} // namespace quayside
