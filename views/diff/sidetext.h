// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textlines.h"
#include "core/text/showntext.h"
#include "views/widgets/text/highlighter.h"

namespace quayside {

/// One side of a diff as it is shown: text without control characters, and code colours, made line by line on request.
class SideText
{
public:
    void setLines(const TextLines &lines, const QString &fileName);

    const TextLines &lines() const { return m_lines; }
    ShownText shown(int line) const;
    /// Colours of a shown line. A line far below the last one asked for is coloured as if the file began there.
    std::vector<SyntaxSpan> syntax(int line);

private:
    TextLines m_lines;
    Highlighter m_highlighter;
    std::vector<HighlightState> m_states; ///< before each line, as far as they are known
};

} // namespace quayside
