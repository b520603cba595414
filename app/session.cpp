// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/actions.h"
#include "app/mainwindow.h"
#include "views/frame/sidebar.h"
#include "views/state/setting.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenu>

namespace quayside {

namespace {

constexpr qsizetype mostRecent = 12;

} // namespace

Session::Session(QSettings &settings, JobStore &store, MainWindow &window)
    : QObject(&window), m_settings(settings), m_store(store), m_window(window)
{
    window.restoreGeometry(setting::windowGeometry.read(settings));
    window.restoreState(setting::windowState.read(settings));
    connect(&store, &JobStore::sourceChanged, this, [this](SourceId source) {
        const QString path = m_store.pathOf(source);
        if (!path.isEmpty() && m_seen.insert(source).second && !m_restored.removeOne(path))
            addRecent(path);
        remember();
        showRecent();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Session::remember);
    connect(window.actions().recentMenu(), &QMenu::aboutToShow, this, &Session::fillRecentMenu);
    fillRecentMenu();
    showRecent();
}

void Session::showRecent()
{
    QStringList there;
    for (const QString &path : recent()) {
        if (QFileInfo::exists(path))
            there << path;
    }
    m_window.sidebar().setRecent(there);
}

void Session::restore()
{
    for (const QString &path : setting::openPaths.read(m_settings)) {
        if (QFileInfo::exists(path))
            m_restored << path;
    }
    for (const QString &path : QStringList(m_restored))
        m_store.open(path);
}

QStringList Session::recent() const
{
    return setting::recentPaths.read(m_settings);
}

void Session::remember()
{
    QStringList open;
    for (const SourceId source : m_store.sources())
        open << m_store.pathOf(source);
    setting::openPaths.write(m_settings, open);
    setting::windowGeometry.write(m_settings, m_window.saveGeometry());
    setting::windowState.write(m_settings, m_window.saveState());
}

void Session::addRecent(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    setting::recentPaths.write(m_settings, paths.mid(0, mostRecent));
}

void Session::fillRecentMenu()
{
    QMenu *menu = m_window.actions().recentMenu();
    menu->clear();
    for (const QString &path : recent()) {
        QAction *action = menu->addAction(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { m_store.open(path); });
    }
    menu->setEnabled(!menu->isEmpty());
}

} // namespace quayside
