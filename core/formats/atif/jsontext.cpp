// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/jsontext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <vector>

namespace quayside {

namespace {

constexpr std::string_view blanks = " \t\r\n";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char16_t simpleEscape(char c)
{
    switch (c) {
    case 'n': return u'\n';
    case 't': return u'\t';
    case 'r': return u'\r';
    case 'b': return u'\b';
    case 'f': return u'\f';
    default: return static_cast<char16_t>(static_cast<unsigned char>(c));
    }
}

std::optional<char16_t> unicodeEscape(std::string_view digits)
{
    int code = 0;
    for (size_t i = 0; i < 4; ++i) {
        const int value = i < digits.size() ? hexValue(digits[i]) : -1;
        if (value < 0)
            return std::nullopt;
        code = code * 16 + value;
    }
    return static_cast<char16_t>(code);
}

void replaceLoneSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else
            text[i] = QChar(QChar::ReplacementCharacter);
    }
}

/// Bytes of the UTF-8 sequence that starts here; 0 when it is not one.
size_t utf8Length(std::string_view bytes)
{
    const auto at = [&](size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const unsigned first = at(0);
    const auto continues = [&](size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool overlong = first == 0xE0 && at(1) < 0xA0;
        const bool surrogate = first == 0xED && at(1) >= 0xA0;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool outside = (first == 0xF0 && at(1) < 0x90) || (first == 0xF4 && at(1) >= 0x90);
        return continues(1) && continues(2) && continues(3) && !outside ? 4 : 0;
    }
    return 0;
}

} // namespace

DecodedText decodeJsonString(std::string_view token, qsizetype limit)
{
    DecodedText result;
    if (!token.empty() && token.front() == '"')
        token.remove_prefix(1);
    size_t position = 0;
    while (position < token.size() && token[position] != '"') {
        if (result.text.size() >= limit) {
            result.isWhole = false;
            break;
        }
        if (token[position] != '\\') {
            const size_t room = static_cast<size_t>(limit - result.text.size());
            const size_t stop = std::min({token.find_first_of("\\\"", position), token.size(), position + room});
            size_t end = stop;
            while (end < token.size() && end - position > 4
                   && (static_cast<unsigned char>(token[end]) & 0xC0U) == 0x80U)
                --end;
            result.text += QString::fromUtf8(token.data() + position, static_cast<qsizetype>(end - position));
            position = end;
            continue;
        }
        const char kind = position + 1 < token.size() ? token[position + 1] : '\\';
        const auto code = kind == 'u' ? unicodeEscape(token.substr(position + 2, 4)) : std::nullopt;
        result.text += QChar(code ? *code : simpleEscape(kind));
        position += code ? 6 : 2;
    }
    replaceLoneSurrogates(result.text);
    return result;
}

QByteArray encodeJsonString(QStringView text)
{
    constexpr char hex[] = "0123456789abcdef";
    QByteArray json = "\"";
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            json += c;
        else if (c == '\n')
            json += "\\n";
        else if (c == '\t')
            json += "\\t";
        else
            (json += "\\u00").append(hex[(c >> 4) & 15]).append(hex[c & 15]);
    }
    return json += '"';
}

bool sanitizeJson(std::span<char> json)
{
    bool changed = false;
    size_t i = 0;
    while (i < json.size()) {
        const size_t length = utf8Length({json.data() + i, json.size() - i});
        const bool control = static_cast<unsigned char>(json[i]) < 0x20;
        if (length == 0 || control) {
            const char instead = control ? ' ' : '?';
            changed = changed || json[i] != instead;
            json[i] = instead;
        }
        i += std::max<size_t>(length, 1);
    }
    return changed;
}

std::string_view trimmedJson(std::string_view json)
{
    const size_t first = json.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return json.substr(first, json.find_last_not_of(blanks) - first + 1);
}

QByteArray closeCutJson(QByteArrayView json)
{
    // `safe` is the end of the last whole value or bracket; the brackets open now are those that were open there.
    std::vector<char> open;
    qsizetype safe = 0;
    std::optional<qsizetype> stringStart;
    bool expectsValue = true;
    const auto markSafe = [&safe](qsizetype end) { safe = end; };
    qsizetype i = 0;
    for (; i < json.size(); ++i) {
        const char c = json[i];
        if (stringStart) {
            if (c == '\\')
                ++i;
            else if (c == '"') {
                stringStart.reset();
                if (expectsValue)
                    markSafe(i + 1);
            }
        } else if (c == '"') {
            stringStart = i;
            expectsValue = !open.empty() && open.back() == ']' ? true : expectsValue;
        } else if (c == '{' || c == '[') {
            open.push_back(c == '{' ? '}' : ']');
            expectsValue = c == '[';
            markSafe(i + 1);
        } else if (c == '}' || c == ']') {
            if (open.empty())
                break;
            open.pop_back();
            markSafe(i + 1);
        } else if (c == ':') {
            expectsValue = true;
        } else if (c == ',') {
            markSafe(i);
            expectsValue = !open.empty() && open.back() == ']';
        }
    }
    QByteArray closed;
    if (stringStart && expectsValue) {
        closed = json.toByteArray();
        // A half escape would swallow the closing quote.
        qsizetype backslash = closed.lastIndexOf('\\');
        if (backslash > *stringStart && closed.size() - backslash < 6) {
            while (closed.at(backslash - 1) == '\\')
                --backslash;
            closed.truncate(backslash);
        }
        closed += '"';
    } else {
        closed = json.first(safe).toByteArray();
    }
    for (auto bracket = open.rbegin(); bracket != open.rend(); ++bracket)
        closed += *bracket;
    return closed;
}

} // namespace quayside
