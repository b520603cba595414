// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textmatcher.h"

#include <cstdlib>

using namespace quayside;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// The fast search finds what the slow one finds; an escaped expression finds what the literal finds.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 3)
        return 0;
    const qsizetype length = std::min<qsizetype>(1 + data[0] % 8, static_cast<qsizetype>(size) - 1);
    const QByteArray needle(reinterpret_cast<const char *>(data + 1), length);
    const QByteArray hay(reinterpret_cast<const char *>(data + 1 + length), static_cast<qsizetype>(size) - 1 - length);
    require(ByteFinder(needle).find(hay) == hay.indexOf(needle));
    require(ByteFinder(needle, CaseFolding::Ascii).find(hay) == hay.toLower().indexOf(needle.toLower()));
    const QString pattern = QString::fromUtf8(needle);
    const bool isText = pattern.toUtf8() == needle && !pattern.contains(u'\n') && !pattern.contains(u'\r')
        && !pattern.contains(QChar(0xfffd))
        && !pattern.contains(QChar(0)); // QRegularExpression::escape joins a NUL and the digit after it
    if (!isText)
        return 0;
    const auto literal =
        TextMatcher::compile({.pattern = pattern, .caseSensitivity = Qt::CaseSensitive}, TextEncoding::Utf8);
    const auto regex = TextMatcher::compile({.pattern = QRegularExpression::escape(pattern),
                                             .kind = SearchKind::Regex,
                                             .caseSensitivity = Qt::CaseSensitive},
                                            TextEncoding::Utf8);
    require(literal && regex && literal->hits(hay) == regex->hits(hay));
    return 0;
}
