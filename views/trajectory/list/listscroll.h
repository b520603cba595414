// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace quayside {

/// Where a long list is scrolled to. Its bar may be corrected in silence while the list is painted, so that what is on
/// screen is remembered here.
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
    /// What is on screen has another place than was thought.
    void correctValue(std::int64_t value);
    /// All is painted anew after it: to move on screen what will be painted over would only be waited for.
    void jumpTo(std::int64_t value);
    /// By how much what is on screen has to be moved to be where the bar says; it is taken to be there then.
    int catchUp();

private:
    QScrollBar &m_bar;
    int m_onScreen = 0;
};

} // namespace quayside
