// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/linechanges.h"

#include <algorithm>
#include <unordered_map>

namespace quayside {

namespace {

/// How often a line occurs on each side, and where it stood last.
struct Occurrence {
    int inBefore = 0;
    int inAfter = 0;
    int before = 0;
    int after = 0;
};

struct Match {
    int before = 0;
    int after = 0;
};

using Occurrences = std::unordered_map<std::string_view, Occurrence>;

constexpr int linesBetweenChecks = 1 << 14;

bool isCancelled(const std::stop_token &stop, int line)
{
    return line % linesBetweenChecks == 0 && stop.stop_requested();
}

std::optional<std::vector<Match>> uniqueMatches(const TextLines &before, const TextLines &after,
                                                const TextChange &middle, const std::stop_token &stop)
{
    Occurrences occurrences;
    occurrences.reserve(static_cast<size_t>(middle.before.count + middle.after.count));
    for (int line = middle.before.first; line < middle.before.end(); ++line) {
        if (isCancelled(stop, line))
            return std::nullopt;
        Occurrence &found = occurrences[before.line(line)];
        ++found.inBefore;
        found.before = line;
    }
    for (int line = middle.after.first; line < middle.after.end(); ++line) {
        if (isCancelled(stop, line))
            return std::nullopt;
        Occurrence &found = occurrences[after.line(line)];
        ++found.inAfter;
        found.after = line;
    }
    std::vector<Match> matches;
    for (int line = middle.before.first; line < middle.before.end(); ++line) {
        const Occurrence &found = occurrences[before.line(line)];
        if (found.inBefore == 1 && found.inAfter == 1)
            matches.push_back({line, found.after});
    }
    return matches;
}

/// The longest run of matches that rises on both sides (patience sorting).
std::vector<Match> longestRising(const std::vector<Match> &matches)
{
    std::vector<size_t> piles;
    std::vector<std::optional<size_t>> previous(matches.size());
    for (size_t i = 0; i < matches.size(); ++i) {
        const auto pile =
            std::ranges::lower_bound(piles, matches[i].after, {}, [&](size_t at) { return matches[at].after; });
        if (pile != piles.begin())
            previous[i] = *(pile - 1);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    std::vector<Match> run;
    for (std::optional<size_t> at = piles.empty() ? std::nullopt : std::optional(piles.back()); at; at = previous[*at])
        run.push_back(matches[*at]);
    std::ranges::reverse(run);
    return run;
}

/// Walks from match to match; each grows forward and then backward over equal lines before the gap is called changed.
std::vector<TextChange> gapsBetween(const TextLines &before, const TextLines &after, const std::vector<Match> &anchors)
{
    std::vector<TextChange> changes;
    Match at;
    const auto advance = [&](Match to) {
        while (at.before < to.before && at.after < to.after && before.line(at.before) == after.line(at.after))
            ++at.before, ++at.after;
        Match end = to;
        while (end.before > at.before && end.after > at.after
               && before.line(end.before - 1) == after.line(end.after - 1))
            --end.before, --end.after;
        if (end.before > at.before || end.after > at.after)
            changes.push_back({{at.before, end.before - at.before}, {at.after, end.after - at.after}});
        at = to;
    };
    for (const Match &anchor : anchors)
        advance(anchor);
    advance({before.count(), after.count()});
    return changes;
}

} // namespace

TextChange differingMiddle(const TextLines &before, const TextLines &after)
{
    const int shorter = std::min(before.count(), after.count());
    int start = 0;
    while (start < shorter && before.line(start) == after.line(start))
        ++start;
    int tail = 0;
    while (tail < shorter - start && before.line(before.count() - 1 - tail) == after.line(after.count() - 1 - tail))
        ++tail;
    return {{start, before.count() - start - tail}, {start, after.count() - start - tail}};
}

Result<std::vector<TextChange>> changesByAnchors(const TextLines &before, const TextLines &after, std::stop_token stop)
{
    const TextChange middle = differingMiddle(before, after);
    if (middle.before.count == 0 && middle.after.count == 0)
        return {};
    const auto matches = uniqueMatches(before, after, middle, stop);
    if (!matches)
        return std::unexpected(cancelledError());
    return gapsBetween(before, after, longestRising(*matches));
}

} // namespace quayside
