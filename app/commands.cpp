// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/headless/commandline.h"
#include "app/headless/compare.h"
#include "app/headless/diff.h"
#include "app/headless/findings.h"
#include "app/headless/lint.h"
#include "app/headless/resume.h"
#include "app/headless/run.h"
#include "app/headless/summary.h"
#include "app/headless/trial.h"
#include "app/headless/validate.h"
#include "app/screenshot.h"
#include "app/translations.h"
#include "app/window.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <print>
#include <string_view>

namespace quayside {

namespace {

constexpr std::array allCommands{
    Command{"screenshot", "render pages of the window to PNG files", Surface::Offscreen, runScreenshot},
    Command{"window", "open the window (the default)", Surface::Screen, runWindow},
    Command{"run", "run tasks with agents and write a job folder", Surface::Console, runRun},
    Command{"resume", "finish a job that was interrupted or stopped", Surface::Console, runResume},
    Command{"lint", "check task folders, and with --run what oracle and nop score", Surface::Console, runLint},
    Command{"summary", "print the totals of every job under a folder or in an archive", Surface::Console, runSummary},
    Command{"trial", "print everything that is loaded of one trial", Surface::Console, runTrial},
    Command{"compare", "compare the arms of jobs: which is better, and is it more than luck", Surface::Console,
            runCompare},
    Command{"diff", "compare the artifacts of a trial with what was expected", Surface::Console, runDiff},
    Command{"findings", "print hints with evidence at what went wrong in each trial", Surface::Console, runFindings},
    Command{"validate", "check trajectory files against Harbor's rules", Surface::Console, runValidate},
};

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("quayside"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAYSIDE_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("quayside"));
}

const Command *commandNamed(const QString &name)
{
    const auto found =
        std::ranges::find_if(allCommands, [&](const Command &command) { return name == QLatin1String(command.name); });
    return found == allCommands.end() ? nullptr : &*found;
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

std::span<const Command> commands()
{
    return allCommands;
}

int runQuayside(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        printOverview();
        return 0;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        std::println("quayside {}", QUAYSIDE_VERSION);
        return 0;
    }
    if (const Command *command = commandNamed(first))
        return runOn(*command, argc, argv, 2);
    return runOn(*commandNamed(QStringLiteral("window")), argc, argv, 1);
}

} // namespace quayside
