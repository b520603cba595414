// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/// The part of an axis that is on screen; never beyond its ends.
class AxisRange
{
public:
    /// All of the axis.
    explicit AxisRange(double length = 0);

    double from() const { return m_from; }
    double to() const { return m_to; }
    double span() const { return m_to - m_from; }
    double middle() const { return (m_from + m_to) / 2; }
    bool isWhole() const { return m_from <= 0 && m_to >= m_length; }
    bool contains(double position) const { return m_from <= position && position <= m_to; }

    void set(double from, double to);
    /// A factor below 1 shows less; `around` stays where it is.
    void zoom(double factor, double around);
    void moveBy(double by) { set(m_from + by, m_to + by); }
    /// The axis has become longer; what is on screen stays.
    void lengthen(double length) { m_length = length; }

private:
    double m_length = 0;
    double m_from = 0;
    double m_to = 0;
};

} // namespace quayside
