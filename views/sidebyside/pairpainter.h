// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebyside/pairrows.h"
#include "views/sidebyside/pathpair.h"
#include "views/sidebyside/stepwords.h"

#include <QCache>
#include <QRect>

class QPainter;
class QWidget;

namespace quayside {

struct ThemeTokens;

/// Where the parts of a row of aligned steps are.
struct PairColumns {
    static constexpr int deltasWidth = 160; ///< of the two columns at the right

    PairColumns(int width, int top);
    QRect first, middle, second, tokens, time;
};

/// How a row of aligned steps looks: both steps, how they match, and at the right what the second has spent more or
/// less than the first so far. Decodes a step when it is painted, and keeps the last ones.
class PairPainter
{
public:
    explicit PairPainter(const QWidget &list) : m_list(list) {} ///< its font and colours

    void setPaths(const PathPair &paths);
    enum class State : std::uint8_t { Plain, Current };
    void paint(QPainter &painter, const QRect &rect, const PairRow &row, State state);

private:
    void paintNotice(QPainter &painter, const QRect &rect, PairRow::Kind kind) const;
    void paintPair(QPainter &painter, const QRect &rect, size_t pair, State state);
    void paintMark(QPainter &painter, const QRect &rect, StepMatch match) const;
    void paintStep(QPainter &painter, const QRect &rect, PathSide side, size_t pair);
    void paintDeltas(QPainter &painter, const PairColumns &columns, size_t pair) const;
    const StepWords &words(PathSide side, size_t row);
    const ThemeTokens &colors() const;

    const QWidget &m_list;
    PathPair m_paths;
    QCache<std::pair<int, size_t>, StepWords> m_words{600};
};

} // namespace quayside
