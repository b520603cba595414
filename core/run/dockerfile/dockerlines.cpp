// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerlines.h"

#include "core/run/dockerfile/dockerwords.h"

#include <QRegularExpression>
#include <QSet>

namespace quayside {

namespace {

bool isComment(const QString &line)
{
    return line.trimmed().startsWith(QLatin1Char('#'));
}

/// Goes through the physical lines once.
class Splitter
{
public:
    explicit Splitter(const QString &text) : m_lines(text.split(QLatin1Char('\n')))
    {
        if (m_lines.front().startsWith(QChar::ByteOrderMark))
            m_lines.front().removeFirst();
        if (m_lines.back().isEmpty())
            m_lines.removeLast();
    }

    Result<DockerText> run()
    {
        if (auto read = readDirectives(); !read)
            return std::unexpected(read.error());
        while (m_at < m_lines.size()) {
            const int number = static_cast<int>(m_at) + 1;
            const QString text = joined();
            if (text.trimmed().isEmpty())
                continue;
            DockerLine line = lineOf(text, number);
            if (auto taken = takeHereDocuments(text, line); !taken)
                return std::unexpected(atLine(number, taken.error()));
            m_text.lines.push_back(std::move(line));
        }
        return std::move(m_text);
    }

private:
    /// "# escape=`" and the like count as long as nothing else has come.
    Result<void> readDirectives()
    {
        static const QRegularExpression form(QStringLiteral("\\A\\s*#\\s*([A-Za-z][A-Za-z0-9]*)\\s*=\\s*(.+?)\\s*\\z"));
        static const QSet<QString> known{QStringLiteral("escape"), QStringLiteral("syntax"), QStringLiteral("check")};
        QSet<QString> seen;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            const auto match = form.match(m_lines[at]);
            const QString name = match.captured(1).toLower();
            if (!known.contains(name))
                return {};
            const auto wrong = [&](const QString &message) {
                return std::unexpected(atLine(static_cast<int>(at) + 1, {ErrorCode::Malformed, {}, {}, message}));
            };
            if (seen.contains(name))
                return wrong(QStringLiteral("a second directive %1").arg(name));
            seen.insert(name);
            const QString value = match.captured(2);
            if (name != QLatin1String("escape"))
                continue;
            if (value != QLatin1String("\\") && value != QLatin1String("`"))
                return wrong(QStringLiteral("the escape character can be \\ or `, not %1").arg(value));
            m_text.escape = value.front();
        }
        return {};
    }

    /// Whether the line goes on; takes the sign of it away. A doubled one is none.
    bool goesOn(QString &line) const
    {
        const QChar escape = m_text.escape;
        qsizetype end = line.size();
        while (end > 0 && (line[end - 1] == QLatin1Char(' ') || line[end - 1] == QLatin1Char('\t')))
            --end;
        if (end == 0 || line[end - 1] != escape || (end > 1 && line[end - 2] == escape))
            return false;
        line.truncate(end - 1);
        return true;
    }

    /// The next line with those it continues on; comment and empty lines in between do not end it.
    QString joined()
    {
        QString text;
        bool isFirst = true;
        while (m_at < m_lines.size()) {
            QString line = m_lines[m_at++];
            while (line.endsWith(QLatin1Char('\r')))
                line.chop(1);
            if (isComment(line) || (!isFirst && line.trimmed().isEmpty())) {
                if (isFirst)
                    return {};
                continue;
            }
            isFirst = false;
            const bool isLast = !goesOn(line);
            text += line;
            if (isLast)
                break;
        }
        return text;
    }

    DockerLine lineOf(const QString &text, int number) const
    {
        const QStringList parts = splitBlanks(text.trimmed(), 2);
        DockerLine line{.number = number, .verb = parts.front().toUpper()};
        line.rest = takeFlags(parts.value(1), m_text.escape, line.flags);
        return line;
    }

    Result<void> takeHereDocuments(const QString &text, DockerLine &line)
    {
        static const QSet<QString> verbs{QStringLiteral("RUN"), QStringLiteral("COPY"), QStringLiteral("ADD")};
        const auto list = readList(line.rest);
        if (!verbs.contains(line.verb) || !text.contains(QLatin1String("<<")) || (list && list->isList))
            return {};
        line.documents = hereDocumentsOf(text);
        for (HereDocument &document : line.documents) {
            if (!takeContent(document))
                return std::unexpected(Error{ErrorCode::Malformed,
                                             {},
                                             {},
                                             QStringLiteral("the here-document %1 has no end").arg(document.name)});
        }
        return {};
    }

    bool takeContent(HereDocument &document)
    {
        while (m_at < m_lines.size()) {
            const QString &body = m_lines[m_at++];
            QStringView end = body;
            while (end.endsWith(QLatin1Char('\r')))
                end.chop(1);
            while (document.dropsTabs && end.startsWith(QLatin1Char('\t')))
                end = end.sliced(1);
            if (end == document.name)
                return true;
            document.content += body + QLatin1Char('\n');
        }
        return false;
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    DockerText m_text;
};

} // namespace

Result<DockerText> splitDockerfile(const QString &text)
{
    return Splitter(text).run();
}

Error atLine(int number, const Error &error)
{
    return {error.code, error.path, QStringLiteral("line %1").arg(number), error.message};
}

} // namespace quayside
