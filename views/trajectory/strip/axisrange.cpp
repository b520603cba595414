// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/axisrange.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr double shortest = 1e-9; ///< of an axis without a step

}

AxisRange::AxisRange(double length) : m_length(length), m_to(std::max(length, shortest)) {}

void AxisRange::set(double from, double to)
{
    const double span = std::clamp(to - from, m_length * 1e-6, std::max(m_length, shortest));
    m_from = std::clamp(from, 0.0, std::max(0.0, m_length - span));
    m_to = m_from + span;
}

void AxisRange::zoom(double factor, double around)
{
    set(around - (around - m_from) * factor, around + (m_to - around) * factor);
}

} // namespace quayside
