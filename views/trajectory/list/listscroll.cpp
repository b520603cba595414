// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/listscroll.h"

#include <QSignalBlocker>

#include <algorithm>
#include <limits>
#include <utility>

namespace quayside {

void ListScroll::setLength(std::int64_t whole, int shown)
{
    const auto length = static_cast<int>(std::min<std::int64_t>(whole, std::numeric_limits<int>::max()));
    m_bar.setPageStep(shown);
    m_bar.setRange(0, std::max(0, length - shown));
}

void ListScroll::correctLength(std::int64_t whole, int shown)
{
    const QSignalBlocker blocker(m_bar);
    setLength(whole, shown);
}

void ListScroll::correctValue(std::int64_t value)
{
    const QSignalBlocker blocker(m_bar);
    m_onScreen += static_cast<int>(value - m_bar.value());
    m_bar.setValue(static_cast<int>(value));
}

void ListScroll::jumpTo(std::int64_t value)
{
    const QSignalBlocker blocker(m_bar);
    m_bar.setValue(static_cast<int>(value));
    m_onScreen = m_bar.value();
}

int ListScroll::catchUp()
{
    const int before = std::exchange(m_onScreen, m_bar.value());
    return before - m_onScreen;
}

} // namespace quayside
