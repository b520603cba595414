// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <QFontDatabase>

namespace quayside {

namespace {

QFont resized(QFont font, int delta)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() + delta);
    else
        font.setPointSizeF(font.pointSizeF() + delta * 0.75);
    return font;
}

/// To ask the font system takes longer than to draw a line with what it answers.
QFont monoFamily()
{
    const QString preferred = QStringLiteral("JetBrains Mono");
    return QFontDatabase::hasFamily(preferred) ? QFont(preferred) : QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace

QFont monoFont(const QFont &base)
{
    static const QFont family = monoFamily();
    QFont font = family;
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    font.setFixedPitch(true);
    font.setFeature(QFont::Tag("liga"), 0);
    font.setFeature(QFont::Tag("calt"), 0);
    return resized(font, -1);
}

QFont headlineFont(const QFont &base)
{
    QFont font = resized(base, 5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont sectionFont(const QFont &base)
{
    QFont font = resized(base, -2);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

QFont smallFont(const QFont &base)
{
    return resized(base, -1);
}

QFont boldFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace quayside
