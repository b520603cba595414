// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textdocument.h"
#include "views/widgets/text/textselection.h"

namespace quayside {

/// What is selected, as it is shown: without colour sequences. At most 256 MB of the file.
QString shownText(const TextDocument &document, const TextSelection &selection);

/// The same as it is in the file.
QString rawText(const TextDocument &document, const TextSelection &selection);

/// Puts a selection that is not too long into the clipboard of the middle button, where there is one.
void offerToMiddleButton(const TextDocument &document, const TextSelection &selection);

} // namespace quayside
