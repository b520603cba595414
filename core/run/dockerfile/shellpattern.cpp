// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/shellpattern.h"

#include <algorithm>
#include <optional>
#include <string>

namespace quayside {

Result<ShellPattern> ShellPattern::parse(const QString &text)
{
    using Kind = Token::Kind;
    const std::u32string characters = text.toStdU32String();
    ShellPattern pattern;
    for (size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        const char32_t following = i + 1 < characters.size() ? characters[i + 1] : U'\0';
        if (c == U'*')
            pattern.m_tokens.push_back({Kind::Any});
        else if (c == U'?')
            pattern.m_tokens.push_back({Kind::One});
        else if (c != U'\\')
            pattern.m_tokens.push_back({Kind::Literal, c});
        else if (following == U'*' || following == U'?' || following == U'\\')
            pattern.m_tokens.push_back({Kind::Literal, characters[++i]});
        else if (following != U'}' && following != U'/')
            return std::unexpected(
                Error{ErrorCode::Malformed, {}, {}, QStringLiteral("the pattern %1 has an unknown escape").arg(text)});
    }
    return pattern;
}

bool ShellPattern::Token::takes(char32_t c) const
{
    return kind == Kind::Literal ? character == c : c != U'\n';
}

/// A star may also stand for nothing.
void ShellPattern::passStars(std::vector<bool> &reached) const
{
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        if (reached[i] && m_tokens[i].kind == Token::Kind::Any)
            reached[i + 1] = true;
    }
}

/// Where the ways are behind one more character.
std::vector<bool> ShellPattern::after(const std::vector<bool> &reached, char32_t c) const
{
    std::vector<bool> next(reached.size());
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        if (reached[i] && m_tokens[i].takes(c))
            next[m_tokens[i].kind == Token::Kind::Any ? i : i + 1] = true;
    }
    passStars(next);
    return next;
}

/// Follows all ways through the pattern at once, so that its cost does not grow with the number of ways.
std::optional<size_t> ShellPattern::covered(std::u32string_view text, Reach reach) const
{
    std::vector<bool> reached(m_tokens.size() + 1);
    reached[0] = true;
    passStars(reached);
    std::optional<size_t> best;
    for (size_t taken = 0;; ++taken) {
        if (reached.back())
            best = taken;
        const bool isDone = (best && reach == Reach::Shortest) || taken == text.size();
        if (isDone || !std::ranges::contains(reached, true))
            return best;
        reached = after(reached, text[taken]);
    }
}

QString ShellPattern::withoutPrefix(const QString &value, Reach reach) const
{
    const std::u32string text = value.toStdU32String();
    return QString::fromStdU32String(text.substr(covered(text, reach).value_or(0)));
}

QString ShellPattern::withoutSuffix(const QString &value, Reach reach) const
{
    ShellPattern mirrored = *this;
    std::ranges::reverse(mirrored.m_tokens);
    std::u32string text = value.toStdU32String();
    std::ranges::reverse(text);
    text.erase(0, mirrored.covered(text, reach).value_or(0));
    std::ranges::reverse(text);
    return QString::fromStdU32String(text);
}

QString ShellPattern::replaced(const QString &value, const QString &other, Which which) const
{
    const std::u32string text = value.toStdU32String();
    const std::u32string replacement = other.toStdU32String();
    std::u32string result;
    for (size_t at = 0; at <= text.size();) {
        const auto length = covered(std::u32string_view(text).substr(at), Reach::Longest);
        if (length)
            result += replacement;
        if (length && which == Which::First)
            return QString::fromStdU32String(result + text.substr(at + *length));
        if (length.value_or(0) == 0 && at < text.size())
            result += text[at];
        at += std::max<size_t>(length.value_or(0), 1);
    }
    return QString::fromStdU32String(result);
}

} // namespace quayside
