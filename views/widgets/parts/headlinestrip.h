// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

namespace quayside {

enum class Emphasis : std::uint8_t {
    Normal,
    Bad,
};

/// One figure of the strip: its name, its value, and a line below it that says what it was computed from.
struct Headline {
    QString label;
    QString value;
    QString remark;
    Emphasis emphasis = Emphasis::Normal;

    bool operator==(const Headline &) const = default;
};

/// A row of headline figures of equal width, divided by hairlines.
class HeadlineStrip : public QFrame
{
    Q_OBJECT

public:
    explicit HeadlineStrip(QWidget *parent = nullptr);

    void setHeadlines(const std::vector<Headline> &headlines);

private:
    class Cell;
    void makeCells();

    std::vector<Headline> m_headlines;
    std::vector<Cell *> m_cells;
};

} // namespace quayside
