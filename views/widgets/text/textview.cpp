// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textview.h"

#include "core/text/decode.h"
#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/markedscrollbar.h"
#include "views/widgets/text/textviewaccessible.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr qint64 mostCopied = 256LL * 1024 * 1024;
constexpr auto refreshEvery = std::chrono::milliseconds(500);

} // namespace

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent), m_bar(new MarkedScrollBar)
{
    installTextViewAccessibility();
    setVerticalScrollBar(m_bar);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    m_refresh.setInterval(refreshEvery);
    m_repaint.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] { m_document->refresh(); });
    connect(&m_repaint, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    setAccessibleName(quayside::tr("Text"));
    setDocument(std::make_unique<TextDocument>(ByteSource()));
}

TextView::~TextView() = default;

void TextView::setDocument(std::unique_ptr<TextDocument> document)
{
    m_layouts.reset();
    m_document = std::move(document);
    m_layouts = std::make_unique<RowLayouts>(*m_document);
    connect(m_document.get(), &TextDocument::indexGrew, this, &TextView::showGrowth);
    connect(m_document.get(), &TextDocument::restarted, this, &TextView::showRestart);
    m_selection = {};
    m_currentHit.reset();
    m_emphasis = {-1, -1};
    m_top = {};
    applySetting();
    setTop({});
    horizontalScrollBar()->setValue(0);
    updateMarks();
    Q_EMIT documentReplaced();
}

void TextView::setText(const QByteArray &text, const QString &language)
{
    setDocument(std::make_unique<TextDocument>(ByteSource(text)));
    setLanguage(language);
}

void TextView::setLanguage(const QString &language)
{
    m_layouts->setLanguage(language);
    viewport()->update();
}

void TextView::setWrap(WrapMode wrap)
{
    m_wrap = wrap;
    m_top.visual = 0;
    applySetting();
    Q_EMIT modesChanged();
}

void TextView::setFollow(FollowMode follow)
{
    m_follow = follow;
    if (follow == FollowMode::On)
        goToEnd();
    Q_EMIT modesChanged();
}

void TextView::stopFollowing()
{
    if (m_follow == FollowMode::On)
        setFollow(FollowMode::Off);
}

void TextView::setZoom(int zoom)
{
    m_zoom = std::clamp(zoom, -4, 24);
    applySetting();
    Q_EMIT modesChanged();
}

void TextView::setSearch(const SearchRun *search)
{
    if (m_search != nullptr)
        m_search->disconnect(this);
    m_search = search;
    m_currentHit.reset();
    if (search != nullptr)
        connect(search, &SearchRun::hitsChanged, this, &TextView::updateMarks);
    updateMarks();
}

void TextView::updateMarks()
{
    viewport()->update();
    if (m_search == nullptr || m_search->hits().empty()) {
        m_currentHit.reset();
        return m_bar->setMarks({}, {});
    }
    m_bar->setMarks(
        [this](double from, double to) {
            const LineIndex &index = m_document->index();
            const auto offsetOf = [&](double share) {
                return index.roughOffsetOf(static_cast<qint64>(share * static_cast<double>(index.totals().rows)));
            };
            const auto hit = m_search == nullptr ? std::nullopt : m_search->firstAtOrAfter(offsetOf(from));
            return hit && m_search->hits()[*hit].offset < offsetOf(to);
        },
        tokensOf(this).partial);
}

void TextView::applySetting()
{
    QFont mono = monoFont(font());
    if (mono.pixelSize() > 0)
        mono.setPixelSize(std::max(6, mono.pixelSize() + m_zoom));
    else
        mono.setPointSizeF(std::max(5.0, mono.pointSizeF() + m_zoom));
    m_lineHeight = LineLayout::lineHeight(mono);
    m_cellWidth = LineLayout::cellWidth(mono);
    const qreal room = viewport()->width() - textLeft() - m_cellWidth;
    m_layouts->setTokens(tokensOf(this));
    m_layouts->setSetting({.font = mono, .wrapWidth = m_wrap == WrapMode::On ? std::max(room, 8 * m_cellWidth) : 0});
    updateScrollBars();
    viewport()->update();
}

void TextView::showGrowth()
{
    applySetting();
    if (m_follow == FollowMode::On)
        setTop(endTop());
    updateMarks();
    Q_EMIT documentGrew();
}

void TextView::showRestart()
{
    m_layouts->clear();
    m_selection = {};
    m_currentHit.reset();
    setTop({std::min(m_top.row, m_document->index().totals().rows), 0});
    showGrowth();
}

