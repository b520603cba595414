// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decode.h"

#include <QStringEncoder>

#include <algorithm>

namespace quayside {

namespace {

constexpr char32_t surrogateStart = 0xd800;
constexpr char32_t surrogateEnd = 0xe000;

char32_t byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes[index]);
}

DecodedUnit invalid(QByteArrayView bytes)
{
    return {.code = byteAt(bytes, 0), .length = 1, .isValid = false};
}

int utf8Length(char32_t lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

DecodedUnit decodeUtf8(QByteArrayView bytes)
{
    const char32_t lead = byteAt(bytes, 0);
    if (lead < 0x80)
        return {.code = lead};
    const int length = utf8Length(lead);
    if (length == 0 || bytes.size() < length)
        return invalid(bytes);
    char32_t code = lead & (0xffU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const char32_t next = byteAt(bytes, i);
        if ((next & 0xc0) != 0x80)
            return invalid(bytes);
        code = (code << 6) | (next & 0x3f);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= surrogateStart && code < surrogateEnd;
    if (code < smallest[static_cast<size_t>(length)] || code > 0x10ffff || isSurrogate)
        return invalid(bytes);
    return {.code = code, .length = length};
}

char32_t utf16At(QByteArrayView bytes, qsizetype index, TextEncoding encoding)
{
    const char32_t first = byteAt(bytes, index);
    const char32_t second = byteAt(bytes, index + 1);
    return encoding == TextEncoding::Utf16Little ? (second << 8) | first : (first << 8) | second;
}

DecodedUnit decodeUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    if (bytes.size() < 2)
        return invalid(bytes);
    const char32_t unit = utf16At(bytes, 0, encoding);
    if (unit < surrogateStart || unit >= surrogateEnd)
        return {.code = unit, .length = 2};
    if (unit < 0xdc00 && bytes.size() >= 4) {
        const char32_t low = utf16At(bytes, 2, encoding);
        if (low >= 0xdc00 && low < surrogateEnd)
            return {.code = 0x10000 + ((unit - surrogateStart) << 10) + (low - 0xdc00), .length = 4};
    }
    return {.code = unit, .length = 2, .isValid = false};
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char byte) { return static_cast<signed char>(byte) < 0; });
}

qsizetype unitsOf(const DecodedUnit &step)
{
    return step.isValid && step.code > 0xffff ? 2 : 1;
}

} // namespace

DecodedUnit decodeOne(QByteArrayView bytes, TextEncoding encoding)
{
    return encoding == TextEncoding::Utf8 ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding);
}

QString decodeForMatching(QByteArrayView bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8 && isAscii(bytes))
        return QString::fromLatin1(bytes);
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const DecodedUnit step = decodeOne(bytes.sliced(at), encoding);
        text += QChar::fromUcs4(step.isValid ? step.code : 0xfffd);
        at += step.length;
    }
    return text;
}

qsizetype bytesOfUnits(QByteArrayView bytes, TextEncoding encoding, qsizetype units)
{
    qsizetype at = 0;
    while (units > 0 && at < bytes.size()) {
        const DecodedUnit step = decodeOne(bytes.sliced(at), encoding);
        units -= unitsOf(step);
        at += step.length;
    }
    return at;
}

QByteArray encode(QStringView text, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return text.toUtf8();
    case TextEncoding::Utf16Little: return QStringEncoder(QStringEncoder::Utf16LE).encode(text);
    case TextEncoding::Utf16Big: return QStringEncoder(QStringEncoder::Utf16BE).encode(text);
    }
    return {};
}

} // namespace quayside
