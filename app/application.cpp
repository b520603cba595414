// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/actions.h"
#include "views/frame/keymapdialog.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTranslator>

namespace quayside {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(qApp);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

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

void installTranslations(const QString &language)
{
    const QLocale wanted = language.isEmpty() ? QLocale() : QLocale(language);
    const QLocale locale = wanted.language() == QLocale::C ? QLocale(QLocale::English) : wanted;
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("quayside"), QStringLiteral(":/i18n"));
}

} // namespace quayside
