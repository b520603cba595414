// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/shorttext.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype mostText = 64 << 10; ///< the whole is in the logs
constexpr int mostLines = 24;            ///< shown without scrolling

QString beginningOf(const QString &text)
{
    return text.size() <= mostText ? text : text.left(mostText) + QStringLiteral(" …");
}

} // namespace

ShortText::ShortText(const QString &text, ShortTextLook look, QWidget *parent)
    : QPlainTextEdit(beginningOf(text), parent)
{
    setProperty("role", look == ShortTextLook::Message ? QStringLiteral("bad") : QStringLiteral("shorttext"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    document()->setDocumentMargin(0);
    if (look == ShortTextLook::Code)
        setFont(monoFont(font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fit();
}

void ShortText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ShortText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

/// What does not scroll leaves the wheel to the page.
void ShortText::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->minimum() == verticalScrollBar()->maximum())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void ShortText::fit()
{
    const int lines = static_cast<int>(document()->size().height()); // of this kind of document, in lines
    const int shown = std::clamp(lines, 1, mostLines);
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const QMargins margins = contentsMargins();
    setFixedHeight(shown * fontMetrics().lineSpacing() + margins.top() + margins.bottom() + 2);
}

} // namespace quayside
