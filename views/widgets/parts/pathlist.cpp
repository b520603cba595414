// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/pathlist.h"

#include "views/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>

namespace quayside {

PathList::PathList(const QString &accessibleName, QString question, QWidget *parent)
    : QWidget(parent), m_question(std::move(question))
{
    setAcceptDrops(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(accessibleName);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFixedHeight(3 * metrics::rowHeight + 4);
    m_list->setProperty("role", QStringLiteral("field"));
    auto *add = new QPushButton(tr("Add a folder…"));
    m_offered = new QPushButton(tr("Known tasks"));
    m_offered->setMenu(new QMenu(m_offered));
    m_offered->setObjectName(QStringLiteral("offeredButton"));
    m_offered->hide();
    auto *remove = new QPushButton(tr("Remove"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * metrics::grid);
    for (QPushButton *button : {add, m_offered, remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_list);
    column->addLayout(buttons);
    auto *hint = new QLabel(tr("Drop task folders here"), m_list->viewport());
    hint->setObjectName(QStringLiteral("dropHint"));
    hint->setProperty("role", QStringLiteral("faint"));
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint->move(2 * metrics::grid, metrics::grid);
    connect(this, &PathList::changed, hint, [this, hint] { hint->setVisible(m_list->count() == 0); });
    connect(m_offered->menu(), &QMenu::aboutToShow, this, &PathList::askForOffers);
    connect(add, &QPushButton::clicked, this, &PathList::choose);
    connect(remove, &QPushButton::clicked, this, &PathList::removeSelected);
    auto *key = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &PathList::removeSelected);
}

QStringList PathList::paths() const
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row)
        paths << m_list->item(row)->text();
    return paths;
}

void PathList::setPaths(const QStringList &paths)
{
    m_list->clear();
    for (const QString &path : paths) {
        m_list->addItem(path);
        m_list->item(m_list->count() - 1)->setToolTip(path);
    }
    Q_EMIT changed();
}

void PathList::add(const QString &path)
{
    if (!path.isEmpty() && !paths().contains(path))
        setPaths(paths() << path);
}

void PathList::setOffers(Offers offers)
{
    m_offers = std::move(offers);
    m_offered->setVisible(static_cast<bool>(m_offers));
}

void PathList::askForOffers()
{
    m_offered->menu()->clear();
    m_offered->menu()->addAction(tr("Looking for tasks…"))->setEnabled(false);
    m_search.start([search = m_offers()](const RunControl &) { return search(); },
                   [this](const QList<OfferedPaths> &offers) { fillOffers(offers); });
}

void PathList::fillOffers(const QList<OfferedPaths> &offers)
{
    QMenu &menu = *m_offered->menu();
    menu.clear();
    for (const OfferedPaths &group : offers) {
        if (group.paths.isEmpty())
            continue;
        menu.addSection(group.title);
        for (const QString &path : group.paths) {
            const QFileInfo info(path);
            QAction *action = menu.addAction(
                tr("%1  in  %2")
                    .arg(info.fileName(), menu.fontMetrics().elidedText(info.path(), Qt::ElideMiddle, 360)));
            action->setToolTip(path);
            action->setData(path);
            connect(action, &QAction::triggered, this, [this, path] { add(path); });
        }
    }
    if (menu.isEmpty())
        menu.addAction(tr("None is known yet"))->setEnabled(false);
}

void PathList::choose()
{
    add(QFileDialog::getExistingDirectory(this, m_question));
}

void PathList::removeSelected()
{
    QStringList kept;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isSelected())
            kept << m_list->item(row)->text();
    }
    setPaths(kept);
}

void PathList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PathList::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (QFileInfo(url.toLocalFile()).isDir())
            add(url.toLocalFile());
    }
    event->acceptProposedAction();
}

} // namespace quayside
