// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonrepair.h"

#include <QString>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace quayside {

namespace {

constexpr std::string_view replacement = "\\ufffd";

std::optional<char16_t> unitAt(std::string_view text, size_t at)
{
    if (text.size() < at + 6 || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    std::uint16_t unit = 0;
    const char *digits = text.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    return error == std::errc() && end == digits + 4 ? std::optional(static_cast<char16_t>(unit)) : std::nullopt;
}

bool isNumberPart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Goes through a text that is UTF-8 and writes it again.
class Repair
{
public:
    explicit Repair(std::string_view text) : m_text(text) { m_out.reserve(static_cast<qsizetype>(text.size()) + 64); }

    QByteArray run()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '"')
                string();
            else
                outside();
        }
        return std::move(m_out);
    }

private:
    void put(std::string_view text) { m_out.append(text.data(), static_cast<qsizetype>(text.size())); }
    void copy(size_t length)
    {
        put(m_text.substr(m_at, length));
        m_at += length;
    }

    void string()
    {
        copy(1);
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at];
            if (c == '\\')
                escape();
            else if (static_cast<unsigned char>(c) < 0x20)
                control(c);
            else
                copy(1);
        }
        copy(m_at < m_text.size() ? 1 : 0);
    }

    void control(char c)
    {
        constexpr std::string_view hex = "0123456789abcdef";
        if (c == '\0') {
            put(replacement);
        } else {
            put("\\u00");
            m_out.append(c < 0x10 ? '0' : '1').append(hex[static_cast<size_t>(c) % 16]);
        }
        ++m_at;
    }

    void escape()
    {
        const auto unit = unitAt(m_text, m_at);
        if (!unit) {
            const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
            if (next != '\0' && std::string_view("\"\\/bfnrt").contains(next)) {
                copy(2);
                return;
            }
            put(replacement);
            ++m_at;
        } else if (QChar::isHighSurrogate(*unit) && QChar::isLowSurrogate(unitAt(m_text, m_at + 6).value_or(u'\0'))) {
            copy(12);
        } else if (QChar::isSurrogate(*unit)) {
            put(replacement);
            m_at += 6;
        } else {
            copy(6);
        }
    }

    void outside()
    {
        constexpr std::array<std::string_view, 3> words{"NaN", "-Infinity", "Infinity"};
        const std::string_view rest = m_text.substr(m_at);
        for (const std::string_view word : words) {
            if (rest.starts_with(word)) {
                put("null");
                m_at += word.size();
                return;
            }
        }
        if (rest.front() == '-' || (rest.front() >= '0' && rest.front() <= '9')) {
            number(rest);
        } else if (static_cast<unsigned char>(rest.front()) < 0x20) {
            put(" ");
            ++m_at;
        } else {
            copy(1);
        }
    }

    void number(std::string_view rest)
    {
        size_t length = 1;
        while (length < rest.size() && isNumberPart(rest[length]))
            ++length;
        double value = 0;
        const char *start = rest.data();
        const bool isTooLarge = std::from_chars(start, start + length, value).ec == std::errc::result_out_of_range;
        if (isTooLarge) {
            put("null");
            m_at += length;
        } else {
            copy(length);
        }
    }

    std::string_view m_text;
    size_t m_at = 0;
    QByteArray m_out;
};

} // namespace

QByteArray repairedJson(QByteArrayView text)
{
    const QByteArray utf8 = text.isValidUtf8() ? QByteArray() : QString::fromUtf8(text).toUtf8();
    const QByteArrayView whole = utf8.isEmpty() ? text : QByteArrayView(utf8);
    return Repair(std::string_view(whole.data(), static_cast<size_t>(whole.size()))).run();
}

} // namespace quayside
