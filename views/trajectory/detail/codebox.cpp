// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/codebox.h"

#include "views/theme/theme.h"
#include "views/trajectory/text/textblock.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace quayside {

namespace {

constexpr int padding = 8;
constexpr int mostBoxLines = 1536; ///< of a box: more than that belongs in a text view
constexpr qsizetype mostBoxCharacters = 1 << 20;

} // namespace

CodeBox::CodeBox(DetailBlock text, std::function<QString()> fetch, Highlighter &highlighter, QWidget *parent)
    : QWidget(parent), m_heading(std::move(text.heading)), m_excerpt(std::move(text.excerpt)),
      m_fetch(std::move(fetch)), m_highlighter(highlighter), m_lines(text.lines)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored,
                  QSizePolicy::Fixed); // a layout that asks what height follows from a width tries several
    setAccessibleName(m_excerpt.text.text.left(400));
    setAccessibleDescription(m_heading);
    setToolTip(isPath() ? m_heading : QString());
}

CodeBox::~CodeBox() = default;

const TextBlock &CodeBox::block(int width) const
{
    const Look look{.width = width, .font = font(), .tokens = &tokensOf(this)};
    if (!m_block || m_look != look) {
        const BlockStyle style{.font = monoFont(look.font),
                               .width = static_cast<qreal>(width - 2 * padding),
                               .mostLines = m_lines,
                               .wraps = true};
        m_block = std::make_unique<TextBlock>(m_excerpt, style, *look.tokens, m_highlighter);
        m_look = look;
    }
    return *m_block;
}

void CodeBox::fit(int width)
{
    const TextBlock &shown = block(width);
    setFixedHeight(headingHeight() + static_cast<int>(std::ceil(shown.height())) + 2 * padding
                   + (shown.isCut() ? 20 : 0));
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (width() != m_look.width)
        fit(width());
}

int CodeBox::headingHeight() const
{
    return fontMetrics().height() + 3 * metrics::grid;
}

bool CodeBox::isPath() const
{
    return m_heading == m_excerpt.fileName;
}

/// A path keeps its case: in capitals it would be another path.
void CodeBox::paintHeading(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRect room(0, 0, width(), headingHeight() - metrics::grid);
    painter.setFont(isPath() ? font() : sectionFont(font()));
    painter.setPen(isPath() ? tokens.muted : tokens.faint);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(m_heading, isPath() ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
}

void CodeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHeading(painter);
    const ThemeTokens &tokens = tokensOf(this);
    const QRect box = rect().adjusted(0, headingHeight(), 0, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? tokens.accent : tokens.faintLine);
    painter.setBrush(tokens.code);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(box.adjusted(padding, 0, -padding, 0));
    const TextBlock &shown = block(width());
    shown.paint(painter, box.topLeft() + QPointF(padding, padding), tokens.text, {}, tokens);
    if (shown.isCut()) {
        painter.setPen(tokens.accent);
        painter.setFont(font());
        painter.drawText(box.adjusted(padding, 0, -padding, -padding / 2), Qt::AlignBottom | Qt::AlignLeft,
                         sayMore(shown, isFull() ? MoreOpens::Window : MoreOpens::Lines));
    }
}

void CodeBox::colourAnew()
{
    m_block.reset();
    update();
}

bool CodeBox::isFull() const
{
    return m_lines >= mostBoxLines;
}

void CodeBox::showMore()
{
    const TextBlock &shown = block(width());
    if (!shown.isCut())
        return;
    if (isFull() || shown.hiddenLines() == 0) {
        Q_EMIT wholeWanted();
        return;
    }
    if (!m_excerpt.text.isWhole && m_fetch) {
        m_excerpt.text.text = m_fetch();
        m_excerpt.text.isWhole = m_excerpt.text.text.size() <= mostBoxCharacters;
        m_excerpt.text.text.truncate(mostBoxCharacters);
        m_lines = m_excerpt.text.isWhole ? m_lines : mostBoxLines;
    }
    m_lines = std::min(mostBoxLines, m_lines * 8);
    m_block.reset();
    fit(width());
    update();
}

void CodeBox::mousePressEvent(QMouseEvent *)
{
    showMore();
}

void CodeBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        showMore();
    else
        QWidget::keyPressEvent(event);
}

void CodeBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_block && font() != m_look.font)
        fit(m_look.width);
}

} // namespace quayside
