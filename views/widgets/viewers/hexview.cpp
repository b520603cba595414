// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/hexview.h"

#include "views/theme/terminalcolors.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/markedscrollbar.h"
#include "views/widgets/text/linelayout.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 mostHexScrollSteps = 1'000'000'000;
constexpr qint64 mostHexCopied = 16LL * 1024 * 1024;

QChar shownByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value < 0x7f ? QChar(static_cast<char16_t>(value)) : QChar(0x00b7);
}

QString hexByte(char byte)
{
    return QString::fromLatin1(QByteArray(1, byte).toHex());
}

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent), m_bar(new MarkedScrollBar)
{
    setVerticalScrollBar(m_bar);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes"));
    applyFont();
}

void HexView::setSource(const ByteSource &source)
{
    m_source = source;
    m_size = source.size();
    m_anchor = m_caret = 0;
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::setSearch(const SearchRun *search)
{
    if (m_search != nullptr)
        m_search->disconnect(this);
    m_search = search;
    m_hits.setRun(search);
    if (search != nullptr)
        connect(search, &SearchRun::hitsChanged, this, &HexView::updateMarks);
    updateMarks();
}

void HexView::updateMarks()
{
    viewport()->update();
    if (m_hits.isEmpty())
        return m_bar->setMarks({}, {});
    const auto offsetOf = [this](double share) { return static_cast<qint64>(share * static_cast<double>(m_size)); };
    m_bar->setMarks(
        [this, offsetOf](double from, double to) { return m_hits.hasStartIn(offsetOf(from), offsetOf(to)); },
        tokensOf(this).partial);
}

void HexView::applyFont()
{
    m_font = monoFont(font());
    m_lineHeight = LineLayout::lineHeight(m_font);
    m_cellWidth = LineLayout::cellWidth(m_font);
    updateScrollBars();
    viewport()->update();
}

int HexView::rowsPerPage() const
{
    return std::max(1, static_cast<int>(viewport()->height() / m_lineHeight));
}

void HexView::updateScrollBars()
{
    const qint64 rows = (m_size + bytesPerRow - 1) / bytesPerRow;
    const qint64 last = std::max<qint64>(0, rows - rowsPerPage());
    m_scale = last / mostHexScrollSteps + 1;
    verticalScrollBar()->setRange(0, static_cast<int>((last + m_scale - 1) / m_scale));
    verticalScrollBar()->setPageStep(rowsPerPage());
    const qreal width = textX(bytesPerRow) + 2 * m_cellWidth;
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(width) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

qint64 HexView::topRow() const
{
    return verticalScrollBar()->value() * m_scale;
}

int HexView::offsetDigits() const
{
    return std::max(8, static_cast<int>(QString::number(m_size, 16).size()));
}

qreal HexView::hexX(int column) const
{
    const int cells = offsetDigits() + 3 + column * 3 + (column >= bytesPerRow / 2 ? 1 : 0);
    return metrics::cardPadding + cells * m_cellWidth;
}

qreal HexView::textX(int column) const
{
    return hexX(bytesPerRow) + (column + 1) * m_cellWidth;
}

std::optional<qint64> HexView::byteAt(QPointF point) const
{
    const qreal x = point.x() + horizontalScrollBar()->value();
    const qint64 row = topRow() + static_cast<qint64>(std::max(0.0, point.y()) / m_lineHeight);
    int column = 0;
    for (int i = 0; i < bytesPerRow; ++i) {
        const bool isAt = x >= textX(0) - m_cellWidth / 2 ? x >= textX(i) : x >= hexX(i) - m_cellWidth / 2;
        column = isAt ? i : column;
    }
    if (m_size == 0)
        return std::nullopt;
    return std::min(row * bytesPerRow + column, m_size - 1);
}

QString HexView::rowText(qint64 row) const
{
    const QByteArray bytes = m_source.read(row * bytesPerRow, bytesPerRow);
    QString text = QString::number(row * bytesPerRow, 16).rightJustified(offsetDigits(), u'0') + QStringLiteral("  ");
    QString shown;
    for (const char byte : bytes) {
        text += hexByte(byte) + u' ';
        shown += shownByte(byte);
    }
    return text.leftJustified(offsetDigits() + 2 + 3 * bytesPerRow) + u'|' + shown + u'|';
}

void HexView::paintEvent(QPaintEvent *event)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.code);
    painter.setFont(m_font);
    painter.translate(-horizontalScrollBar()->value(), 0);
    const int rows = rowsPerPage() + 1;
    const QByteArray bytes = m_source.read(topRow() * bytesPerRow, static_cast<qsizetype>(rows) * bytesPerRow);
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerRow) {
        const qint64 row = topRow() + at / bytesPerRow;
        const auto part = QByteArrayView(bytes).sliced(at, std::min<qsizetype>(bytesPerRow, bytes.size() - at));
        paintRow(painter, row, part, static_cast<qreal>(at / bytesPerRow) * m_lineHeight);
    }
    if (bytes.isEmpty()) {
        painter.setPen(tokens.muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Nothing in here: the file is empty."));
    }
}

