// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/headless/commandline.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QWidget>

namespace quayside {

int runWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Opens the window."));
    parser.addPositionalArgument(QStringLiteral("path"), QStringLiteral("Folders, archives or files to open."), QStringLiteral("[PATH...]"));
    if (const auto done = parseArguments(parser, QStringLiteral("window"), arguments))
        return static_cast<int>(*done);
    applyTheme(*qApp, ThemeChoice::System);
    QWidget window;
    window.show();
    return QApplication::exec();
}

} // namespace quayside
