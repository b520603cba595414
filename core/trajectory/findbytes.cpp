// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/findbytes.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace quayside {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

bool equalFolded(const char *text, std::string_view needle)
{
    return std::ranges::equal(std::string_view(text, needle.size()), needle, [](char a, char b) { return lower(a) == b; });
}

bool equalExact(const char *text, std::string_view needle)
{
    return std::memcmp(text, needle.data(), needle.size()) == 0;
}

struct Ends {
    char first, firstOther, last, lastOther;
};

#if defined(__SSE2__)
template <typename Equal>
std::optional<size_t> findByEnds(std::string_view text, std::string_view needle, size_t start, const Ends &ends, Equal equal)
{
    const __m128i first = _mm_set1_epi8(ends.first);
    const __m128i firstOther = _mm_set1_epi8(ends.firstOther);
    const __m128i last = _mm_set1_epi8(ends.last);
    const __m128i lastOther = _mm_set1_epi8(ends.lastOther);
    const auto load = [&text](size_t at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at)); };
    const size_t reach = needle.size() - 1;
    size_t at = start;
    for (; at + reach + 16 <= text.size(); at += 16) {
        const __m128i heads = load(at);
        const __m128i tails = load(at + reach);
        const __m128i isHead = _mm_or_si128(_mm_cmpeq_epi8(heads, first), _mm_cmpeq_epi8(heads, firstOther));
        const __m128i isTail = _mm_or_si128(_mm_cmpeq_epi8(tails, last), _mm_cmpeq_epi8(tails, lastOther));
        auto both = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(isHead, isTail)));
        for (; both != 0; both &= both - 1) {
            const size_t place = at + static_cast<size_t>(std::countr_zero(both));
            if (equal(text.data() + place, needle))
                return place;
        }
    }
    for (; at + needle.size() <= text.size(); ++at) {
        if (equal(text.data() + at, needle))
            return at;
    }
    return std::nullopt;
}
#else
template <typename Equal>
std::optional<size_t> findByEnds(std::string_view text, std::string_view needle, size_t start, const Ends &ends, Equal equal)
{
    for (size_t at = start; at + needle.size() <= text.size(); ++at) {
        if ((text[at] == ends.first || text[at] == ends.firstOther) && equal(text.data() + at, needle))
            return at;
    }
    return std::nullopt;
}
#endif

} // namespace

std::optional<size_t> findBytes(std::string_view text, std::string_view needle, size_t start)
{
    if (needle.empty())
        return std::nullopt;
    return findByEnds(text, needle, start, {needle.front(), needle.front(), needle.back(), needle.back()}, equalExact);
}

std::optional<size_t> findBytesFolded(std::string_view text, std::string_view lowerNeedle, size_t start)
{
    if (lowerNeedle.empty())
        return std::nullopt;
    const Ends ends{lowerNeedle.front(), upper(lowerNeedle.front()), lowerNeedle.back(), upper(lowerNeedle.back())};
    return findByEnds(text, lowerNeedle, start, ends, equalFolded);
}

} // namespace quayside
