// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/stagereader.h"

#include "core/run/dockerfile/dockerflags.h"
#include "core/run/dockerfile/dockerwords.h"
#include "core/run/dockerfile/ignoredinstructions.h"
#include "core/run/dockerfile/stepreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

std::unexpected<Error> wrongLine(const QString &message, ErrorCode code = ErrorCode::Malformed)
{
    return std::unexpected(Error{code, {}, {}, message});
}

bool hasFlag(const DockerLine &line, QLatin1String name)
{
    return std::ranges::any_of(line.flags, [&](const QString &flag) { return flag.startsWith(name); });
}

/// Goes through the instructions once. The first line of a stage that is right and cannot be followed is its problem;
/// a wrong line ends it all.
class StageReader
{
public:
    explicit StageReader(DockerText text)
        : m_text(std::move(text)), m_before({}, m_text.escape), m_globals(platformArguments())
    {
    }

    Result<Dockerfile> read()
    {
        findNames();
        for (const DockerLine &line : m_text.lines) {
            auto taken = take(line);
            if (!taken && taken.error().code == ErrorCode::Unsupported && !m_file.stages.empty()) {
                if (auto &problem = m_file.stages.back().problem; !problem)
                    problem = atLine(line.number, taken.error());
            } else if (!taken) {
                return std::unexpected(atLine(line.number, taken.error()));
            }
        }
        if (m_file.stages.empty())
            return std::unexpected(atLine(1, {ErrorCode::Malformed, {}, {}, QStringLiteral("there is no FROM")}));
        keepScope();
        if (auto checked = checkCircles(); !checked)
            return std::unexpected(checked.error());
        checkScratch();
        return std::move(m_file);
    }

private:
    /// COPY --from may name a stage that comes later.
    void findNames()
    {
        for (const DockerLine &line : m_text.lines) {
            if (line.verb == QLatin1String("FROM"))
                m_names << splitBlanks(line.rest).value(2).toLower();
        }
    }

    Result<void> take(const DockerLine &line)
    {
        if (line.verb == QLatin1String("FROM"))
            return takeFrom(line);
        if (line.verb == QLatin1String("ARG"))
            return takeArguments(line);
        if (m_file.stages.empty())
            return wrongLine(line.verb + QStringLiteral(" before FROM"));
        if (const auto reason = whyIgnored(line)) {
            if (*reason)
                note(line, **reason);
            return *reason ? Result<void>() : std::unexpected(reason->error());
        }
        if (line.verb == QLatin1String("ENV"))
            return takeVariables(line);
        if (line.verb == QLatin1String("RUN"))
            return takeRun(line);
        if (line.verb == QLatin1String("COPY") || line.verb == QLatin1String("ADD"))
            return takeCopy(line);
        if (line.verb == QLatin1String("SHELL"))
            return takeShell(line);
        if (line.verb == QLatin1String("WORKDIR") || line.verb == QLatin1String("USER"))
            return takeOne(line);
        if (line.verb == QLatin1String("ONBUILD"))
            return wrongLine(QStringLiteral("ONBUILD is not supported by the sandbox: it is an instruction for the "
                                            "build of another image"),
                             ErrorCode::Unsupported);
        return wrongLine(QStringLiteral("there is no instruction %1").arg(line.verb));
    }

    DockerScope &scope() { return m_scopes.empty() ? m_before : m_scopes.back(); }
    DockerStage &stage() { return m_file.stages.back(); }

    void note(const DockerLine &line, const QString &message)
    {
        m_file.notes.push_back({Severity::Info,
                                QStringLiteral("dockerfile.ignored"),
                                {},
                                QStringLiteral("line %1").arg(line.number),
                                line.verb + QLatin1Char(' ') + message,
                                {}});
    }

    template <typename Step> Result<void> keep(const DockerLine &line, const Result<Step> &step)
    {
        if (!step)
            return std::unexpected(step.error());
        stage().steps.push_back({line.number, *step});
        return {};
    }

