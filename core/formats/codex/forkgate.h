// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace quayside {

/// Tells which lines of a forked session repeat its parent's. A fork begins with its own header, then the parent's,
/// then all that the parent held, with new times; nothing marks where that ends. It ends with the first turn whose id
/// was made after the fork, with a line that names the fork's own thread, with its own header again, or, where turns
/// have no such ids, with the first line that is a few seconds younger than the fork.
class ForkGate
{
public:
    enum class Line : std::uint8_t {
        Own,
        Copied,
    };
    Line read(const nlohmann::json &line);

private:
    void readHeader(const nlohmann::json &meta, const nlohmann::json &line);
    bool startsOwn(const nlohmann::json &line, const nlohmann::json &payload);

    std::optional<std::string> m_self;
    std::optional<std::int64_t> m_forked; ///< ms since 1970
    bool m_isCopying = false;
    bool m_isAtHead = true; ///< only headers were read
    bool m_hasDatedTurns = false;
};

} // namespace quayside
