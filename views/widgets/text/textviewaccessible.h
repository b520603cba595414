// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/// Lets screen readers read text views: the page that is on screen, its caret and its selection.
void installTextViewAccessibility();

} // namespace quayside
