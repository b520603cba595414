// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"
#include "views/widgets/parts/card.h"

class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace quayside {

class ChartView;

/// A chart in its card, with the table of its numbers and its exports: PNG, SVG, CSV.
class ChartCard : public Card
{
    Q_OBJECT

public:
    ChartCard(const QString &title, ChartView *chart, QWidget *parent = nullptr);

    ChartView &chart() const { return *m_chart; }
    QToolButton *menuButton() const { return m_button; }

    enum class Page : std::uint8_t {
        Chart,
        Table,
    };
    void show(Page page);
    using QWidget::show;

Q_SIGNALS:
    void trialsChosen(const quayside::TrialIndexes &trials);

private:
    void fillMenu();
    void save(const QString &filter, const QByteArray &bytes, const QString &suffix);

    ChartView *m_chart = nullptr;
    QScrollArea *m_scroll = nullptr;
    QStackedLayout *m_pages = nullptr;
    QToolButton *m_button = nullptr;
};

} // namespace quayside
