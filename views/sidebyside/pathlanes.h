// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebyside/pathset.h"

#include <QWidget>

namespace quayside {

struct ThemeTokens;

/// The overview: a lane for each trial beside the first. A step that both have is a low mark, other arguments a taller
/// one, a step of the first alone stands above the middle, one of the other trial below; so nothing depends on colour.
/// Below the chosen lane a line shows how much more or less that trial has spent so far.
class PathLanes : public QWidget
{
    Q_OBJECT

public:
    explicit PathLanes(QWidget *parent = nullptr);

    void setPaths(PathSetPointer set, std::vector<QString> names);
    void setChosen(size_t other);
    void setCurrent(std::optional<size_t> pair);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

Q_SIGNALS:
    void laneChosen(size_t other);
    void pairChosen(size_t pair);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect laneRect(size_t lane) const;
    QRect stripRect(size_t lane) const;
    double xOf(size_t lane, double pair) const;
    std::optional<size_t> laneAt(const QPoint &position) const;
    size_t pairAt(size_t lane, int x) const;
    void paintLane(QPainter &painter, const ThemeTokens &tokens, size_t lane) const;
    void paintPairs(QPainter &painter, const ThemeTokens &tokens, size_t lane) const;
    void paintFlags(QPainter &painter, const ThemeTokens &tokens, size_t lane) const;
    void paintRun(QPainter &painter, const ThemeTokens &tokens) const;

    PathSetPointer m_set;
    std::vector<QString> m_names;
    size_t m_chosen = 0;
    std::optional<size_t> m_current;
};

} // namespace quayside
