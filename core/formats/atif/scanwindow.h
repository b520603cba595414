// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"

#include <string_view>
#include <vector>

namespace quayside {

/// The part of a file that a scan holds in memory, always with room behind its end for parsers that read ahead.
class ScanWindow
{
public:
    static constexpr size_t padding = 128;
    static constexpr std::int64_t lookBehind = 4096;
    static constexpr std::int64_t mostHeld = 256LL << 20;

    explicit ScanWindow(ByteRange bytes) : m_bytes(std::move(bytes)) {}

    /// Makes the 64 bytes at `position` available if the file has them; what is before `keepFrom` may go. Returns how
    /// many bytes there are from `position` on.
    std::int64_t provide(std::int64_t position, std::int64_t keepFrom);

    bool holds(std::int64_t position) const { return position >= m_start && position <= end(); }
    std::int64_t start() const { return m_start; }
    std::int64_t end() const { return m_start + m_filled; }
    const char *at(std::int64_t position) const { return m_data.data() + (position - m_start); }
    std::span<char> span(std::int64_t from, std::int64_t to);
    std::string_view view(std::int64_t from, std::int64_t to) const;
    /// Bytes that may be read from `position` on, padding included.
    size_t capacity(std::int64_t position) const { return m_data.size() - static_cast<size_t>(position - m_start); }

    /// Goes to another place of the file and forgets everything.
    void moveTo(std::int64_t position);

private:
    void fill();

    ByteRange m_bytes;
    std::vector<char> m_data;
    std::int64_t m_start = 0;
    std::int64_t m_filled = 0;
    bool m_atEnd = false;
};

} // namespace quayside
