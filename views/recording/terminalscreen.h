// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/terminal.h"

#include <QWidget>

namespace quayside {

/// Paints what a recorded terminal shows, as large as the room allows. Escape sequences of a recording affect nothing
/// but this picture.
class TerminalScreen : public QWidget
{
    Q_OBJECT

public:
    explicit TerminalScreen(QWidget *parent = nullptr);

    void setTerminal(const RecordingTerminal *terminal);
    /// Gives the text on the screen to screen readers, blank rows at its end left out.
    void announceText();

    QSize minimumSizeHint() const override { return {320, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fittingFont() const;
    void paintRow(QPainter &painter, int row, QSizeF cell, QPointF origin) const;

    const RecordingTerminal *m_terminal = nullptr;
};

} // namespace quayside
