// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace quayside {

/// Every action of the window with its text and its keys, and the menu that lists them. Knows no page: it only says
/// that an action was asked for.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *open = nullptr;
    QAction *openArchive = nullptr;
    QAction *examples = nullptr;
    QAction *reload = nullptr;
    QAction *find = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *jobs = nullptr;
    QAction *compare = nullptr;
    QAction *launch = nullptr;
    QAction *queue = nullptr;
    QAction *checkTasks = nullptr;
    QAction *issues = nullptr;
    QAction *settings = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;
    QAction *quit = nullptr;
    QAction *menu = nullptr; ///< shows all of them

    QList<QAction *> all() const { return m_all; }
    /// The menu of recently opened paths; Session fills it.
    QMenu *recentMenu() const { return m_recent; }
    void recolourIcons();

private:
    QAction *add(const QString &text, const char *icon, const QKeySequence &shortcut);
    void makeMenu();

    QWidget *m_window = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_recent = nullptr;
    QList<QAction *> m_all;
};

} // namespace quayside
