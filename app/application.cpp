// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/actions.h"
#include "views/frame/keymapdialog.h"
#include "views/widgets/parts/wheelguard.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>

namespace quayside {

namespace {

void showAbout(QWidget *parent)
{
    QMessageBox::about(
        parent, MainWindow::tr("About Quayside"),
        MainWindow::tr(
            "Quayside %1\nA workbench for agent-evaluation runs.\n\nFree software under the GNU GPL, version 3 or later.")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace

Application::Application()
{
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.quayside.Quayside.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.quayside.Quayside"));
    qApp->installEventFilter(new WheelGuard(&window));
    const Actions &actions = window.actions();
    QObject::connect(actions.examples, &QAction::triggered, &window, [this] { store.open(examplesFolder()); });
    QObject::connect(actions.keys, &QAction::triggered, &window,
                     [this] { (new KeyMapDialog(window.actions().all(), &window))->show(); });
    QObject::connect(actions.about, &QAction::triggered, &window, [this] { showAbout(&window); });
    actions.examples->setEnabled(!examplesFolder().isEmpty());
}

QString examplesFolder()
{
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/quayside/examples/jobs");
    for (const QString &folder : {installed, QString::fromUtf8(QUAYSIDE_EXAMPLES)}) {
        if (QFileInfo(folder).isDir())
            return QFileInfo(folder).canonicalFilePath();
    }
    return {};
}

} // namespace quayside
