// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/terminalscreen.h"

#include "views/theme/terminalcolors.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quayside {

TerminalScreen::TerminalScreen(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Recorded terminal"));
}

void TerminalScreen::setTerminal(const RecordingTerminal *terminal)
{
    m_terminal = terminal;
    announceText();
    update();
}

void TerminalScreen::announceText()
{
    QStringList rows;
    for (int row = 0; m_terminal && row < m_terminal->rows(); ++row)
        rows << m_terminal->rowText(row);
    while (!rows.isEmpty() && rows.last().isEmpty())
        rows.removeLast();
    setAccessibleDescription(rows.join(QLatin1Char('\n')));
}

QFont TerminalScreen::fittingFont() const
{
    QFont font = monoFont(this->font());
    font.setPixelSize(20);
    const QFontMetricsF large(font);
    const double byWidth = (width() - 24) / (large.horizontalAdvance(QLatin1Char('0')) * m_terminal->columns());
    const double byHeight = (height() - 24) / (std::ceil(large.height()) * m_terminal->rows());
    font.setPixelSize(std::clamp(static_cast<int>(20 * std::min(byWidth, byHeight)), 7, 16));
    return font;
}

void TerminalScreen::paintRow(QPainter &painter, int row, QSizeF cell, QPointF origin) const
{
    const ThemeTokens &tokens = tokensOf(this);
    for (int column = 0; column < m_terminal->columns();) {
        const TerminalCell one = m_terminal->cell(row, column);
        const QRectF rect(origin.x() + column * cell.width(), origin.y() + row * cell.height(),
                          cell.width() * one.width, cell.height());
        const auto colorOf = [&tokens](const std::optional<TerminalColor> &color) {
            return color ? std::optional(terminalColor(tokens, *color)) : std::nullopt;
        };
        auto ink = colorOf(one.style.foreground);
        auto paper = colorOf(one.style.background);
        if (one.style.isInverse) {
            std::swap(ink, paper);
            ink = ink.value_or(tokens.code);
            paper = paper.value_or(tokens.text);
        }
        if (paper)
            painter.fillRect(rect, *paper);
        if (!one.text.isEmpty() && one.text != QLatin1String(" ")) {
            QFont font = painter.font();
            font.setBold(one.style.isBold);
            font.setItalic(one.style.isItalic);
            font.setUnderline(one.style.isUnderlined);
            painter.setFont(font);
            painter.setPen(readableOn(paper.value_or(tokens.code), ink.value_or(tokens.text)));
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, one.text);
        }
        column += one.width;
    }
}

void TerminalScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.code);
    if (!m_terminal)
        return;
    const QFont font = fittingFont();
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QSizeF cell(metrics.horizontalAdvance(QLatin1Char('0')), std::ceil(metrics.height()));
    const QPointF origin(12, 12);
    for (int row = 0; row < m_terminal->rows(); ++row) {
        painter.setFont(font);
        paintRow(painter, row, cell, origin);
    }
    const auto [row, column] = m_terminal->cursor();
    painter.setPen(tokens.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRectF(origin.x() + column * cell.width(), origin.y() + row * cell.height(), cell.width(), cell.height()));
}

} // namespace quayside
