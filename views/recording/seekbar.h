// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>
#include <QStyle>

#include <vector>

namespace quayside {

/// Minutes and seconds, such as "9:43" or "125:07".
QString sayMoment(double seconds);

/// A named moment of a recording.
struct SeekMark {
    double seconds = 0; ///< from the start
    QString label;      ///< may be empty

    bool operator==(const SeekMark &) const = default;
};

/// The moment of a recording on a bar, with a tick for each mark and its label as tooltip. A press goes to that place
/// and can be dragged from there; the arrow keys step by a second, PageUp and PageDown by ten.
class SeekBar : public QSlider
{
    Q_OBJECT

public:
    explicit SeekBar(QWidget *parent = nullptr);

    /// `marks` by time.
    void setRecording(double length, std::vector<SeekMark> marks);
    void setMoment(double seconds);

Q_SIGNALS:
    /// The user went to a moment, in seconds from the start; not sent by setMoment.
    void momentChosen(double seconds);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the middle of the handle can be, in pixels from the left.
    struct Track {
        int left = 0;
        int span = 1;
    };
    QRect partRect(QStyle::SubControl part) const;
    Track track() const;
    int xOf(const Track &track, double seconds) const;
    QString labelsAt(int x) const;

    std::vector<SeekMark> m_marks;
};

} // namespace quayside
