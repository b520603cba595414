// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/movedblocks.h"

#include <algorithm>
#include <unordered_map>

namespace quayside {

namespace {

constexpr int leastLetters = 20;
/// A line that was added more often than this (a brace, a blank line) does not start a block.
constexpr size_t mostCandidates = 16;

std::string_view trimmed(std::string_view line)
{
    const size_t first = line.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r\n") - first + 1);
}

int letters(std::string_view line)
{
    return static_cast<int>(std::ranges::count_if(line, [](char byte) {
        return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte & 0x80) != 0;
    }));
}

/// Which lines were added, by their text; and how far each added stretch goes.
class AddedLines
{
public:
    AddedLines(const TextDiff &diff, const TextLines &after) : m_after(after)
    {
        for (const TextChange &change : diff.changes) {
            for (int line = change.after.first; line < change.after.end(); ++line) {
                m_places[trimmed(after.line(line))].push_back(line);
                m_ends[line] = change.after.end();
            }
        }
    }

    /// The longest stretch of added lines that equals the lines from `line` to `end`.
    LineRange longestMatch(const TextLines &before, int line, int end) const
    {
        LineRange best;
        const auto places = m_places.find(trimmed(before.line(line)));
        if (places == m_places.end() || places->first.empty() || places->second.size() > mostCandidates)
            return best;
        for (const int start : places->second) {
            int count = 1;
            while (line + count < end && start + count < m_ends.at(start)
                   && trimmed(before.line(line + count)) == trimmed(m_after.line(start + count)))
                ++count;
            if (count > best.count)
                best = {start, count};
        }
        return best;
    }

private:
    const TextLines &m_after;
    std::unordered_map<std::string_view, std::vector<int>> m_places;
    std::unordered_map<int, int> m_ends;
};

} // namespace

std::vector<MovedBlock> movedBlocks(const TextDiff &diff, const TextLines &before, const TextLines &after)
{
    const AddedLines added(diff, after);
    std::vector<MovedBlock> blocks;
    for (const TextChange &change : diff.changes) {
        for (int line = change.before.first; line < change.before.end();) {
            const LineRange match = added.longestMatch(before, line, change.before.end());
            int weight = 0;
            for (int i = 0; i < match.count; ++i)
                weight += letters(before.line(line + i));
            if (weight >= leastLetters)
                blocks.push_back({{line, match.count}, match});
            line += std::max(1, weight >= leastLetters ? match.count : 1);
        }
    }
    return blocks;
}

} // namespace quayside
