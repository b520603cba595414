// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QCursor>
#include <QMenu>
#include <QWidget>

namespace quayside {

Actions::Actions(QWidget *window) : QObject(window), m_window(window)
{
    open = add(tr("Open…"), "document-open-folder", QKeySequence::Open);
    openArchive = add(tr("Open a file or archive…"), "archive-extract", QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    examples = add(tr("Open the examples"), "help-contents", {});
    reload = add(tr("Read again"), "view-refresh", QKeySequence::Refresh);
    find = add(tr("Find a job or trial"), "search", QKeySequence(QStringLiteral("Ctrl+K")));
    back = add(tr("Back"), "go-previous", QKeySequence::Back);
    forward = add(tr("Forward"), "go-next", QKeySequence::Forward);
    jobs = add(tr("All jobs"), "view-list-details", QKeySequence(QStringLiteral("Ctrl+J")));
    compare = add(tr("Compare"), "office-chart-bar", QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    launch = add(tr("New run"), "media-playback-start", QKeySequence::New);
    queue = add(tr("Queue"), "view-calendar-list", QKeySequence(QStringLiteral("Ctrl+Shift+Q")));
    checkTasks = add(tr("Check tasks"), "tools-check-spelling", QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    issues = add(tr("Issues"), "data-warning", QKeySequence(QStringLiteral("Ctrl+I")));
    settings = add(tr("Settings…"), "configure", QKeySequence(QStringLiteral("Ctrl+,")));
    keys = add(tr("Keyboard map"), "input-keyboard", QKeySequence(QStringLiteral("?")));
    about = add(tr("About Quayside"), "help-about", {});
    quit = add(tr("Quit"), "application-exit", QKeySequence::Quit);
    menu = add(tr("Menu"), "application-menu", QKeySequence(QStringLiteral("F10")));
    makeMenu();
    recolourIcons();
}

QAction *Actions::add(const QString &text, const char *icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setProperty("breezeIcon", QString::fromLatin1(icon));
    action->setShortcut(shortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(tr("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    m_window->addAction(action);
    m_all << action;
    return action;
}

void Actions::makeMenu()
{
    m_menu = new QMenu(m_window);
    m_menu->addActions({open, openArchive});
    m_recent = m_menu->addMenu(tr("Open recent"));
    m_menu->addActions({examples, reload});
    m_menu->addSeparator();
    m_menu->addActions({jobs, compare, launch, queue, checkTasks, issues});
    m_menu->addSeparator();
    m_menu->addActions({settings, keys, about});
    m_menu->addSeparator();
    m_menu->addAction(quit);
    connect(menu, &QAction::triggered, m_menu, [this] {
        const QPoint corner = m_window->mapToGlobal(QPoint(m_window->width() - m_menu->sizeHint().width() - 12, 40));
        m_menu->popup(corner);
    });
}

void Actions::recolourIcons()
{
    for (QAction *action : std::as_const(m_all))
        action->setIcon(breezeIcon(action->property("breezeIcon").toString(), m_window));
}

} // namespace quayside
