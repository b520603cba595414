// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that launch trials, without the window: small enough to be killed a hundred times in a test.
#include "app/commands.h"
#include "app/headless/lint.h"
#include "app/headless/resume.h"
#include "app/headless/run.h"

#include <QCoreApplication>

namespace quayside {

std::span<const Command> commands()
{
    return {};
}

} // namespace quayside

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("lint"))
        return quayside::runLint(arguments.mid(2));
    return arguments.value(1) == QLatin1String("resume") ? quayside::runResume(arguments.mid(2))
                                                         : quayside::runRun(arguments.mid(2));
}
