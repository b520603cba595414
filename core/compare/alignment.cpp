// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/alignment.h"

#include "core/compare/lcs.h"

#include <algorithm>
#include <unordered_map>

namespace quayside {

namespace {

using Steps = std::span<const AlignStep>;

std::vector<std::uint64_t> hashesOf(Steps steps, std::uint64_t AlignStep::*member)
{
    std::vector<std::uint64_t> hashes;
    hashes.reserve(steps.size());
    for (const AlignStep &step : steps)
        hashes.push_back(step.*member);
    return hashes;
}

StepIndex indexOf(size_t position)
{
    return StepIndex(static_cast<std::int32_t>(position));
}

/// Fills the stretch between two exact matches: by kind and tool where that agrees, else one side alone.
class GapFiller
{
public:
    GapFiller(Steps first, Steps second, std::stop_token stop)
        : m_first(first), m_second(second), m_stop(std::move(stop))
    {
    }

    bool fill(size_t firstEnd, size_t secondEnd);
    void match(StepMatch match) { m_pairs.push_back({match, indexOf(m_a++), indexOf(m_b++)}); }
    std::vector<AlignedPair> take() { return std::move(m_pairs); }

private:
    void alone(size_t firstEnd, size_t secondEnd);

    Steps m_first;
    Steps m_second;
    std::stop_token m_stop;
    size_t m_a = 0;
    size_t m_b = 0;
    std::vector<AlignedPair> m_pairs;
};

void GapFiller::alone(size_t firstEnd, size_t secondEnd)
{
    for (; m_a < firstEnd; ++m_a)
        m_pairs.push_back({StepMatch::OnlyFirst, indexOf(m_a), std::nullopt});
    for (; m_b < secondEnd; ++m_b)
        m_pairs.push_back({StepMatch::OnlySecond, std::nullopt, indexOf(m_b)});
}

bool GapFiller::fill(size_t firstEnd, size_t secondEnd)
{
    const size_t a = m_a;
    const size_t b = m_b;
    const auto pathsA = hashesOf(m_first.subspan(a, firstEnd - a), &AlignStep::path);
    const auto pathsB = hashesOf(m_second.subspan(b, secondEnd - b), &AlignStep::path);
    const auto common = longestCommon(pathsA, pathsB, m_stop);
    if (!common)
        return false;
    for (const auto &[i, j] : *common) {
        alone(a + i, b + j);
        match(StepMatch::ArgumentsDiffer);
    }
    alone(firstEnd, secondEnd);
    return true;
}

/// A step only on one side and the same step only on the other, close by: it moved.
void findMoved(std::vector<AlignedPair> &pairs, Steps first, Steps second, int nearby)
{
    std::unordered_map<std::uint64_t, std::vector<size_t>> waiting;
    std::vector<bool> gone(pairs.size());
    const auto keyOf = [&](const AlignedPair &pair) {
        return pair.first ? first[static_cast<size_t>(pair.first->value)].whole
                          : second[static_cast<size_t>(pair.second->value)].whole;
    };
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].match != StepMatch::OnlyFirst && pairs[i].match != StepMatch::OnlySecond)
            continue;
        auto &others = waiting[keyOf(pairs[i])];
        const auto other = std::ranges::find_if(
            others, [&](size_t j) { return pairs[j].match != pairs[i].match && i - j <= static_cast<size_t>(nearby); });
        if (other == others.end()) {
            others.push_back(i);
            continue;
        }
        const size_t keep = pairs[i].first ? i : *other;
        const size_t drop = pairs[i].first ? *other : i;
        pairs[keep].second = pairs[drop].second;
        pairs[keep].match = StepMatch::Moved;
        gone[drop] = true;
        others.erase(other);
    }
    size_t kept = 0;
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (!gone[i])
            pairs[kept++] = pairs[i];
    }
    pairs.resize(kept);
}

bool isOff(const AlignedPair &pair)
{
    return pair.match == StepMatch::OnlyFirst || pair.match == StepMatch::OnlySecond;
}

/// A stretch off the common path: where it ends, and how many steps the longer side takes.
struct Detour {
    size_t end = 0; ///< the pair where the paths meet again; pairs.size() when they do not
    int length = 0;
};

Detour detourFrom(const std::vector<AlignedPair> &pairs, size_t start, int rejoin)
{
    int first = 0;
    int second = 0;
    int run = 0;
    size_t runStart = pairs.size();
    for (size_t i = start; i < pairs.size(); ++i) {
        if (isOff(pairs[i])) {
            first += pairs[i].match == StepMatch::OnlyFirst;
            second += pairs[i].match == StepMatch::OnlySecond;
            run = 0;
            runStart = pairs.size();
            continue;
        }
        if (run == 0)
            runStart = i;
        run += pairs[i].match != StepMatch::Moved;
        if (run >= rejoin)
            break;
    }
    return {.end = run > 0 ? runStart : pairs.size(), .length = std::max(first, second)};
}

void findDivergence(Alignment &alignment, const AlignOptions &options)
{
    for (size_t i = 0; i < alignment.pairs.size(); ++i) {
        if (!isOff(alignment.pairs[i]))
            continue;
        const Detour detour = detourFrom(alignment.pairs, i, options.rejoin);
        if (detour.length >= options.sustained) {
            alignment.divergence = i;
            if (detour.end < alignment.pairs.size())
                alignment.rejoin = detour.end;
            return;
        }
        i = detour.end;
    }
}

} // namespace

int Alignment::count(StepMatch match) const
{
    return static_cast<int>(std::ranges::count(pairs, match, &AlignedPair::match));
}

Result<Alignment> alignSteps(Steps first, Steps second, const AlignOptions &options, std::stop_token stop)
{
    const auto exact = longestCommon(hashesOf(first, &AlignStep::whole), hashesOf(second, &AlignStep::whole), stop);
    if (!exact)
        return std::unexpected(cancelledError());
    GapFiller filler(first, second, stop);
    for (const auto &[a, b] : *exact) {
        if (!filler.fill(a, b))
            return std::unexpected(cancelledError());
        filler.match(StepMatch::Same);
    }
    if (!filler.fill(first.size(), second.size()))
        return std::unexpected(cancelledError());
    Alignment alignment{.pairs = filler.take(), .divergence = {}, .rejoin = {}};
    findMoved(alignment.pairs, first, second, options.nearby);
    findDivergence(alignment, options);
    return alignment;
}

} // namespace quayside
