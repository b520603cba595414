// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace quayside {

/// One bit a byte of a block of 64.
struct ByteMasks {
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t brackets = 0;
};

#if defined(__SSE2__)
inline ByteMasks masksOf(const char *block)
{
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i open = _mm_set1_epi8('{');
    const __m128i close = _mm_set1_epi8('}');
    const __m128i fold = _mm_set1_epi8(0x20); // '[' | 0x20 == '{' and ']' | 0x20 == '}'
    ByteMasks masks;
    for (int lane = 0; lane < 4; ++lane) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + lane * 16));
        const __m128i folded = _mm_or_si128(bytes, fold);
        const __m128i brackets = _mm_or_si128(_mm_cmpeq_epi8(folded, open), _mm_cmpeq_epi8(folded, close));
        const auto bits = [lane](__m128i found) {
            return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(found))) << (lane * 16);
        };
        masks.quotes |= bits(_mm_cmpeq_epi8(bytes, quote));
        masks.backslashes |= bits(_mm_cmpeq_epi8(bytes, backslash));
        masks.brackets |= bits(brackets);
    }
    return masks;
}
#else
inline ByteMasks masksOf(const char *block)
{
    ByteMasks masks;
    for (int i = 0; i < 64; ++i) {
        const char folded = static_cast<char>(block[i] | 0x20);
        masks.quotes |= static_cast<std::uint64_t>(block[i] == '"') << i;
        masks.backslashes |= static_cast<std::uint64_t>(block[i] == '\\') << i;
        masks.brackets |= static_cast<std::uint64_t>(folded == '{' || folded == '}') << i;
    }
    return masks;
}
#endif

/// Knows where JSON strings begin and end, from block to block, and finds the brackets outside them. The bit tricks are
/// those of simdjson's first stage (Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019, section 3.1).
class BracketScan
{
public:
    /// Brackets of the next 64 bytes that are not inside a string.
    std::uint64_t next(const char *block)
    {
        const ByteMasks masks = masksOf(block);
        const std::uint64_t quotes = masks.quotes & ~escapedBy(masks.backslashes);
        const std::uint64_t inside = prefixXor(quotes) ^ m_insideCarry;
        m_insideCarry = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
        return masks.brackets & ~inside;
    }

    bool isInString() const { return m_insideCarry != 0; }

private:
    /// Bytes that an odd run of backslashes escapes.
    std::uint64_t escapedBy(std::uint64_t backslashes)
    {
        if (backslashes == 0) {
            const std::uint64_t escaped = m_escapeCarry;
            m_escapeCarry = 0;
            return escaped;
        }
        constexpr std::uint64_t odd = 0xAAAAAAAAAAAAAAAAULL;
        const std::uint64_t starts = backslashes & ~m_escapeCarry;
        const std::uint64_t maybe = (((starts << 1) | odd) - starts) ^ odd;
        const std::uint64_t escaped = maybe ^ (backslashes | m_escapeCarry);
        m_escapeCarry = (maybe & backslashes) >> 63;
        return escaped;
    }

    static std::uint64_t prefixXor(std::uint64_t bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        bits ^= bits << 32;
        return bits;
    }

    std::uint64_t m_insideCarry = 0;
    std::uint64_t m_escapeCarry = 0;
};

} // namespace quayside
