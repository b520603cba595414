// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerwords.h"

#include "core/json/json.h"

namespace quayside {

QStringList splitBlanks(const QString &text, int most)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace()) {
            parts.back() += text[i];
        } else if (parts.size() == most) {
            parts.back() += text.sliced(i);
            break;
        } else {
            while (i + 1 < text.size() && text[i + 1].isSpace())
                ++i;
            parts << QString();
        }
    }
    return parts;
}

QStringList splitWords(const QString &text, QChar escape)
{
    QStringList words;
    QString word;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote.isNull() && c.isSpace()) {
            if (!word.isEmpty())
                words << std::exchange(word, {});
            continue;
        }
        if (c == escape && quote != QLatin1Char('\'')) {
            if (i + 1 < text.size()) // at the very end it means nothing
                word += text.sliced(i++, 2);
            continue;
        }
        if (c == quote)
            quote = QChar();
        else if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\'')))
            quote = c;
        word += c;
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

Result<WordList> readList(const QString &text)
{
    const Json list = text.trimmed().startsWith(QLatin1Char('[')) ? jsonFrom(text.toUtf8()) : Json();
    WordList found{.isList = list.is_array()};
    if (!found.isList)
        return found;
    for (const Json &word : list) {
        if (!word.is_string())
            return std::unexpected(
                Error{ErrorCode::Malformed, {}, {}, QStringLiteral("the list holds something else than strings")});
        found.words << QString::fromStdString(word.get<std::string>());
    }
    return found;
}

QString takeFlags(const QString &text, QChar escape, QStringList &flags)
{
    QString rest = text.trimmed();
    while (rest.startsWith(QLatin1String("--"))) {
        QString flag;
        QChar quote;
        qsizetype i = 0;
        for (; i < rest.size() && (!quote.isNull() || !rest[i].isSpace()); ++i) {
            const QChar c = rest[i];
            if (c == quote)
                quote = QChar();
            else if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\'')))
                quote = c;
            else if (c != escape || quote == QLatin1Char('\''))
                flag += c;
            else if (i + 1 < rest.size())
                flag += rest[++i];
        }
        rest = rest.sliced(i).trimmed();
        if (flag == QLatin1String("--"))
            break;
        flags << flag;
    }
    return rest;
}

} // namespace quayside
