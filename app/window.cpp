// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/actions.h"
#include "app/application.h"
#include "app/headless/commandline.h"
#include "app/session.h"
#include "app/translations.h"
#include "views/settings/appearance.h"
#include "views/settings/settingsdialog.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QSettings>

namespace quayside {

int runWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Opens the window."));
    parser.addPositionalArgument(QStringLiteral("path"), QStringLiteral("Folders, archives or files to open."),
                                 QStringLiteral("[PATH...]"));
    if (const auto done = parseArguments(parser, QStringLiteral("window"), arguments))
        return static_cast<int>(*done);
    for (const QString &path : parser.positionalArguments()) {
        if (!QFileInfo::exists(path))
            return wrongUse(QStringLiteral("window"), QStringLiteral("there is no file or folder named %1").arg(path));
    }
    QSettings settings;
    Appearance appearance(settings, *qApp);
    installTranslations(appearance.language());
    appearance.apply();
    Application application;
    QObject::connect(application.window.actions().settings, &QAction::triggered, &application.window,
                     [&] { (new SettingsDialog(appearance, &application.window))->show(); });
    Session session(settings, application.store, application.window);
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        session.restore();
    for (const QString &path : paths)
        application.store.open(path);
    application.window.show();
    return QApplication::exec();
}

} // namespace quayside