void HexView::paintCells(QPainter &painter, qint64 offset, qreal top, const QColor &color) const
{
    const int column = static_cast<int>(offset % bytesPerRow);
    painter.fillRect(QRectF(hexX(column) - m_cellWidth / 2, top, 3 * m_cellWidth, m_lineHeight), color);
    painter.fillRect(QRectF(textX(column), top, m_cellWidth, m_lineHeight), color);
}

void HexView::paintRow(QPainter &painter, qint64 row, QByteArrayView bytes, qreal top) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const auto draw = [&](qreal x, const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(QRectF(x, top, 40 * m_cellWidth, m_lineHeight), Qt::AlignVCenter, text);
    };
    const qint64 start = row * bytesPerRow;
    for (const SearchHit &hit : m_hits.in(start, start + bytes.size())) {
        const qint64 end = std::min(start + bytes.size(), hit.offset + hit.length);
        for (qint64 at = std::max(start, hit.offset); at < end; ++at)
            paintCells(painter, at, top, washed(tokens.partial, m_hits.isCurrent(hit) ? 150 : 70));
    }
    draw(metrics::cardPadding, QString::number(start, 16).rightJustified(offsetDigits(), u'0'), tokens.faint);
    for (int i = 0; i < bytes.size(); ++i) {
        const bool isSelected = !m_hits.hasCurrent() && start + i >= selectionFrom() && start + i < selectionTo();
        if (isSelected)
            paintCells(painter, start + i, top, washed(tokens.accent, hasFocus() ? 62 : 36));
        const char byte = bytes[i];
        draw(hexX(i), hexByte(byte), byte == '\0' ? tokens.faint : tokens.text);
        draw(textX(i), shownByte(byte), shownByte(byte) == QChar(0x00b7) ? tokens.faint : tokens.text);
    }
}

void HexView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void HexView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

bool HexView::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        applyFont();
    return QAbstractScrollArea::event(event);
}

void HexView::select(qint64 anchor, qint64 caret)
{
    const qint64 last = std::max<qint64>(0, m_size - 1);
    m_hits.setCurrent({});
    m_anchor = std::clamp<qint64>(anchor, 0, last);
    m_caret = std::clamp<qint64>(caret, 0, last);
    ensureVisible();
    viewport()->update();
}

void HexView::showHit(const SearchHit &hit)
{
    select(hit.offset + hit.length - 1, hit.offset);
    m_hits.setCurrent(hit);
}

void HexView::ensureVisible()
{
    const qint64 row = m_caret / bytesPerRow;
    if (row < topRow())
        verticalScrollBar()->setValue(static_cast<int>(row / m_scale));
    else if (row >= topRow() + rowsPerPage())
        verticalScrollBar()->setValue(static_cast<int>((row - rowsPerPage() + m_scale) / m_scale));
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyHex();
    if (event->matches(QKeySequence::SelectAll))
        return select(0, m_size - 1);
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const qint64 page = static_cast<qint64>(rowsPerPage()) * bytesPerRow;
    qint64 target = m_caret;
    switch (event->key()) {
    case Qt::Key_Left: target -= 1; break;
    case Qt::Key_Right: target += 1; break;
    case Qt::Key_Up: target -= bytesPerRow; break;
    case Qt::Key_Down: target += bytesPerRow; break;
    case Qt::Key_PageUp: target -= page; break;
    case Qt::Key_PageDown: target += page; break;
    case Qt::Key_Home: target = isControl ? 0 : m_caret / bytesPerRow * bytesPerRow; break;
    case Qt::Key_End: target = isControl ? m_size - 1 : m_caret / bytesPerRow * bytesPerRow + bytesPerRow - 1; break;
    default: return QAbstractScrollArea::keyPressEvent(event);
    }
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : target, target);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    const auto byte = event->button() == Qt::LeftButton ? byteAt(event->position()) : std::nullopt;
    if (byte)
        select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : *byte, *byte);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    const auto byte = event->buttons().testFlag(Qt::LeftButton) ? byteAt(event->position()) : std::nullopt;
    if (byte)
        select(m_anchor, *byte);
}

QByteArray HexView::selectedBytes() const
{
    return m_source.read(selectionFrom(), std::min(selectionTo() - selectionFrom(), mostHexCopied));
}

void HexView::copyHex() const
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(selectedBytes().toHex(' ')));
}

void HexView::copyText() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(selectedBytes()));
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as hexadecimal"), QKeySequence::Copy, this, &HexView::copyHex);
    menu->addAction(tr("Copy as text"), this, &HexView::copyText);
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, [this] { select(0, m_size - 1); });
    menu->popup(event->globalPos());
}

} // namespace quayside
