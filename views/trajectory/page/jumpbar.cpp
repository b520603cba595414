// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/jumpbar.h"

#include "views/trajectory/page/tightbutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace quayside {

JumpBar::JumpBar(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(8, 3, 8, 3);
    m_row->setSpacing(2);
    QPushButton *go = add(tr("Go to ▾"), tr("First error, longest, dearest step, or a step by its number"));
    auto *menu = new QMenu(go);
    connect(menu->addAction(tr("First step that failed\tE")), &QAction::triggered, this, &JumpBar::firstErrorWanted);
    connect(menu->addAction(tr("Step that took the longest\tL")), &QAction::triggered, this, &JumpBar::longestWanted);
    connect(menu->addAction(tr("Step that cost the most\tD")), &QAction::triggered, this, &JumpBar::costliestWanted);
    connect(menu->addAction(tr("Step by number…\tCtrl+G")), &QAction::triggered, this, &JumpBar::numberWanted);
    connect(go, &QPushButton::clicked, menu, [go, menu] { menu->popup(go->mapToGlobal(QPoint(0, go->height()))); });
    m_filter = add(tr("Filter ▾"), tr("Only steps that failed, cost much, have a bookmark or a hit of the search"));
    m_filterMenu = new QMenu(m_filter);
    connect(m_filter, &QPushButton::clicked, this,
            [this] { m_filterMenu->popup(m_filter->mapToGlobal(QPoint(0, m_filter->height()))); });
    m_row->addStretch(1);
    m_pictures = add(tr("Screenshots"), tr("Screenshots first and large, words below them"));
    m_pictures->setCheckable(true);
    m_pictures->hide();
    connect(m_pictures, &QPushButton::toggled, this, &JumpBar::picturesToggled);
    connect(add(tr("Find"), tr("Search every text of the run (Ctrl+F)")), &QPushButton::clicked, this,
            &JumpBar::searchWanted);
    m_outline = add(tr("Outline"), tr("Only what the agent said, in its own words (O)"));
    m_outline->setCheckable(true);
    connect(m_outline, &QPushButton::toggled, this, &JumpBar::outlineToggled);
    m_details = add(tr("Details"), tr("Show the first lines of every part (X)"));
    m_details->setCheckable(true);
    connect(m_details, &QPushButton::toggled, this, &JumpBar::detailsToggled);
}

void JumpBar::toggleOutline()
{
    m_outline->toggle();
}

void JumpBar::toggleDetails()
{
    m_details->toggle();
}

QPushButton *JumpBar::add(const QString &text, const QString &tip)
{
    QPushButton *button = makeTightButton(text, tip);
    m_row->addWidget(button);
    return button;
}

void JumpBar::setListed(qsizetype shown, qsizetype all)
{
    const QLocale locale;
    m_filter->setText(shown == all ? tr("Filter ▾")
                                   : tr("Filter: %1 of %2 ▾").arg(locale.toString(shown), locale.toString(all)));
}

void JumpBar::setPictures(qsizetype count, bool areFirst)
{
    m_pictures->setVisible(count > 0);
    m_pictures->setChecked(areFirst);
}

} // namespace quayside