qreal TextView::gutterWidth() const
{
    const qint64 lines = std::max<qint64>(999, m_document->index().totals().lines);
    return std::ceil(m_cellWidth * static_cast<qreal>(QString::number(lines).size())) + 7 * metrics::grid;
}

qreal TextView::textLeft() const
{
    return gutterWidth();
}

const LaidOutRow *TextView::layoutOf(qint64 row) const
{
    const auto rows = m_layouts->rows(row, 1);
    return rows.empty() ? nullptr : rows.front();
}

std::vector<TextView::PlacedRow> TextView::placedRows() const
{
    const int firstColumn = static_cast<int>(horizontalScrollBar()->value() / m_cellWidth);
    m_layouts->beginFrame({firstColumn, firstColumn + static_cast<int>(viewport()->width() / m_cellWidth) + 1});
    std::vector<PlacedRow> placed;
    qreal top = -m_top.visual * m_lineHeight;
    const int batch = m_wrap == WrapMode::On ? 4 : rowsPerPage() + 2;
    for (qint64 next = m_top.row; top < viewport()->height();) {
        const auto rows = m_layouts->rows(next, batch);
        for (const LaidOutRow *row : rows) {
            if (top < viewport()->height())
                placed.push_back({row, top});
            top += row->layout.height();
        }
        next += std::ssize(rows);
        if (rows.empty())
            break;
    }
    return placed;
}

void TextView::select(qint64 anchor, qint64 position)
{
    const qint64 end = m_document->size();
    m_selection = {std::clamp<qint64>(anchor, 0, end), std::clamp<qint64>(position, 0, end)};
    ensureVisible(m_selection.position);
    viewport()->update();
    Q_EMIT caretMoved();
}

void TextView::showHit(const SearchHit &hit)
{
    stopFollowing();
    m_currentHit = hit;
    select(hit.offset + hit.length, hit.offset);
}

void TextView::goToLine(qint64 line)
{
    const qint64 last = m_document->index().totals().lines - 1;
    if (const auto row = m_document->firstRowOfLine(std::clamp<qint64>(line, 0, std::max<qint64>(0, last)))) {
        stopFollowing();
        select(row->start, row->start);
    }
}

void TextView::goToEnd()
{
    m_selection = {m_document->size(), m_document->size()};
    setTop(endTop());
    Q_EMIT caretMoved();
}

void TextView::emphasizeLines(qint64 first, qint64 last)
{
    m_emphasis = {first, last};
    viewport()->update();
}

QString TextView::selectedText() const
{
    const qint64 to = std::min(m_selection.to(), m_selection.from() + mostCopied);
    return m_document->plainText(m_selection.from(), to);
}

void TextView::copy() const
{
    if (!m_selection.isEmpty())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TextView::copyRaw() const
{
    const qint64 length = std::min(m_selection.to() - m_selection.from(), mostCopied);
    const QByteArray bytes = m_document->source().read(m_selection.from(), length);
    QGuiApplication::clipboard()->setText(decodeForMatching(bytes, m_document->encoding()));
}

void TextView::selectAll()
{
    m_selection = {m_document->guess().markLength, m_document->size()};
    viewport()->update();
    Q_EMIT caretMoved();
}

qint64 TextView::caretLine() const
{
    const auto row = m_document->rowAtOffset(m_selection.position);
    return row ? row->line : 0;
}

qint64 TextView::offsetAt(QPointF point) const
{
    const auto placed = placedRows();
    if (placed.empty())
        return m_document->guess().markLength;
    const PlacedRow *hit = &placed.front();
    for (const PlacedRow &row : placed) {
        if (row.top <= point.y())
            hit = &row;
    }
    const QPointF inside(point.x() - textLeft() + horizontalScrollBar()->value(), point.y() - hit->top);
    return hit->row->offsetOfUnit(hit->row->layout.unitAt(inside));
}

QRect TextView::caretRect() const
{
    for (const PlacedRow &placed : placedRows()) {
        const TextRow &row = placed.row->row;
        if (m_selection.position >= row.start && m_selection.position <= row.end) {
            const QRectF caret = placed.row->layout.cursorRect(placed.row->unitOfOffset(m_selection.position));
            return caret.translated(textLeft() - horizontalScrollBar()->value(), placed.top).toAlignedRect();
        }
    }
    return {};
}

} // namespace quayside
