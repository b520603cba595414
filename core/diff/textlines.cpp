// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/textlines.h"

#include <cstring>

namespace quayside {

TextLines::TextLines(QByteArray text) : m_text(std::move(text))
{
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    for (const char *at = begin; at != end;) {
        const void *newline = std::memchr(at, '\n', static_cast<size_t>(end - at));
        at = newline ? static_cast<const char *>(newline) + 1 : end;
        m_starts.push_back(at - begin);
    }
}

std::string_view TextLines::line(int index) const
{
    return lines({index, 1});
}

std::string_view TextLines::bare(int index) const
{
    std::string_view text = line(index);
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

std::string_view TextLines::lines(LineRange range) const
{
    const qsizetype from = m_starts[static_cast<size_t>(range.first)];
    const qsizetype to = m_starts[static_cast<size_t>(range.end())];
    return {m_text.constData() + from, static_cast<size_t>(to - from)};
}

} // namespace quayside
