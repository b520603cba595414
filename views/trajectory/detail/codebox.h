// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/detail/detailblocks.h"

#include <QWidget>

#include <functional>

namespace quayside {

class Highlighter;
class TextBlock;
struct ThemeTokens;

/// A box with a heading and the first lines of a code or text; a click shows more lines, or opens what is too long for
/// a box in a window of its own.
class CodeBox : public QWidget
{
    Q_OBJECT

public:
    /// `fetch` gives the whole text where the excerpt is cut.
    CodeBox(DetailBlock text, std::function<QString()> fetch, Highlighter &highlighter, QWidget *parent = nullptr);
    ~CodeBox() override;

    /// Draws it again: the rules of its language have been read since.
    void colourAnew();

    /// Lays it out, and makes it as high as that takes. It asks for this itself when its width is another than it was.
    void fit(int width);

Q_SIGNALS:
    void wholeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What a block was laid out for. A change of palette is announced three times, most often with nothing changed.
    struct Look {
        int width = -1;
        QFont font;
        const ThemeTokens *tokens = nullptr;

        bool operator==(const Look &) const = default;
    };

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
    int m_lines;
    mutable std::unique_ptr<TextBlock> m_block;
    mutable Look m_look; ///< of the block
};

} // namespace quayside
