// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"

#include <QWidget>

namespace quayside {

/// The phases of a trial on one bar as long as the trial, with name and time below each where there is room; time that
/// no phase accounts for is left blank at the end. Hovering says the exact time.
class PhaseBar : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseBar(QWidget *parent = nullptr);

    /// Without the trial's own elapsed time the phases fill the bar.
    void setPhases(const std::vector<Phase> &phases, std::optional<Milliseconds> elapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Segment {
        PhaseKind kind = PhaseKind::EnvironmentSetup;
        Milliseconds time;
        double start = 0; ///< share of the whole, 0..1
        double length = 0;
    };

    QRectF rectOf(const Segment &segment) const;
    QString wordsAt(const QPoint &position) const;

    std::vector<Segment> m_segments;
    Milliseconds m_rest; ///< behind the last segment, in no phase
};

} // namespace quayside
