// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace quayside {

/// Random whole numbers that are the same on every platform for the same seed: SplitMix64 (Steele, Lea, Flood 2014)
/// and Lemire's unbiased mapping (2019). The standard library's distributions promise neither.
class Draws
{
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15U);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }

    /// Evenly from 0 to bound - 1; bound must not be 0.
    std::uint32_t below(std::uint32_t bound)
    {
        std::uint64_t product = (next() >> 32) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t uneven = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < uneven)
                product = (next() >> 32) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// Evenly from [0, 1), in steps of 2^-53.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    std::uint64_t m_state;
};

/// A seed of its own for the part `index` of a computation, so that parts can run in any order.
inline std::uint64_t seedOfPart(std::uint64_t seed, std::uint64_t index)
{
    return Draws(seed ^ (0xd1342543de82ef95U * (index + 1))).next();
}

/// A seed of its own for what is called `name`: FNV-1a, 64 bits (Fowler, Noll, Vo 1991; IETF draft-eastlake-fnv).
inline std::uint64_t seedOfName(std::uint64_t seed, std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x00000100000001b3U;
    return seedOfPart(seed, hash);
}

} // namespace quayside