    Result<void> checkNoFlags(const DockerLine &line) const
    {
        return DockerFlags::read(line, {}).transform([](const DockerFlags &) {});
    }

    Result<void> takeFrom(const DockerLine &line)
    {
        keepScope();
        if (const auto flags = DockerFlags::read(line, {QStringLiteral("platform")}); !flags)
            return std::unexpected(flags.error());
        auto next = stageOf(line);
        if (!next)
            return std::unexpected(next.error());
        const std::optional<size_t> base = stageNamed(next->image);
        m_scopes.push_back(base ? m_scopes[*base] : DockerScope(m_globals, m_text.escape));
        next->base = base;
        m_file.stages.push_back(std::move(*next));
        if (hasFlag(line, QLatin1String("--platform")))
            note(line, QStringLiteral("--platform is ignored: the sandbox runs programs of this machine"));
        return {};
    }

    Result<DockerStage> stageOf(const DockerLine &line) const
    {
        static const QRegularExpression validName(QStringLiteral("\\A[a-z][a-z0-9-_.]*\\z"));
        const QStringList words = splitBlanks(line.rest);
        const bool isNamed = words.size() == 3 && words[1].compare(QLatin1String("as"), Qt::CaseInsensitive) == 0;
        if (words.front().isEmpty() || (words.size() != 1 && !isNamed))
            return wrongLine(QStringLiteral("FROM takes an image, or an image AS a name"));
        const QString name = isNamed ? words[2].toLower() : QString();
        if (isNamed && !validName.match(name).hasMatch())
            return wrongLine(QStringLiteral("%1 cannot be the name of a stage").arg(words[2]));
        const auto image = expand(words.front(), m_globals, {.escape = m_text.escape});
        if (!image)
            return std::unexpected(image.error());
        if (image->text.isEmpty())
            return wrongLine(QStringLiteral("the image of FROM is empty: %1").arg(words.front()));
        return DockerStage{.line = line.number, .name = name, .image = image->text};
    }

    /// The last one so far that has the name.
    std::optional<size_t> stageNamed(const QString &name) const
    {
        const auto found = std::ranges::find_last(m_file.stages, name.toLower(), &DockerStage::name).begin();
        return found == m_file.stages.end() ? std::nullopt
                                            : std::optional(static_cast<size_t>(found - m_file.stages.begin()));
    }

    /// What a stage left set is known when it ends.
    void keepScope()
    {
        if (m_file.stages.empty())
            return;
        stage().variables = scope().ofImage();
        stage().workingFolder = scope().folder();
        stage().user = scope().user();
    }

    Result<void> takeArguments(const DockerLine &line)
    {
        const auto list = readAssignments(line, m_text.escape);
        if (!list)
            return std::unexpected(list.error());
        for (const Assignment &one : *list) {
            if (!one.value) {
                scope().takeGlobal(one.name);
                continue;
            }
            const auto value = m_scopes.empty()
                ? expand(*one.value, m_globals, {.escape = m_text.escape}).transform([](const Expanded &done) {
                      return done.text;
                  })
                : scope().expanded(*one.value);
            if (!value)
                return std::unexpected(value.error());
            if (m_scopes.empty())
                m_globals.insert(one.name, *value);
            else
                scope().setArgument(one.name, *value);
        }
        return checkNoFlags(line);
    }

    /// All values are those before the line.
    Result<void> takeVariables(const DockerLine &line)
    {
        const auto list = readAssignments(line, m_text.escape);
        if (!list)
            return std::unexpected(list.error());
        const DockerScope before = scope();
        for (const Assignment &one : *list) {
            const auto name = before.expanded(one.name);
            const auto value = before.expanded(one.value.value_or(QString()));
            if (!name || !value)
                return std::unexpected(!name ? name.error() : value.error());
            scope().set(*name, *value);
        }
        return checkNoFlags(line);
    }

