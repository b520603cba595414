// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/application.h"
#include "app/headless/commandline.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFileInfo>

namespace quayside {

int runWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Opens the window."));
    parser.addPositionalArgument(QStringLiteral("path"), QStringLiteral("Folders, archives or files to open."), QStringLiteral("[PATH...]"));
    if (const auto done = parseArguments(parser, QStringLiteral("window"), arguments))
        return static_cast<int>(*done);
    for (const QString &path : parser.positionalArguments()) {
        if (!QFileInfo::exists(path))
            return wrongUse(QStringLiteral("window"), QStringLiteral("there is no file or folder named %1").arg(path));
    }
    installTranslations();
    applyTheme(*qApp, ThemeChoice::System);
    Application application;
    for (const QString &path : parser.positionalArguments())
        application.store.open(path);
    application.window.show();
    return QApplication::exec();
}

} // namespace quayside
