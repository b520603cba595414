// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/scanwindow.h"

#include <algorithm>
#include <cstring>

namespace quayside {

namespace {

constexpr std::int64_t smallestRead = 256 * 1024;
constexpr std::int64_t largestRead = 8LL << 20;

} // namespace

std::int64_t ScanWindow::provide(std::int64_t position, std::int64_t keepFrom)
{
    if (end() - position >= 64 || m_atEnd)
        return end() - position;
    const std::int64_t keep = std::clamp(std::max(keepFrom, position - mostHeld), m_start, end());
    if (keep > m_start) {
        std::memmove(m_data.data(), at(keep), static_cast<size_t>(end() - keep));
        m_filled = end() - keep;
        m_start = keep;
    }
    fill();
    return end() - position;
}

void ScanWindow::fill()
{
    const std::int64_t wanted = std::clamp(m_filled, smallestRead, largestRead);
    const size_t needed = static_cast<size_t>(m_filled + wanted) + padding;
    if (m_data.size() < needed)
        m_data.resize(needed);
    const std::int64_t got = m_bytes.readAt(end(), {m_data.data() + m_filled, static_cast<size_t>(wanted)});
    m_filled += got;
    m_atEnd = got < wanted;
    std::memset(m_data.data() + m_filled, ' ', padding);
}

std::span<char> ScanWindow::span(std::int64_t from, std::int64_t to)
{
    return {m_data.data() + (from - m_start), static_cast<size_t>(to - from)};
}

std::string_view ScanWindow::view(std::int64_t from, std::int64_t to) const
{
    return {m_data.data() + (from - m_start), static_cast<size_t>(to - from)};
}

void ScanWindow::moveTo(std::int64_t position)
{
    if (holds(position))
        return;
    m_start = position;
    m_filled = 0;
    m_atEnd = false;
}

} // namespace quayside
