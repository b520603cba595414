// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visibletext.h"

#include <algorithm>

namespace quayside {

namespace {

bool isControl(QChar c)
{
    return c < QChar(0x20) || (c >= QChar(0x7F) && c < QChar(0xA0));
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm; separators of lines and paragraphs.
bool turnsText(QChar c)
{
    return c == QChar(0x061C) || c == QChar(0x200E) || c == QChar(0x200F) || (c >= QChar(0x2028) && c <= QChar(0x202E))
        || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

template <typename Wanted> QString replaced(QString text, const Wanted &isWanted, const QString &form)
{
    if (std::ranges::none_of(text, isWanted))
        return text;
    const auto shownAs = [&](QChar c) {
        return form.arg(QString::number(c.unicode(), 16).toUpper(), 4, QLatin1Char('0'));
    };
    QString shown;
    for (const QChar c : std::as_const(text))
        shown += isWanted(c) ? shownAs(c) : QString(c);
    return shown;
}

const QString named = QStringLiteral("<U+%1>");

/// Half a surrogate pair, as it stands for a byte.
bool isByte(QStringView text, qsizetype i)
{
    const bool isSecondHalf = i > 0 && text[i - 1].isHighSurrogate();
    return text[i] >= QChar(0xDC80) && text[i] <= QChar(0xDCFF) && !isSecondHalf;
}

} // namespace

QString shownName(QString name)
{
    if (name.isValidUtf16())
        return name;
    QString shown;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isByte(name, i))
            shown += QStringLiteral("<x%1>").arg(QString::number(name[i].unicode() & 0xFF, 16).toUpper());
        else
            shown += name[i];
    }
    return shown;
}

QString visibleText(QString text)
{
    const auto steers = [](QChar c) {
        return (isControl(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || turnsText(c);
    };
    return replaced(shownName(std::move(text)), steers, named);
}

QString visibleLine(QString text)
{
    const auto steers = [](QChar c) { return (isControl(c) && c != QLatin1Char('\t')) || turnsText(c); };
    return replaced(shownName(std::move(text)), steers, named);
}

QByteArray visibleJson(const QByteArray &json)
{
    const auto steers = [](QChar c) { return (isControl(c) && c != QLatin1Char('\n')) || turnsText(c); };
    return replaced(QString::fromUtf8(json), steers, QStringLiteral("\\u%1")).toUtf8();
}

} // namespace quayside
