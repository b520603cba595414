// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/actions.h"
#include "app/mainwindow.h"
#include "views/frame/sidebar.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenu>

namespace quayside {

namespace {

constexpr qsizetype mostRecent = 12;

QString openKey()
{
    return QStringLiteral("session/open");
}

QString recentKey()
{
    return QStringLiteral("session/recent");
}

QString geometryKey()
{
    return QStringLiteral("session/geometry");
}

QString stateKey()
{
    return QStringLiteral("session/state");
}

} // namespace

Session::Session(QSettings &settings, JobStore &store, MainWindow &window)
    : QObject(&window), m_settings(settings), m_store(store), m_window(window)
{
    window.restoreGeometry(settings.value(geometryKey()).toByteArray());
    window.restoreState(settings.value(stateKey()).toByteArray());
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
    for (const QString &path : m_settings.value(openKey()).toStringList()) {
        if (QFileInfo::exists(path))
            m_restored << path;
    }
    for (const QString &path : QStringList(m_restored))
        m_store.open(path);
}

QStringList Session::recent() const
{
    return m_settings.value(recentKey()).toStringList();
}

void Session::remember()
{
    QStringList open;
    for (const SourceId source : m_store.sources())
        open << m_store.pathOf(source);
    m_settings.setValue(openKey(), open);
    m_settings.setValue(geometryKey(), m_window.saveGeometry());
    m_settings.setValue(stateKey(), m_window.saveState());
}

void Session::addRecent(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(recentKey(), paths.mid(0, mostRecent));
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
