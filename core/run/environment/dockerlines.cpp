// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/dockerlines.h"

#include <QRegularExpression>

namespace quayside {

namespace {

/// Goes through the physical lines once.
class Splitter
{
public:
    explicit Splitter(const QString &text) : m_lines(text.split(QLatin1Char('\n'))) {}

    std::vector<DockerLine> run()
    {
        std::vector<DockerLine> result;
        while (m_at < m_lines.size()) {
            const int number = static_cast<int>(m_at) + 1;
            const QString text = joined().trimmed();
            if (text.isEmpty())
                continue;
            DockerLine line{.number = number, .verb = text.section(blank(), 0, 0).toUpper()};
            line.rest = text.mid(line.verb.size()).trimmed();
            if (line.verb == QLatin1String("RUN") || line.verb == QLatin1String("COPY")
                || line.verb == QLatin1String("ADD"))
                takeHereDocuments(line);
            result.push_back(line);
        }
        return result;
    }

private:
    static const QRegularExpression &blank()
    {
        static const QRegularExpression expression(QStringLiteral("\\s+"));
        return expression;
    }

    /// The next line with those it continues on; comment and empty lines in between do not end it.
    QString joined()
    {
        QString text;
        while (m_at < m_lines.size()) {
            const QString line = m_lines[m_at++];
            const QString bare = line.trimmed();
            if (bare.startsWith(QLatin1Char('#')) || (bare.isEmpty() && !text.isEmpty()))
                continue;
            if (!bare.endsWith(QLatin1Char('\\')))
                return text + line;
            text += line.left(line.lastIndexOf(QLatin1Char('\\')));
        }
        return text;
    }

    void takeHereDocuments(DockerLine &line)
    {
        static const QRegularExpression marker(QStringLiteral("<<-?\\s*(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\\1"));
        const bool alone = marker.match(line.rest).capturedLength() == line.rest.size() && !line.rest.isEmpty();
        QString kept;
        auto found = marker.globalMatch(line.rest);
        while (found.hasNext()) {
            const QString end = found.next().captured(2);
            while (m_at < m_lines.size()) {
                const QString body = m_lines[m_at++];
                kept += body + QLatin1Char('\n');
                if (body.trimmed() == end)
                    break;
                if (alone)
                    line.hereDocument += body + QLatin1Char('\n');
            }
        }
        if (!kept.isEmpty() && !alone)
            line.rest += QLatin1Char('\n') + kept;
    }

    QStringList m_lines;
    qsizetype m_at = 0;
};

} // namespace

std::vector<DockerLine> splitDockerfile(const QString &text)
{
    return Splitter(text).run();
}

QStringList splitWords(const QString &text)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull() && c == quote) {
            quote = QChar();
        } else if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\''))) {
            quote = c;
            inWord = true;
        } else if (quote.isNull() && c.isSpace()) {
            if (inWord)
                words.append(word);
            word.clear();
            inWord = false;
        } else {
            if (c == QLatin1Char('\\') && quote != QLatin1Char('\'') && i + 1 < text.size()
                && text[i + 1] != QLatin1Char('$'))
                ++i;
            word += text[i];
            inWord = true;
        }
    }
    if (inWord)
        words.append(word);
    return words;
}

} // namespace quayside
