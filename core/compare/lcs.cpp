// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/lcs.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace quayside {

namespace {

using Bits = std::vector<std::uint64_t>;
using Masks = std::unordered_map<std::uint64_t, Bits>;

constexpr size_t mostBits = size_t(1) << 30; ///< of one table: 128 MiB

size_t wordsFor(size_t bits)
{
    return (bits + 63) / 64;
}

/// For each element of b that a has as well: where it is in b.
Masks masksOf(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    Masks masks;
    for (const std::uint64_t element : a)
        masks.try_emplace(element);
    for (size_t j = 0; j < b.size(); ++j) {
        const auto found = masks.find(b[j]);
        if (found == masks.end())
            continue;
        if (found->second.empty())
            found->second.resize(wordsFor(b.size()));
        found->second[j / 64] |= std::uint64_t(1) << (j % 64);
    }
    return masks;
}

/// One row: row = (row + (row & mask)) | (row & ~mask), with the carry through all words.
void advanceRow(std::span<std::uint64_t> row, const Bits &mask)
{
    if (mask.empty())
        return;
    std::uint64_t carry = 0;
    for (size_t w = 0; w < row.size(); ++w) {
        const std::uint64_t matches = row[w] & mask[w];
        const std::uint64_t sum = row[w] + matches;
        const std::uint64_t whole = sum + carry;
        carry = (sum < matches) || (whole < carry) ? 1 : 0;
        row[w] = whole | (row[w] & ~mask[w]);
    }
}

bool isSet(std::span<const std::uint64_t> row, size_t bit)
{
    return (row[bit / 64] >> (bit % 64)) & 1;
}

class Solver
{
public:
    explicit Solver(std::stop_token stop) : m_stop(std::move(stop)) {}

    bool solve(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset);
    std::vector<CommonPair> take() { return std::move(m_pairs); }

private:
    bool solveInTable(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset);
    bool split(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset);
    std::optional<std::vector<std::uint32_t>> lengths(std::span<const std::uint64_t> a,
                                                      std::span<const std::uint64_t> b) const;

    std::stop_token m_stop;
    std::vector<CommonPair> m_pairs; ///< ascending
};

bool Solver::solve(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        m_pairs.push_back(offset);
        a = a.subspan(1);
        b = b.subspan(1);
        offset = {offset.first + 1, offset.second + 1};
    }
    size_t tail = 0;
    while (tail < std::min(a.size(), b.size()) && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const auto middleA = a.first(a.size() - tail);
    const auto middleB = b.first(b.size() - tail);
    if (!middleA.empty() && !middleB.empty()) {
        const bool fits = middleA.size() <= mostBits / (64 * wordsFor(middleB.size())) || middleA.size() == 1;
        if (!(fits ? solveInTable(middleA, middleB, offset) : split(middleA, middleB, offset)))
            return false;
    }
    for (size_t i = 0; i < tail; ++i)
        m_pairs.emplace_back(offset.first + middleA.size() + i, offset.second + middleB.size() + i);
    return true;
}

bool Solver::solveInTable(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset)
{
    const size_t words = wordsFor(b.size());
    const Masks masks = masksOf(a, b);
    Bits table(words * (a.size() + 1), ~std::uint64_t(0));
    const auto row = [&](size_t i) { return std::span(table).subspan(i * words, words); };
    for (size_t i = 0; i < a.size(); ++i) {
        if (m_stop.stop_requested())
            return false;
        std::ranges::copy(row(i), row(i + 1).begin());
        advanceRow(row(i + 1), masks.at(a[i]));
    }
    std::vector<CommonPair> found;
    for (size_t i = a.size(), j = b.size(); i > 0 && j > 0;) {
        if (isSet(row(i), j - 1)) {
            --j; // this element of b adds nothing here
        } else if (!isSet(row(i - 1), j - 1)) {
            --i; // it added the same without this element of a
        } else {
            --i;
            --j;
            found.emplace_back(offset.first + i, offset.second + j);
        }
    }
    m_pairs.insert(m_pairs.end(), found.rbegin(), found.rend());
    return true;
}

/// Length of the longest common subsequence of a with each start of b.
std::optional<std::vector<std::uint32_t>> Solver::lengths(std::span<const std::uint64_t> a,
                                                          std::span<const std::uint64_t> b) const
{
    const Masks masks = masksOf(a, b);
    Bits row(wordsFor(b.size()), ~std::uint64_t(0));
    for (const std::uint64_t element : a) {
        if (m_stop.stop_requested())
            return std::nullopt;
        advanceRow(row, masks.at(element));
    }
    std::vector<std::uint32_t> counts(b.size() + 1);
    for (size_t j = 0; j < b.size(); ++j)
        counts[j + 1] = counts[j] + !isSet(row, j);
    return counts;
}

bool Solver::split(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, CommonPair offset)
{
    const size_t half = a.size() / 2;
    const std::vector<std::uint64_t> backA(a.rbegin(), a.rend() - static_cast<std::ptrdiff_t>(half));
    const std::vector<std::uint64_t> backB(b.rbegin(), b.rend());
    const auto before = lengths(a.first(half), b);
    const auto after = lengths(backA, backB);
    if (!before || !after)
        return false;
    size_t best = 0;
    for (size_t j = 0; j <= b.size(); ++j) {
        if ((*before)[j] + (*after)[b.size() - j] > (*before)[best] + (*after)[b.size() - best])
            best = j;
    }
    return solve(a.first(half), b.first(best), offset)
        && solve(a.subspan(half), b.subspan(best),
                 {offset.first + static_cast<std::uint32_t>(half), offset.second + static_cast<std::uint32_t>(best)});
}

} // namespace

std::optional<std::vector<CommonPair>> longestCommon(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b,
                                                     std::stop_token stop)
{
    Solver solver(std::move(stop));
    if (!solver.solve(a, b, {0, 0}))
        return std::nullopt;
    return solver.take();
}

} // namespace quayside
