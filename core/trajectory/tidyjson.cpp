// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/tidyjson.h"

namespace quayside {

namespace {

constexpr int deepestIndent = 40;

void breakLine(QString &text, int depth)
{
    text += QLatin1Char('\n') + QString(2 * std::min(depth, deepestIndent), QLatin1Char(' '));
}

} // namespace

QString tidyJson(const QString &json)
{
    QString tidy;
    tidy.reserve(json.size());
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (inString) {
            tidy += c;
            if (c == QLatin1Char('\\') && i + 1 < json.size())
                tidy += json.at(++i);
            inString = c != QLatin1Char('"');
        } else if (c == QLatin1Char('{') || c == QLatin1Char('[')) {
            qsizetype next = i + 1;
            while (next < json.size() && json.at(next).isSpace())
                ++next;
            tidy += c;
            if (next < json.size() && (json.at(next) == QLatin1Char('}') || json.at(next) == QLatin1Char(']'))) {
                tidy += json.at(next);
                i = next;
            } else {
                breakLine(tidy, ++depth);
            }
        } else if (c == QLatin1Char('}') || c == QLatin1Char(']')) {
            depth = std::max(0, depth - 1);
            breakLine(tidy, depth);
            tidy += c;
        } else if (c == QLatin1Char(',')) {
            tidy += c;
            breakLine(tidy, depth);
        } else if (c == QLatin1Char(':')) {
            tidy += QLatin1String(": ");
        } else if (!c.isSpace()) {
            tidy += c;
            inString = c == QLatin1Char('"');
        }
    }
    return tidy;
}

} // namespace quayside
