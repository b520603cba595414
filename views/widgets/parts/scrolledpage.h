// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QVBoxLayout;

namespace quayside {

/// A column of cards on the ground of a page, with the page's margins; scrolls down where there is no room.
struct ScrolledPage {
    QScrollArea *area = nullptr;
    QVBoxLayout *column = nullptr;
};

ScrolledPage makeScrolledPage();

} // namespace quayside
