// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/chartcard.h"

#include "views/theme/icons.h"
#include "views/widgets/chartkit/chartexport.h"
#include "views/widgets/chartkit/chartview.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/savefile.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

namespace quayside {

namespace {

QByteArray pngOf(ChartView &chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    imageOf(chart).save(&buffer, "PNG");
    return bytes;
}

} // namespace

ChartCard::ChartCard(const QString &title, ChartView *chart, QWidget *parent) : Card(title, parent), m_chart(chart)
{
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(chart);
    m_scroll->setCornerWidget(new QWidget);
    m_scroll->viewport()->setAutoFillBackground(false);
    chart->setAutoFillBackground(false);
    m_pages = new QStackedLayout;
    body()->addLayout(m_pages,
                      1); // first: a stacked layout shows its first widget at once, as a window where it has no parent
    m_pages->addWidget(m_scroll);
    m_button = new QToolButton;
    m_button->setIcon(breezeIcon(QStringLiteral("overflow-menu"), this));
    m_button->setToolTip(tr("Table, copy, save"));
    m_button->setAccessibleName(tr("%1: table, copy, save").arg(title));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFixedSize(24, 22);
    header()->addWidget(m_button);
    fillMenu();
    connect(chart, &ChartView::trialsChosen, this, &ChartCard::trialsChosen);
}

void ChartCard::fillMenu()
{
    auto *menu = new QMenu(this);
    QAction *table = menu->addAction(tr("Show as table"));
    table->setCheckable(true);
    connect(table, &QAction::toggled, this, [this](bool on) { show(on ? Page::Table : Page::Chart); });
    menu->addSeparator();
    menu->addAction(tr("Copy as image"), this, [this] { QGuiApplication::clipboard()->setImage(imageOf(*m_chart)); });
    menu->addAction(tr("Copy as CSV"), this, [this] { QGuiApplication::clipboard()->setText(csvOf(*m_chart)); });
    menu->addSeparator();
    menu->addAction(tr("Save as PNG…"), this,
                    [this] { save(tr("PNG images (*.png)"), pngOf(*m_chart), QStringLiteral("png")); });
    menu->addAction(tr("Save as SVG…"), this,
                    [this] { save(tr("SVG drawings (*.svg)"), svgOf(*m_chart), QStringLiteral("svg")); });
    menu->addAction(tr("Save as CSV…"), this,
                    [this] { save(tr("CSV tables (*.csv)"), csvOf(*m_chart).toUtf8(), QStringLiteral("csv")); });
    m_button->setMenu(menu);
}

void ChartCard::show(Page page)
{
    while (m_pages->count() > 1) {
        QWidget *old = m_pages->widget(1);
        m_pages->removeWidget(old);
        delete old;
    }
    if (page == Page::Table)
        m_pages->addWidget(new FactTableView(m_chart->table()));
    m_pages->setCurrentIndex(page == Page::Table ? 1 : 0);
}

void ChartCard::save(const QString &filter, const QByteArray &bytes, const QString &suffix)
{
    askToSave(this, {.title = tr("Save chart"), .filter = filter, .suffix = suffix, .bytes = bytes});
}

} // namespace quayside
