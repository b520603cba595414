// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebyside/pathset.h"

#include <QAbstractScrollArea>
#include <QCache>

namespace quayside {

struct ThemeTokens;

/// The steps of two trials beside each other, one row a pair, so that both sides scroll together; at the right what the
/// second has spent more or less than the first so far. Only rows on screen are decoded and painted.
class PairList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PairList(QWidget *parent = nullptr);

    static constexpr int deltasWidth = 160; ///< of the columns at the right

    enum class Shown : std::uint8_t {
        All,
        Differences,
    };
    /// `other` is the position of the second trial in the set.
    void setPaths(PathSetPointer set, size_t other);
    void setShown(Shown shown);

    std::optional<size_t> current() const { return m_current; } ///< a pair of the alignment
    void setCurrent(size_t pair);
    void goToNextDifference();
    void goToPreviousDifference();
    int rowCount() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void currentChanged(size_t pair);
    void stepWanted(const quayside::TrialPointer &trial, quayside::StepRef step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// What a row shows: a pair, or a line that says where the paths part or meet.
    struct Row {
        enum class Kind : std::uint8_t { Pair, Parting, Meeting };
        size_t pair = 0;
        Kind kind = Kind::Pair;
    };
    struct StepWords {
        QString number;
        QString title;
        QString line;
        QString time;
        StepKind kind = StepKind::Message;
        bool isCall = false;
        bool isFailed = false;
    };
    enum class Side : std::uint8_t {
        First,
        Second,
    };
    /// Where the parts of a row are.
    struct Columns {
        QRect first, middle, second, tokens, time;
    };

    const AlignedTrial &other() const { return m_set->others[m_other]; }
    const TrialPath &path(Side side) const { return side == Side::First ? *m_set->first : *other().path; }
    std::optional<size_t> stepRow(size_t pair, Side side) const;
    bool hasPaths() const;
    void makeRows();
    void updateScrollBar();
    int rowAt(int y) const;
    std::optional<size_t> rowOfPair(size_t pair) const;
    Columns columnsAt(int top) const;
    void step(int by);
    void jump(int by);
    const StepWords &words(Side side, size_t row);
    StepWords makeWords(const TrialPath &path, size_t row) const;
    void paintRow(QPainter &painter, const ThemeTokens &tokens, const Row &row, int top);
    void paintMark(QPainter &painter, const ThemeTokens &tokens, const QRect &rect, StepMatch match) const;
    void paintSide(QPainter &painter, const ThemeTokens &tokens, const QRect &rect, Side side, size_t pair);
    void paintDeltas(QPainter &painter, const ThemeTokens &tokens, const Columns &columns, size_t pair) const;
    void paintNotice(QPainter &painter, const ThemeTokens &tokens, const Row &row, int top) const;

    PathSetPointer m_set;
    size_t m_other = 0;
    Shown m_shown = Shown::All;
    std::vector<Row> m_rows;
    std::optional<size_t> m_current;
    QCache<std::pair<int, size_t>, StepWords> m_words{600};
};

} // namespace quayside
