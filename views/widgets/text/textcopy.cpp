// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textcopy.h"

#include "core/text/decode.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 mostCopied = 256LL * 1024 * 1024;
constexpr qint64 mostOffered = 1024 * 1024;

qint64 lengthOf(const TextSelection &selection)
{
    return std::min(selection.length(), mostCopied);
}

} // namespace

QString shownText(const TextDocument &document, const TextSelection &selection)
{
    return document.plainText(selection.from(), selection.from() + lengthOf(selection));
}

QString rawText(const TextDocument &document, const TextSelection &selection)
{
    return decodeForMatching(document.source().read(selection.from(), lengthOf(selection)), document.encoding());
}

void offerToMiddleButton(const TextDocument &document, const TextSelection &selection)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !selection.isEmpty() && selection.length() <= mostOffered)
        clipboard->setText(shownText(document, selection), QClipboard::Selection);
}

} // namespace quayside
