// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/actions.h"
#include "app/comparewith.h"
#include "app/pages.h"
#include "app/runwiring.h"
#include "core/run/queue/runboard.h"
#include "views/frame/sidebar.h"
#include "views/frame/statusline.h"
#include "views/frame/topbar.h"
#include "views/issues/issuesdock.h"
#include "views/palette/palette.h"
#include "views/state/selection.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace quayside {

MainWindow::MainWindow(const Workbench &workbench, QWidget *parent) : QMainWindow(parent), m_workbench(workbench)
{
    setAcceptDrops(true);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    setMinimumSize(900, 560);
    m_actions = new Actions(this);
    m_pages = new Pages(workbench);
    m_status = new StatusLine(workbench);
    auto *bar = new TopBar(workbench,
                           {.back = m_actions->back,
                            .forward = m_actions->forward,
                            .open = m_actions->open,
                            .find = m_actions->find,
                            .compare = m_actions->compare,
                            .launch = m_actions->launch,
                            .menu = m_actions->menu},
                           Pages::titleOf);
    m_sidebar = new Sidebar(workbench);
    auto *body = new QSplitter(Qt::Horizontal);
    body->setObjectName(QStringLiteral("bodySplitter"));
    body->setChildrenCollapsible(false);
    body->setHandleWidth(1);
    body->addWidget(m_sidebar);
    body->addWidget(m_pages);
    body->setStretchFactor(1, 1);
    body->setSizes({metrics::sidebarWidth, 1200});
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(body, 1);
    column->addWidget(m_status);
    setCentralWidget(frame);
    makeIssuesDock();
    connect(m_sidebar, &Sidebar::closeRequested, this, [this](SourceId source) { m_workbench.store.close(source); });
    connect(m_sidebar, &Sidebar::openRequested, this, [this](const QString &path) { m_workbench.store.open(path); });
    connect(m_sidebar, &Sidebar::reloadRequested, this, [this](SourceId source) { m_workbench.store.reload(source); });
    connect(m_pages, &Pages::openRequested, m_actions->open, &QAction::trigger);
    connect(m_pages, &Pages::examplesRequested, m_actions->examples, &QAction::trigger);
    connectNavigation();
    connectOpening();
    showTitle();
}

void MainWindow::makeIssuesDock()
{
    auto *dock = new IssuesDock(m_workbench, this);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    resizeDocks({dock}, {180}, Qt::Vertical);
    dock->hide();
    const auto toggle = [dock] { dock->setVisible(!dock->isVisible()); };
    connect(m_actions->issues, &QAction::triggered, dock, toggle);
    connect(m_status, &StatusLine::issuesRequested, dock, toggle);
}

void MainWindow::connectNavigation()
{
    Selection &selection = m_workbench.selection;
    const auto refresh = [this, &selection] {
        m_actions->back->setEnabled(selection.canGoBack());
        m_actions->forward->setEnabled(selection.canGoForward());
        showTitle();
    };
    connect(&selection, &Selection::changed, this, refresh);
    connect(m_actions->back, &QAction::triggered, &selection, &Selection::goBack);
    connect(m_actions->forward, &QAction::triggered, &selection, &Selection::goForward);
    connect(m_actions->jobs, &QAction::triggered, &selection, &Selection::goToJobs);
    connect(m_actions->compare, &QAction::triggered, this, [this] { compareAtHand(m_workbench, this); });
    connect(m_actions->launch, &QAction::triggered, &selection,
            [&selection] { selection.go({.place = Place::Launch}); });
    connect(m_actions->queue, &QAction::triggered, &selection, [&selection] { selection.go({.place = Place::Queue}); });
    connect(m_actions->checkTasks, &QAction::triggered, &selection,
            [&selection] { selection.go({.place = Place::Lint}); });
    connect(m_actions->find, &QAction::triggered, this,
            [this] { (new Palette(m_workbench, m_actions->all(), this))->show(); });
    connect(&m_workbench.store, &JobStore::jobRemoved, &selection, &Selection::forget);
    refresh();
}

void MainWindow::connectOpening()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::openFolder);
    connect(m_actions->openArchive, &QAction::triggered, this, &MainWindow::openFile);
    connect(&m_workbench.store, &JobStore::sourceChanged, this, &MainWindow::showLoneFile);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->reload, &QAction::triggered, this, [this] {
        for (const SourceId source : m_workbench.store.sources())
            m_workbench.store.reload(source);
    });
}

/// Goes to a file that was opened by itself, unless the user is at work on something else.
void MainWindow::showLoneFile(SourceId source)
{
    const std::vector<QString> files = m_workbench.store.filesOf(source);
    if (files.size() == 1 && m_workbench.store.pathOf(source) == files.front()
        && m_workbench.selection.location().place == Place::Jobs)
        m_workbench.selection.go({.place = Place::File, .file = files.front()});
}

void MainWindow::showTitle()
{
    const Location &here = m_workbench.selection.location();
    const JobPointer job = here.job ? m_workbench.store.job(*here.job) : nullptr;
    QStringList parts{QFileInfo(here.place == Place::File ? here.file : QString()).fileName(), here.trial.value,
                      job ? job->name : QString(), QStringLiteral("Quayside")};
    parts.removeAll(QString());
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::openFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of jobs, a job, or a trial"));
    if (!path.isEmpty())
        m_workbench.store.open(path);
}

void MainWindow::openFile()
{
    const QString filter =
        tr("Archives and trajectories (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.json);;All files (*)");
    const QString path = QFileDialog::getOpenFileName(this, tr("Open an archive or a trajectory"), {}, filter);
    if (!path.isEmpty())
        m_workbench.store.open(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            m_workbench.store.open(url.toLocalFile());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!m_workbench.runs.isActive());
    if (!event->isAccepted())
        closeWhenStopped(m_workbench, this);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions->recolourIcons();
}

} // namespace quayside
