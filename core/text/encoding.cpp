// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include <algorithm>

namespace quayside {

namespace {

bool isOddControl(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && !(value >= 0x07 && value <= 0x0d) && value != 0x1b;
}

bool looksBinary(QByteArrayView start)
{
    if (start.contains('\0'))
        return true;
    const auto controls = std::ranges::count_if(start, isOddControl);
    return controls * 10 > start.size();
}

} // namespace

int unitSize(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf8 ? 1 : 2;
}

EncodingGuess guessEncoding(QByteArrayView start)
{
    if (start.startsWith(QByteArrayView("\xef\xbb\xbf", 3)))
        return {.encoding = TextEncoding::Utf8, .markLength = 3, .isBinary = looksBinary(start)};
    if (start.startsWith(QByteArrayView("\xff\xfe", 2)))
        return {.encoding = TextEncoding::Utf16Little, .markLength = 2};
    if (start.startsWith(QByteArrayView("\xfe\xff", 2)))
        return {.encoding = TextEncoding::Utf16Big, .markLength = 2};
    return {.isBinary = looksBinary(start)};
}

} // namespace quayside
