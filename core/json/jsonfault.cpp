// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonfault.h"

#include <array>
#include <cstring>
#include <string_view>
#include <vector>

namespace quayside {

namespace {

using Byte = unsigned char;

bool isDigit(Byte c)
{
    return c >= '0' && c <= '9';
}

int hexValue(Byte c)
{
    if (isDigit(c))
        return c - '0';
    const Byte lower = c | 0x20U;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Whether all of eight bytes stand for themselves in a string: printable ASCII, neither a quote nor a backslash.
bool areAllPlain(const Byte *eight)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const auto holdsZero = [](std::uint64_t value) { return (value - ones) & ~value & highs; };
    const std::uint64_t control = (word - ones * 0x20) & ~word;
    return ((word | control) & highs) == 0 && holdsZero(word ^ (ones * '"')) == 0
        && holdsZero(word ^ (ones * '\\')) == 0;
}

/// The range of the second byte of a UTF-8 sequence, and how long the sequence is; a length of 0 where none starts so.
struct Sequence {
    int length = 0;
    Byte least = 0x80;
    Byte most = 0xBF;
};

Sequence sequenceOf(Byte first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return {.length = 2};
    if (first >= 0xE0 && first <= 0xEF)
        return {.length = 3, .least = Byte(first == 0xE0 ? 0xA0 : 0x80), .most = Byte(first == 0xED ? 0x9F : 0xBF)};
    if (first >= 0xF0 && first <= 0xF4)
        return {.length = 4, .least = Byte(first == 0xF0 ? 0x90 : 0x80), .most = Byte(first == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

/// Walks over one document without recursion, so that no depth of nesting exhausts the stack.
class FaultFinder
{
public:
    FaultFinder(QByteArrayView bytes, LoneSurrogates surrogates)
        : m_begin(reinterpret_cast<const Byte *>(bytes.data())), m_at(m_begin), m_end(m_begin + bytes.size()),
          m_surrogates(surrogates)
    {
    }

    std::optional<JsonFault> run()
    {
        if (m_end - m_at >= 3 && std::memcmp(m_at, "\xef\xbb\xbf", 3) == 0)
            m_at += 3;
        skipSpace();
        if (!value() || !rest())
            return JsonFault{m_at - m_begin, m_at == m_end ? cutShort() : QString::fromLatin1(m_cause)};
        return std::nullopt;
    }

private:
    QString cutShort() const
    {
        return m_begin == m_end ? QStringLiteral("the file is empty")
                                : QStringLiteral("the file ends in the middle of the document");
    }

    bool fail(const char *cause)
    {
        m_cause = cause;
        return false;
    }

    bool isAt(Byte c) const { return m_at < m_end && *m_at == c; }

    void skipSpace()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    /// What follows the first value: the rest of every container that it opened, and nothing behind them.
    bool rest()
    {
        for (skipSpace(); !m_open.empty(); skipSpace()) {
            const bool isObject = m_open.back() == '{';
            if (isAt(isObject ? '}' : ']')) {
                ++m_at;
                m_open.pop_back();
            } else if (!isAt(',')) {
                return fail(isObject ? "expected ',' or '}'" : "expected ',' or ']'");
            } else {
                ++m_at;
                skipSpace();
                if ((isObject && !key()) || !value())
                    return false;
            }
        }
        return m_at == m_end || fail("more text behind the end of the document");
    }

    /// Up to the first value that is no container, or to an empty one.
    bool value()
    {
        while (isAt('{') || isAt('[')) {
            const bool isObject = *m_at++ == '{';
            skipSpace();
            if (isAt(isObject ? '}' : ']')) {
                ++m_at;
                return true;
            }
            m_open.push_back(isObject ? '{' : '[');
            if (isObject && !key())
                return false;
        }
        return scalar();
    }

    bool key()
    {
        if (!isAt('"'))
            return fail("expected a string that names a field");
        if (!string())
            return false;
        skipSpace();
        if (!isAt(':'))
            return fail("expected ':'");
        ++m_at;
        skipSpace();
        return true;
    }

    bool scalar()
    {
        switch (m_at < m_end ? *m_at : '\0') {
        case '"': return string();
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        case 'N': return word("NaN");
        case 'I': return word("Infinity");
        default: return number();
        }
    }

    bool word(std::string_view expected)
    {
        for (const char c : expected) {
            if (!isAt(static_cast<Byte>(c)))
                return fail("expected a value");
            ++m_at;
        }
        return true;
    }

    bool number()
    {
        if (isAt('-'))
            ++m_at;
        if (isAt('I'))
            return word("Infinity");
        if (isAt('0'))
            ++m_at;
        else if (!digits("expected a value"))
            return false;
        if (isAt('.')) {
            ++m_at;
            if (!digits("expected a digit"))
                return false;
        }
        if (!isAt('e') && !isAt('E'))
            return true;
        ++m_at;
        if (isAt('+') || isAt('-'))
            ++m_at;
        return digits("expected a digit");
    }

    bool digits(const char *cause)
    {
        if (m_at == m_end || !isDigit(*m_at))
            return fail(cause);
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
        return true;
    }

    bool string()
    {
        ++m_at;
        while (m_at < m_end) {
            if (m_end - m_at >= 8 && areAllPlain(m_at)) {
                m_at += 8;
            } else if (*m_at == '"') {
                ++m_at;
                return true;
            } else if (!character()) {
                return false;
            }
        }
        return fail("");
    }

    bool character()
    {
        if (*m_at == '\\')
            return escape();
        if (*m_at < 0x20)
            return fail("a control character that JSON has escaped");
        return *m_at < 0x80 ? (++m_at, true) : sequence();
    }

    bool sequence()
    {
        const Byte *const start = m_at;
        const Sequence expected = sequenceOf(*m_at++);
        for (int i = 1; i < expected.length && m_at < m_end; ++i, ++m_at) {
            if (*m_at < (i == 1 ? expected.least : 0x80) || *m_at > (i == 1 ? expected.most : 0xBF))
                break;
        }
        const bool isWhole = expected.length > 0 && m_at - start == expected.length;
        if (isWhole || (expected.length > 0 && m_at == m_end))
            return isWhole || fail("");
        m_at = start;
        return fail("bytes that are not UTF-8");
    }

    bool escape()
    {
        const Byte *const start = m_at++;
        if (m_at == m_end || std::string_view("\"\\/bfnrtu").find(static_cast<char>(*m_at)) == std::string_view::npos)
            return fail("an escape that JSON does not have");
        if (*m_at++ != 'u')
            return true;
        const auto unit = hex();
        if (!unit)
            return fail("expected four hexadecimal digits");
        return m_surrogates == LoneSurrogates::Allowed || pair(*unit, start);
    }

    bool pair(unsigned unit, const Byte *start)
    {
        if (unit < 0xD800 || unit > 0xDFFF)
            return true;
        if (unit < 0xDC00 && m_end - m_at >= 6 && *m_at == '\\' && m_at[1] == 'u') {
            m_at += 2;
            const auto low = hex();
            if (low && *low >= 0xDC00 && *low <= 0xDFFF)
                return true;
        }
        m_at = start;
        return fail("half of a surrogate pair");
    }

    std::optional<unsigned> hex()
    {
        unsigned unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const int digit = m_at < m_end ? hexValue(*m_at) : -1;
            if (digit < 0)
                return std::nullopt;
            unit = unit * 16 + static_cast<unsigned>(digit);
        }
        return unit;
    }

    const Byte *m_begin;
    const Byte *m_at;
    const Byte *m_end;
    LoneSurrogates m_surrogates;
    const char *m_cause = "";
    std::vector<char> m_open; ///< the containers around here, outermost first
};

} // namespace

std::optional<JsonFault> findJsonFault(QByteArrayView bytes, LoneSurrogates surrogates)
{
    return FaultFinder(bytes, surrogates).run();
}

} // namespace quayside
