// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>

namespace quayside {

/// Two offsets in the document; the caret is at `position`.
struct TextSelection {
    qint64 anchor = 0;
    qint64 position = 0;

    qint64 from() const { return std::min(anchor, position); }
    qint64 to() const { return std::max(anchor, position); }
    qint64 length() const { return to() - from(); }
    bool isEmpty() const { return anchor == position; }
    bool operator==(const TextSelection &) const = default;
};

} // namespace quayside
