// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/showntext.h"

#include <cstdlib>

using namespace quayside;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const auto &ranges, qsizetype length)
{
    int end = 0;
    for (const auto &range : ranges) {
        require(range.start >= end && range.length > 0);
        end = range.start + range.length;
    }
    require(end <= length);
}

void checkShowsOnlyWhatIsSafe(const QString &text)
{
    for (const char32_t code : text.toStdU32String())
        require(code == U'\t' || tokenFor(code).isEmpty());
}

} // namespace

/// Whatever the bytes are: nothing invisible is in the text, every character knows its byte, ranges are in order.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const auto encoding = static_cast<TextEncoding>(data[0] % 3);
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const ShownText shown = showText(bytes, encoding);
    require(std::ssize(shown.bytes) == shown.text.size() + 1);
    require(std::ranges::is_sorted(shown.bytes) && shown.bytes.back() == bytes.size());
    checkRanges(shown.tokens, shown.text.size());
    checkRanges(shown.styles, shown.text.size());
    checkShowsOnlyWhatIsSafe(shown.text);
    for (const int byte : shown.bytes)
        require(shown.bytes[static_cast<size_t>(shown.unitOfByte(byte))] == byte);
    return 0;
}
