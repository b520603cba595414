// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <vector>

namespace quayside {

/// The pattern of a substitution such as ${NAME%.*}: '*' is any text of a line, '?' one character of it, '\' takes the
/// meaning from what follows.
class ShellPattern
{
public:
    enum class Reach : std::uint8_t {
        Shortest,
        Longest,
    };
    enum class Which : std::uint8_t {
        First,
        Each,
    };

    /// Errors: Malformed (a backslash before a character that has no meaning to lose).
    static Result<ShellPattern> parse(const QString &text);

    QString withoutPrefix(const QString &value, Reach reach) const;
    QString withoutSuffix(const QString &value, Reach reach) const;
    QString replaced(const QString &value, const QString &other, Which which) const;

private:
    struct Token {
        enum class Kind : std::uint8_t {
            Literal,
            One,
            Any,
        };
        Kind kind = Kind::Literal;
        char32_t character = 0;

        bool takes(char32_t c) const;
    };

    void passStars(std::vector<bool> &reached) const;
    std::vector<bool> after(const std::vector<bool> &reached, char32_t c) const;

    /// How much of `text` the pattern can cover from its start on.
    std::optional<size_t> covered(std::u32string_view text, Reach reach) const;

    std::vector<Token> m_tokens;
};

} // namespace quayside
