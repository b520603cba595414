// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/laidouttext.h"

namespace quayside {

/// Which visual line of a text is the first on screen. A scroll bar counts in steps of one row, or of several where an
/// int does not hold so many rows.
class TextScroll
{
public:
    struct Steps {
        int value = 0;
        int last = 0;

        bool operator==(const Steps &) const = default;
    };

    /// The text must outlive it.
    explicit TextScroll(const LaidOutText &text) : m_text(text) {}

    /// Visual lines that the screen has room for.
    void setPage(int lines) { m_page = std::max(1, lines); }
    int page() const { return m_page; }

    VisualLine top() const { return m_top; }
    /// The top when the last row stands at the bottom.
    VisualLine end() const;
    /// As near as can be: not beyond the end.
    void setTop(VisualLine top);
    void scrollBy(int visualLines);
    /// Scrolls to a line that is not on screen: as little as it takes to one nearby, to one far away so that it has
    /// some room above.
    void reveal(VisualLine line);

    Steps steps() const;
    void goToStep(int step);

private:
    const LaidOutText &m_text;
    VisualLine m_top;
    int m_page = 1;
};

/// How far to scroll sideways so that a place is in a room of that width: where it is now if that will do (px).
int scrolledTo(qreal place, qreal room, int now);

} // namespace quayside