    Result<void> takeRun(const DockerLine &line)
    {
        if (imageOf(m_file, m_file.stages.size() - 1) == QLatin1String("scratch"))
            return wrongLine(QStringLiteral("RUN in a stage from scratch: it has no shell"), ErrorCode::Unsupported);
        if (hasFlag(line, QLatin1String("--network")))
            note(line, QStringLiteral("--network is ignored: network_mode of task.toml decides for the whole build"));
        return keep(line, readRun(line, scope(), finder()));
    }

    Result<void> takeCopy(const DockerLine &line)
    {
        if (hasFlag(line, QLatin1String("--chown")))
            note(line, QStringLiteral("--chown is ignored: the sandbox has one user"));
        return keep(line, readCopy(line, scope(), finder()));
    }

    Result<void> takeShell(const DockerLine &line)
    {
        const auto list = readList(line.rest);
        if (!list)
            return std::unexpected(list.error());
        if (list->words.isEmpty())
            return wrongLine(QStringLiteral("SHELL takes a list such as [\"/bin/bash\", \"-c\"]"));
        scope().setShell(list->words);
        return checkNoFlags(line);
    }

    Result<void> takeOne(const DockerLine &line)
    {
        const auto value = scope().expanded(line.rest);
        if (!value)
            return std::unexpected(value.error());
        if (line.rest.isEmpty())
            return wrongLine(line.verb + QStringLiteral(" names nothing"));
        if (line.verb == QLatin1String("USER")) {
            note(line, QStringLiteral("names who runs, but the sandbox has one user, who is root inside"));
            scope().setUser(*value);
        } else {
            scope().enter(*value);
            stage().steps.push_back({line.number, FolderStep{scope().folder()}});
        }
        return checkNoFlags(line);
    }

    OriginFinder finder() const
    {
        return [this](const QString &name) -> Result<FileOrigin> {
            bool isNumber = false;
            const int number = name.toInt(&isNumber);
            const qsizetype found = isNumber ? number : m_names.lastIndexOf(name.toLower());
            if (isNumber && (number < 0 || number >= m_names.size()))
                return wrongLine(QStringLiteral("there is no stage %1").arg(name));
            if (found >= 0)
                return FileOrigin{.kind = FileOrigin::Kind::Stage, .stage = static_cast<size_t>(found)};
            return FileOrigin{.kind = FileOrigin::Kind::Image, .image = name};
        };
    }

    /// A stage that needs what needs it.
    Result<void> checkCircles() const
    {
        const std::vector<size_t> order = neededStages(m_file);
        for (auto at = order.begin(); at != order.end(); ++at) {
            for (const size_t needed : stagesOf(m_file.stages[*at])) {
                if (std::find(order.begin(), at, needed) == at)
                    return std::unexpected(
                        atLine(m_file.stages[*at].line,
                               {ErrorCode::Malformed, {}, {}, QStringLiteral("stages need each other in a circle")}));
            }
        }
        return {};
    }

    /// Only an engine can do something with an image that has no programs.
    void checkScratch()
    {
        const size_t last = m_file.stages.size() - 1;
        if (imageOf(m_file) == QLatin1String("scratch") && !m_file.stages[last].problem)
            m_file.stages[last].problem =
                atLine(m_file.stages[last].line,
                       {ErrorCode::Unsupported,
                        {},
                        {},
                        QStringLiteral("an image from scratch is not supported by the sandbox: it has no shell")});
    }

    DockerText m_text;
    DockerScope m_before; ///< nothing is known before the first FROM
    VariableMap m_globals;
    Dockerfile m_file;
    std::vector<DockerScope> m_scopes; ///< of the stages
    QStringList m_names;
};

} // namespace

Result<Dockerfile> readStages(const QString &text)
{
    auto lines = splitDockerfile(text);
    if (!lines)
        return std::unexpected(lines.error());
    return StageReader(std::move(*lines)).read();
}

} // namespace quayside
