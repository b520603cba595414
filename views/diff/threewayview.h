// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/threecomparison.h"
#include "views/diff/sidetext.h"

#include <QAbstractScrollArea>

#include <array>
#include <memory>

namespace quayside {

struct ThemeTokens;

/// What a three-way view shows: the texts with a title each.
struct ThreeWayContent {
    std::shared_ptr<const ThreeWayComparison> texts;
    QString fileName; ///< for the colours
    std::array<QString, 3> titles;
};

/// What was expected and what two arms left, line beside line; a sign and a colour say which of the three differ.
class ThreeWayView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ThreeWayView(QWidget *parent = nullptr);

    void setContent(ThreeWayContent content);
    int changeCount() const { return static_cast<int>(m_starts.size()); }
    /// The change that is at the current row or above it; nothing above the first.
    std::optional<int> currentChange() const;
    void goToNextChange();
    void goToPreviousChange();
    /// "2 places where only the first differs, ...".
    QString summary() const;

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Row {
        std::array<std::optional<int>, 3> lines;
        ThreeWayAgreement agreement = ThreeWayAgreement::All;
    };

    void makeRows();
    void updateScrollBars();
    void setCurrentRow(int row);
    int rowHeight() const;
    int visibleRows() const;
    int gutterWidth() const;
    QRect column(int side) const;
    void paintRow(QPainter &painter, const ThemeTokens &tokens, int row);
    void paintHeader(QPainter &painter, const ThemeTokens &tokens);
    void paintRuler(QPainter &painter, const ThemeTokens &tokens);

    ThreeWayContent m_content;
    std::array<SideText, 3> m_texts;
    std::vector<Row> m_rows;
    std::vector<int> m_starts; ///< first row of each region in which one of the three differs
    int m_current = 0;
    int m_longestLine = 0; ///< bytes
};

} // namespace quayside
