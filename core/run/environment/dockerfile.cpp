// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/dockerfile.h"

#include "core/json/json.h"
#include "core/run/environment/dockerlines.h"

#include <QRegularExpression>

namespace quayside {

namespace {

QString shellQuoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// ["a", "b"] of the exec form; nothing when the text is not such a list.
std::optional<QStringList> readExecForm(const QString &text)
{
    const Json list = jsonFrom(text.toUtf8());
    if (!list.is_array())
        return std::nullopt;
    QStringList words;
    for (const Json &word : list)
        words.append(word.is_string() ? QString::fromStdString(word.get<std::string>()) : QString());
    return words;
}

/// Turns the lines into steps; the first thing that cannot be followed ends it.
class Parser
{
public:
    explicit Parser(const QString &path) : m_file{.path = path} {}

    Result<Dockerfile> parse(const QString &text)
    {
        for (const DockerLine &line : splitDockerfile(text)) {
            if (auto taken = take(line); !taken)
                return std::unexpected(taken.error());
        }
        if (m_file.image.isEmpty())
            return std::unexpected(error(1, ErrorCode::Malformed, QStringLiteral("there is no FROM")));
        return m_file;
    }

private:
    Error error(int line, ErrorCode code, const QString &message) const
    {
        return {code, m_file.path, QStringLiteral("line %1").arg(line), message};
    }

    Result<void> refuse(const DockerLine &line, const QString &what) const
    {
        return std::unexpected(
            error(line.number, ErrorCode::Unsupported, what + QStringLiteral(" is not supported by the sandbox")));
    }

    Result<void> take(const DockerLine &line)
    {
        if (line.verb == QLatin1String("FROM"))
            return takeFrom(line);
        if (line.verb == QLatin1String("ARG") || line.verb == QLatin1String("ENV"))
            return takeVariables(line);
        if (m_file.image.isEmpty())
            return std::unexpected(
                error(line.number, ErrorCode::Malformed, line.verb + QStringLiteral(" before FROM")));
        if (const auto reason = whyIgnored(line.verb)) {
            note(line, *reason);
            return {};
        }
        if (line.verb == QLatin1String("RUN"))
            return takeRun(line);
        if (line.verb == QLatin1String("COPY") || line.verb == QLatin1String("ADD"))
            return takeCopy(line);
        if (line.verb == QLatin1String("WORKDIR") || line.verb == QLatin1String("USER"))
            return takeOne(line);
        return refuse(line, line.verb);
    }

    /// Of an instruction that changes nothing of what the agent or the verifier finds.
    static std::optional<QString> whyIgnored(const QString &verb)
    {
        static const QMap<QString, QString> reasons{
            {QStringLiteral("ENTRYPOINT"), QStringLiteral("ignored: the runner starts the commands")},
            {QStringLiteral("CMD"), QStringLiteral("ignored: the runner starts the commands")},
            {QStringLiteral("LABEL"), QStringLiteral("ignored: an image is not made")},
            {QStringLiteral("MAINTAINER"), QStringLiteral("ignored: an image is not made")},
            {QStringLiteral("EXPOSE"), QStringLiteral("ignored: no port is published")},
            {QStringLiteral("VOLUME"), QStringLiteral("ignored: every trial has a file system of its own")},
            {QStringLiteral("STOPSIGNAL"), QStringLiteral("ignored: the runner ends the processes")},
            {QStringLiteral("HEALTHCHECK"), QStringLiteral("ignored: the one of task.toml counts")}};
        const auto found = reasons.find(verb);
        return found == reasons.end() ? std::nullopt : std::optional(*found);
    }

    void note(const DockerLine &line, const QString &message)
    {
        m_file.notes.push_back({Severity::Info, QStringLiteral("dockerfile.ignored"), m_file.path,
                                QStringLiteral("line %1").arg(line.number), line.verb + QLatin1Char(' ') + message});
    }

    DockerStep step(DockerVerb verb, const DockerLine &line) const { return {.verb = verb, .line = line.number}; }

    Result<void> takeFrom(const DockerLine &line)
    {
        if (!m_file.image.isEmpty())
            return refuse(line, QStringLiteral("a second FROM (a multi-stage build)"));
        QStringList words = splitWords(line.rest);
        while (!words.isEmpty() && words.front().startsWith(QLatin1String("--")))
            words.removeFirst();
        if (words.isEmpty())
            return std::unexpected(error(line.number, ErrorCode::Malformed, QStringLiteral("FROM names no image")));
        m_file.image = replaceVariables(words.front(), m_arguments);
        return {};
    }

    Result<void> takeVariables(const DockerLine &line)
    {
        DockerStep result = step(line.verb == QLatin1String("ARG") ? DockerVerb::Arg : DockerVerb::Env, line);
        const QStringList words = splitWords(line.rest);
        const bool oldForm =
            result.verb == DockerVerb::Env && words.size() > 1 && !words.front().contains(QLatin1Char('='));
        if (words.isEmpty())
            return std::unexpected(
                error(line.number, ErrorCode::Malformed, line.verb + QStringLiteral(" names no variable")));
        if (oldForm)
            result.words = {words.front(), line.rest.mid(words.front().size()).trimmed()};
        for (const QString &word : oldForm ? QStringList() : words)
            result.words << word.section(QLatin1Char('='), 0, 0) << word.section(QLatin1Char('='), 1);
        if (m_file.image.isEmpty() && result.verb == DockerVerb::Arg)
            m_arguments.insert(result.words[0], replaceVariables(result.words[1], m_arguments));
        else if (m_file.image.isEmpty())
            return std::unexpected(error(line.number, ErrorCode::Malformed, QStringLiteral("ENV before FROM")));
        m_file.steps.push_back(result);
        return {};
    }

