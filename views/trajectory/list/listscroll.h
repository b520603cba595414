// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace quayside {

/// Where a long list is scrolled to. Its bar may be corrected without signals while the list is painted, so the value
/// that is on screen is remembered here.
class ListScroll
{
public:
    explicit ListScroll(QScrollBar &bar) : m_bar(bar) {}

    QScrollBar &bar() const { return m_bar; }
    int value() const { return m_bar.value(); }
    /// Of the whole list, and of what is on screen. A value beyond the end is scrolled back.
    void setLength(std::int64_t whole, int shown);
    /// The same, and what is on screen stays as it is.
    void correctLength(std::int64_t whole, int shown);
    /// Corrects the value: what is on screen turned out to be at another place.
    void correctValue(std::int64_t value);
    /// Scrolls far. Everything is painted again afterwards, so nothing is moved on screen.
    void jumpTo(std::int64_t value);
    /// By how many pixels what is on screen has to be moved to match the bar; the caller must move it.
    int catchUp();

private:
    QScrollBar &m_bar;
    int m_onScreen = 0;
};

} // namespace quayside
