// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"
#include "views/state/workbench.h"

#include <QMainWindow>

namespace quayside {

class Actions;
class Pages;
class Sidebar;
class StatusLine;

/// The frame: bar above, jobs at the left, pages in the middle, status below. What is in a page is the page's own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Workbench &workbench, QWidget *parent = nullptr);

    Actions &actions() const { return *m_actions; }
    Pages &pages() const { return *m_pages; }
    StatusLine &statusLine() const { return *m_status; }
    Sidebar &sidebar() const { return *m_sidebar; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeIssuesDock();
    void connectNavigation();
    void connectOpening();
    void showLoneFile(SourceId source);
    void showTitle();
    void openFolder();
    void openFile();

    const Workbench &m_workbench;
    Actions *m_actions = nullptr;
    Pages *m_pages = nullptr;
    StatusLine *m_status = nullptr;
    Sidebar *m_sidebar = nullptr;
};

} // namespace quayside
