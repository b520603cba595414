// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/sidetext.h"

namespace quayside {

namespace {

constexpr int farthestCatchUp = 3000;
constexpr qsizetype longestColored = 4000;

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

void SideText::setLines(const TextLines &lines, const QString &fileName)
{
    m_lines = lines;
    m_highlighter.setLanguage(Highlighter::languageOfFile(fileName));
    m_states.assign(1, HighlightState());
}

ShownText SideText::shown(int line) const
{
    return showText(viewOf(m_lines.bare(line)));
}

std::vector<SyntaxSpan> SideText::syntax(int line)
{
    if (m_highlighter.isPlain())
        return {};
    const QString text = shown(line).text;
    if (text.size() > longestColored)
        return {};
    const int known = static_cast<int>(m_states.size()) - 1;
    if (line - known > farthestCatchUp)
        return m_highlighter.highlight(text, {}).spans;
    for (int at = known; at < line; ++at)
        m_states.push_back(m_highlighter.highlight(shown(at).text.left(longestColored), m_states.back()).after);
    return m_highlighter.highlight(text, m_states[static_cast<size_t>(line)]).spans;
}

} // namespace quayside
