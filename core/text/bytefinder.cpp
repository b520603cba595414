// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytefinder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace quayside {

namespace {

using Block = unsigned char __attribute__((vector_size(16)));
constexpr qsizetype blockSize = 16;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How often a byte occurs in logs and JSON, roughly: later in this list is more often; what is not in it is rare.
int commonness(char byte)
{
    constexpr std::string_view rising =
        "QZqzXJjKVY@#%&|*^~`$?!;<>{}[]()=+WwGBFUkHPMvyLODNCRIATSEx'bf/-_98765437m2pgcul1,.:\"d0hnoirsta\ne ";
    const auto place = rising.find(byte);
    return place == std::string_view::npos ? 0 : static_cast<int>(place) + 1;
}

Block loadBlock(const char *from)
{
    Block block;
    std::memcpy(&block, from, sizeof block);
    return block;
}

bool isAnySet(Block block)
{
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &block, sizeof block);
    return (halves[0] | halves[1]) != 0;
}

Block filled(char byte)
{
    Block block;
    std::memset(&block, byte, sizeof block);
    return block;
}

} // namespace

ByteFinder::ByteFinder(QByteArray needle, CaseFolding folding)
    : m_needle(std::move(needle)), m_masks(m_needle.size(), '\0')
{
    for (qsizetype i = 0; i < m_needle.size() && folding == CaseFolding::Ascii; ++i) {
        if (isLetter(m_needle[i])) {
            m_masks[i] = '\x20';
            m_needle[i] = static_cast<char>(m_needle[i] | '\x20');
        }
    }
    const auto isRarer = [this](qsizetype a, qsizetype b) { return commonness(m_needle[a]) < commonness(m_needle[b]); };
    for (qsizetype i = 1; i < m_needle.size(); ++i) {
        if (isRarer(i, m_rare))
            m_rare = i;
    }
    m_other = m_rare == 0 ? m_needle.size() - 1 : 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (i != m_rare && isRarer(i, m_other))
            m_other = i;
    }
}

bool ByteFinder::isAt(const char *place) const
{
    if (!m_masks.contains('\x20'))
        return std::memcmp(place, m_needle.constData(), static_cast<size_t>(m_needle.size())) == 0;
    for (qsizetype i = 0; i < m_needle.size(); ++i) {
        if (static_cast<char>(place[i] | m_masks[i]) != m_needle[i])
            return false;
    }
    return true;
}

qsizetype ByteFinder::find(QByteArrayView haystack, qsizetype from) const
{
    const qsizetype last = haystack.size() - m_needle.size();
    const char *bytes = haystack.data();
    const Block rare = filled(m_needle[m_rare]);
    const Block other = filled(m_needle[m_other]);
    const Block rareMask = filled(m_masks[m_rare]);
    const Block otherMask = filled(m_masks[m_other]);
    qsizetype at = std::max<qsizetype>(0, from);
    for (; at + blockSize - 1 <= last; at += blockSize) {
        const Block a = (loadBlock(bytes + at + m_rare) | rareMask) == rare;
        const Block b = (loadBlock(bytes + at + m_other) | otherMask) == other;
        const Block both = a & b;
        if (!isAnySet(both))
            continue;
        for (int i = 0; i < blockSize; ++i) {
            if (both[i] != 0 && isAt(bytes + at + i))
                return at + i;
        }
    }
    for (; at <= last; ++at) {
        if (isAt(bytes + at))
            return at;
    }
    return -1;
}

} // namespace quayside
