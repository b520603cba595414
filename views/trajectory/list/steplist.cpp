// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/steplist.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/framescrollbar.h"

#include <QAccessible>

namespace quayside {

StepList::StepList(QWidget *parent) : QAbstractScrollArea(parent), m_column(*this, *new FrameScrollBar(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Steps"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setVerticalScrollBar(&m_column.bar());
    verticalScrollBar()->setSingleStep(40);
    lookUpFonts();
}

StepList::~StepList() = default;

void StepList::setRun(RunPointer run)
{
    m_column.cards().setRun(std::move(run));
}

void StepList::clear()
{
    setRun({});
    setRows({});
}

void StepList::setRows(std::vector<ListRow> rows, StepKinds shown)
{
    m_column.setRows(std::move(rows), shown);
}

void StepList::setPictures(Pictures pictures)
{
    constexpr int large = 420;
    CardLook &look = m_column.look();
    const bool areFirst = pictures == Pictures::First;
    if (look.picturesFirst == areFirst)
        return;
    look.picturesFirst = areFirst;
    look.pictureHeight = areFirst ? large : CardLook().pictureHeight;
    relayout();
}

void StepList::setMarked(std::vector<RunIndex> marked)
{
    m_column.look().marked = std::move(marked);
    m_column.cards().forget();
    viewport()->update();
}

void StepList::setDetail(CardDetail detail)
{
    m_column.cards().setDetail(detail);
    relayout();
}

void StepList::setHits(const QRegularExpression &hits)
{
    m_column.look().hits = hits;
    viewport()->update();
}

void StepList::setImageSource(std::function<QPixmap(StepRef, const ImagePart &, int height)> source)
{
    m_column.look().image = std::move(source);
}

void StepList::relayout()
{
    m_column.relayout();
}

/// Asking for a family costs as much as drawing a card.
void StepList::lookUpFonts()
{
    m_column.look().font = font();
    m_column.look().bold = boldFont(font());
    m_column.look().mono = monoFont(font());
}

void StepList::setCurrent(RunIndex step)
{
    m_column.beginFrame();
    StepCards &cards = m_column.cards();
    const auto old = cards.currentRow();
    cards.setCurrent(step);
    const auto row = cards.currentRow();
    if (row) {
        m_column.makeVisible(*row);
        const QString said = m_column.card(*row).accessibleText();
        setAccessibleDescription(tr("Step %1: %2").arg(step.value + 1).arg(said));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    if (old && old != row)
        m_column.card(*old);
    viewport()->update();
}

void StepList::paintEvent(QPaintEvent *event)
{
    m_column.paint(*event);
}

void StepList::scrollContentsBy(int dx, int)
{
    m_column.scroll(dx);
}

void StepList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_column.fitWidth();
}

void StepList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    lookUpFonts();
    relayout();
}

} // namespace quayside