    QString takeFlags(QString rest, DockerStep &result) const
    {
        while (rest.startsWith(QLatin1String("--"))) {
            const QString flag = rest.section(QLatin1Char(' '), 0, 0);
            result.flags.insert(flag.mid(2).section(QLatin1Char('='), 0, 0), flag.section(QLatin1Char('='), 1));
            rest = rest.mid(flag.size()).trimmed();
        }
        return rest;
    }

    Result<void> takeRun(const DockerLine &line)
    {
        DockerStep result = step(DockerVerb::Run, line);
        QString command = takeFlags(line.rest, result);
        for (const auto &[flag, value] : result.flags.asKeyValueRange()) {
            const bool cacheMount = flag == QLatin1String("mount") && value.contains(QLatin1String("type=cache"));
            if (!cacheMount)
                return refuse(line, QStringLiteral("RUN --") + flag);
            note(line, QStringLiteral("--mount=type=cache is ignored"));
        }
        if (!line.hereDocument.isEmpty())
            command = line.hereDocument;
        if (const auto words = readExecForm(command)) {
            QStringList quoted;
            for (const QString &word : *words)
                quoted.append(shellQuoted(word));
            command = quoted.join(QLatin1Char(' '));
        }
        result.words = {command};
        m_file.steps.push_back(result);
        return {};
    }

    Result<void> takeCopy(const DockerLine &line)
    {
        DockerStep result = step(line.verb == QLatin1String("ADD") ? DockerVerb::Add : DockerVerb::Copy, line);
        const QString rest = takeFlags(line.rest, result);
        for (const auto &[flag, value] : result.flags.asKeyValueRange()) {
            if (flag == QLatin1String("chown"))
                note(line, QStringLiteral("--chown is ignored: the sandbox has one user"));
            else if (flag != QLatin1String("chmod") && flag != QLatin1String("link"))
                return refuse(line, line.verb + QStringLiteral(" --") + flag);
        }
        if (rest.contains(QLatin1String("<<")))
            return refuse(line, line.verb + QStringLiteral(" of a here-document"));
        const auto list = readExecForm(rest);
        result.words = list ? *list : splitWords(rest);
        if (result.words.size() < 2)
            return std::unexpected(error(line.number, ErrorCode::Malformed,
                                         line.verb + QStringLiteral(" needs a source and a destination")));
        for (const QString &word : result.words) {
            if (result.verb == DockerVerb::Add
                && (word.contains(QLatin1String("://")) || word.startsWith(QLatin1String("git@"))))
                return refuse(line, QStringLiteral("ADD of an address"));
        }
        m_file.steps.push_back(result);
        return {};
    }

    Result<void> takeOne(const DockerLine &line)
    {
        if (line.verb == QLatin1String("USER"))
            note(line, QStringLiteral("names who runs, but the sandbox has one user, who is root inside"));
        DockerStep result = step(line.verb == QLatin1String("USER") ? DockerVerb::User : DockerVerb::WorkDir, line);
        result.words = {line.rest};
        if (line.rest.isEmpty())
            return std::unexpected(
                error(line.number, ErrorCode::Malformed, line.verb + QStringLiteral(" names nothing")));
        m_file.steps.push_back(result);
        return {};
    }

    Dockerfile m_file;
    QMap<QString, QString> m_arguments;
};

} // namespace

Error buildError(const Error &cause, const QString &dockerfile, const QString &where)
{
    const bool isEnded = cause.code == ErrorCode::Cancelled || cause.code == ErrorCode::TimedOut;
    return {isEnded ? cause.code : ErrorCode::BuildFailed, dockerfile, where, cause.message};
}

Result<Dockerfile> parseDockerfile(const QByteArray &text, const QString &path)
{
    return Parser(path).parse(QString::fromUtf8(text));
}

QString replaceVariables(const QString &text, const QMap<QString, QString> &variables)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\\\\\$|\\$([A-Za-z_][A-Za-z0-9_]*)|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+])([^}]*))?\\}"));
    QString result;
    qsizetype from = 0;
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.captured().startsWith(QLatin1Char('\\'))) {
            result += QLatin1Char('$');
            continue;
        }
        const QString name = match.captured(1) + match.captured(2);
        const QString value = variables.value(name);
        const QString kind = match.captured(3);
        const bool set = kind.startsWith(QLatin1Char(':')) ? !value.isEmpty() : variables.contains(name);
        if (kind.endsWith(QLatin1Char('+')))
            result += set ? match.captured(4) : QString();
        else
            result += set || kind.isEmpty() ? value : match.captured(4);
    }
    return result + text.mid(from);
}

} // namespace quayside
