// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/detailblocks.h"

#include <QWidget>

#include <functional>

namespace quayside {

class Highlighter;
class TextBlock;

/// A box of code or text with its first lines, below what it is; a click shows more of them, and what is too long for a box
/// in a window of its own.
class CodeBox : public QWidget
{
    Q_OBJECT

public:
    /// `fetch` gives the whole text where the excerpt is cut.
    CodeBox(DetailBlock text, std::function<QString()> fetch, Highlighter &highlighter, QWidget *parent = nullptr);
    ~CodeBox() override;

    /// The rules of its language have been read since it was drawn.
    void colourAnew();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void wholeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const TextBlock &block(int width) const;
    bool isPath() const;
    int headingHeight() const;
    void paintHeading(QPainter &painter) const;
    void showMore();
    bool isFull() const;

    QString m_heading;
    Excerpt m_excerpt;
    std::function<QString()> m_fetch;
    Highlighter &m_highlighter;
    int m_lines = 24;
    mutable std::unique_ptr<TextBlock> m_block;
    mutable int m_blockWidth = -1;
};

} // namespace quayside
