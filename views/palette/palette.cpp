// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette/palette.h"

#include "views/palette/palettemodel.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace quayside {

namespace {

/// The name on the left, what it is on the right.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, metrics::rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeTokens &tokens = tokensOf(option.widget);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokens.selection);
        const QRect rect = option.rect.adjusted(3 * metrics::grid, 0, -3 * metrics::grid, 0);
        painter->setFont(smallFont(option.font));
        painter->setPen(tokens.muted);
        const QString context = painter->fontMetrics().elidedText(index.data(PaletteModel::contextRole).toString(),
                                                                  Qt::ElideRight, rect.width() / 2);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, context);
        const int left = rect.width() - painter->fontMetrics().horizontalAdvance(context) - 3 * metrics::grid;
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, left));
        painter->restore();
    }
};

} // namespace

Palette::Palette(const Workbench &workbench, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_workbench(workbench)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Open anything by name"));
    m_model = new PaletteModel(paletteEntries(workbench, actions), this);
    m_query = new QLineEdit;
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setPlaceholderText(tr("A job, a trial, an action"));
    m_query->installEventFilter(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusProxy(m_query);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid);
    column->addWidget(m_query);
    column->addWidget(m_list);
    resize(640, 420);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 72)));
    connect(m_query, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_query, &QLineEdit::returnPressed, this, &Palette::openCurrent);
    connect(m_list, &QListView::clicked, this, &Palette::openCurrent);
    search({});
    m_query->setFocus();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void Palette::search(const QString &query)
{
    m_model->setQuery(query.trimmed());
    m_list->setCurrentIndex(m_model->index(0));
}

void Palette::openCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model->entry(index);
    close();
    if (entry.action)
        entry.action->trigger();
    else
        m_workbench.selection.go(entry.location);
}

} // namespace quayside
