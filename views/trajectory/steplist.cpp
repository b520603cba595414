// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/steplist.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/framescrollbar.h"

#include <QAccessible>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr int spacing = 6;
constexpr int widest = 1400;
constexpr int heldCards = 160;

int guessedHeight(const AgentRun &run, const ListRow &row, CardDetail detail, StepKinds shown)
{
    if (row.isFold)
        return 26 + spacing;
    const StepKinds kinds = kindsIn(run.at(row.first)) & shown;
    const bool hasWhy = kinds.testFlag(StepKind::ToolCall) && (kinds & (StepKind::Reasoning | StepKind::Message));
    return 34 + (hasWhy ? 24 : 0) + (detail == CardDetail::Part ? 110 : 0) + spacing;
}

} // namespace

StepList::StepList(QWidget *parent) : QAbstractScrollArea(parent), m_cards(heldCards)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Steps"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setVerticalScrollBar(new FrameScrollBar(this));
    verticalScrollBar()->setSingleStep(40);
    lookUpFonts();
}

StepList::~StepList() = default;

void StepList::setRun(RunPointer run)
{
    const bool isOther =
        !m_run || !run || m_run->graph->folder != run->graph->folder || m_run->agent.first() != run->agent.first();
    m_run = std::move(run);
    if (isOther) {
        m_current.reset();
        m_whole.clear();
        m_rows.clear();
    }
    m_cards.clear();
}

void StepList::clear()
{
    m_run.reset();
    m_current.reset();
    m_whole.clear();
    setRows({});
}

void StepList::setRows(std::vector<ListRow> rows, StepKinds shown)
{
    const auto place = anchor();
    m_rows = std::move(rows);
    m_shown = shown;
    m_cards.clear();
    guessHeights();
    const auto row = place ? rowOf(m_rows, place->step) : std::nullopt;
    if (row)
        card(*row); // its true height counts
    updateScrollBar();
    verticalScrollBar()->setValue(
        row ? static_cast<int>(m_heights.top(*row) + std::min<std::int64_t>(place->above, m_heights.height(*row))) : 0);
    viewport()->update();
}

/// The step at the top of the view, so that it stays there when rows come and go.
std::optional<StepList::Anchor> StepList::anchor() const
{
    const int value = verticalScrollBar()->value();
    if (m_rows.empty() || value == 0)
        return std::nullopt;
    const size_t row = m_heights.rowAt(std::max(0, value - margin));
    return Anchor{m_rows[row].first, value - m_heights.top(row)};
}

void StepList::setPictures(Pictures pictures)
{
    if (m_pictures == pictures)
        return;
    m_pictures = pictures;
    relayout();
}

void StepList::setMarked(std::vector<RunIndex> marked)
{
    m_marked = std::move(marked);
    m_cards.clear();
    viewport()->update();
}

void StepList::guessHeights()
{
    m_top.reset();
    std::vector<int> heights(m_rows.size());
    std::ranges::transform(m_rows, heights.begin(),
                           [this](const ListRow &row) { return guessedHeight(*m_run, row, m_detail, m_shown); });
    m_heights.reset(heights);
    m_measured.assign(m_rows.size(), false);
}

void StepList::setDetail(CardDetail detail)
{
    m_detail = detail;
    relayout();
}

void StepList::setHits(const QRegularExpression &hits)
{
    m_hits = hits;
    viewport()->update();
}

void StepList::setImageSource(std::function<QPixmap(StepRef, const ImagePart &, int height)> source)
{
    m_images = std::move(source);
}

void StepList::relayout()
{
    m_cards.clear();
    if (m_run && !m_rows.empty()) {
        const auto row = currentRow();
        guessHeights();
        updateScrollBar();
        if (row)
            makeVisible(*row);
    }
    viewport()->update();
}

/// Asking for a family costs as much as drawing a card.
void StepList::lookUpFonts()
{
    m_bold = boldFont(font());
    m_mono = monoFont(font());
}

int StepList::cardWidth() const
{
    return std::min(widest, viewport()->width() - 2 * margin);
}

CardLook StepList::look() const
{
    constexpr int large = 420;
    CardLook look{.font = font(),
                  .bold = m_bold,
                  .mono = m_mono,
                  .width = static_cast<qreal>(cardWidth()),
                  .tokens = &tokensOf(this),
                  .hits = m_hits,
                  .image = m_images,
                  .shown = m_shown};
    look.picturesFirst = m_pictures == Pictures::First;
    look.pictureHeight = look.picturesFirst ? large : look.pictureHeight;
    look.isMarked = [this](RunIndex step) { return std::ranges::binary_search(m_marked, step); };
    return look;
}

std::optional<size_t> StepList::currentRow() const
{
    return m_current ? rowOf(m_rows, *m_current) : std::nullopt;
}

CardDetail StepList::detailOf(size_t row) const
{
    if (m_whole.contains(m_rows[row].first))
        return CardDetail::Whole;
    return currentRow() == row ? CardDetail::Part : m_detail;
}

const StepCard &StepList::card(size_t row)
{
    if (const StepCard *known = m_cards.object(row))
        return *known;
    auto *made = new StepCard(*m_run, m_rows[row], detailOf(row), look(), m_highlighter);
    m_heights.set(row, made->height() + spacing);
    m_measured[row] = true;
    m_cards.insert(row, made);
    return *made;
}

size_t StepList::rowAt(int y) const
{
    return m_heights.rowAt(std::max(0, y + verticalScrollBar()->value() - margin));
}

QRect StepList::cardRect(size_t row) const
{
    const auto top = static_cast<int>(m_heights.top(row) - verticalScrollBar()->value()) + margin;
    return {margin, top, cardWidth(), m_heights.height(row) - spacing};
}

void StepList::updateScrollBar()
{
    const auto total = std::min<std::int64_t>(m_heights.total() + 2 * margin, std::numeric_limits<int>::max());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(total) - viewport()->height()));
}

void StepList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_cards.clear();
    updateScrollBar();
}

void StepList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    lookUpFonts();
    relayout();
}

/// What stays on screen is moved, not painted again. Painting may correct the bar's value in silence, so the way is
/// counted here.
void StepList::scrollContentsBy(int dx, int)
{
    beginFrame();
    const int from = std::exchange(m_offset, verticalScrollBar()->value());
    viewport()->scroll(dx, from - m_offset);
}

void StepList::setCurrent(RunIndex step)
{
    beginFrame();
    const auto old = currentRow();
    m_current = step;
    const auto row = currentRow();
    if (old)
        m_cards.remove(*old);
    if (row) {
        m_cards.remove(*row);
        makeVisible(*row);
        const StepCard &shown = card(*row);
        setAccessibleDescription(tr("Step %1: %2").arg(step.value + 1).arg(shown.accessibleText()));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    if (old && *old < m_rows.size() && old != row)
        card(*old);
    viewport()->update();
}

/// All is painted anew after it: to move on screen what will be painted over would only be waited for.
void StepList::makeVisible(size_t row)
{
    card(row);
    QScrollBar *bar = verticalScrollBar();
    const QSignalBlocker blocker(bar);
    updateScrollBar();
    const auto top = static_cast<int>(m_heights.top(row));
    const int bottom = top + m_heights.height(row) + 2 * margin;
    if (top < bar->value() || m_heights.height(row) > viewport()->height())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
    m_offset = bar->value();
    viewport()->update();
}

} // namespace quayside
