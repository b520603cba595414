// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>
#include <vector>

namespace quayside {

/// A stretch of lines, counted from 0.
struct LineRange {
    int first = 0;
    int count = 0;

    int end() const { return first + count; }
    bool contains(int line) const { return line >= first && line < end(); }
    bool operator==(const LineRange &) const = default;
};

/// A text and where its lines start. A line keeps its terminator, so that joining the lines gives the text again.
class TextLines
{
public:
    TextLines() = default;
    explicit TextLines(QByteArray text);

    const QByteArray &text() const { return m_text; }
    int count() const { return static_cast<int>(m_starts.size()) - 1; }
    bool isEmpty() const { return count() == 0; }

    std::string_view line(int index) const; ///< with its terminator
    std::string_view bare(int index) const; ///< without LF or CR LF
    std::string_view lines(LineRange range) const;

    bool endsWithNewline() const { return m_text.endsWith('\n'); }
    bool operator==(const TextLines &other) const { return m_text == other.m_text; }

private:
    QByteArray m_text;
    std::vector<qsizetype> m_starts{0}; ///< one more than there are lines
};

} // namespace quayside
