// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runoptions.h"

#include "core/run/spec/specfile.h"

#include <QFile>

#include <cmath>

namespace quayside {

namespace {

using Problem = std::optional<QString>;

QCommandLineOption option(const QStringList &names, const char *description, const char *value)
{
    return {names, QLatin1String(description), QLatin1String(value)};
}

QString key(const char *name)
{
    return QLatin1String(name);
}

/// Reads a whole number that is at least `least`, when the option was given.
Problem readInteger(const QCommandLineParser &parser, const char *name, int least, int &target)
{
    if (!parser.isSet(key(name)))
        return std::nullopt;
    bool ok = false;
    target = parser.value(key(name)).toInt(&ok);
    if (ok && target >= least)
        return std::nullopt;
    return QStringLiteral("--%1 needs a whole number of at least %2").arg(key(name)).arg(least);
}

template <typename T> Problem readFactor(const QCommandLineParser &parser, const char *name, T &target)
{
    if (!parser.isSet(key(name)))
        return std::nullopt;
    bool ok = false;
    const double factor = parser.value(key(name)).toDouble(&ok);
    target = factor;
    return ok && std::isfinite(factor) && factor > 0 ? Problem()
                                                     : QStringLiteral("--%1 needs a number above 0").arg(key(name));
}

Problem readNumbers(const QCommandLineParser &parser, RunSpec &spec)
{
    for (const Problem &problem : {readInteger(parser, "n-attempts", 1, spec.attempts),
                                   readInteger(parser, "max-retries", 0, spec.retry.maximum),
                                   readFactor(parser, "agent-timeout-multiplier", spec.timeouts.agent),
                                   readFactor(parser, "agent-setup-timeout-multiplier", spec.timeouts.agentSetup)}) {
        if (problem)
            return problem;
    }
    return std::nullopt;
}

Problem readPlaceNumbers(const QCommandLineParser &parser, RunSpec &spec)
{
    for (const Problem &problem : {readInteger(parser, "n-concurrent", 1, spec.concurrent),
                                   readFactor(parser, "timeout-multiplier", spec.timeouts.all),
                                   readFactor(parser, "verifier-timeout-multiplier", spec.timeouts.verifier),
                                   readFactor(parser, "environment-build-timeout-multiplier", spec.timeouts.build)}) {
        if (problem)
            return problem;
    }
    return std::nullopt;
}

Problem readEnvironment(const QCommandLineParser &parser, RunSpec &spec)
{
    if (!parser.isSet(key("env")))
        return std::nullopt;
    const auto kind = environmentNamed(parser.value(key("env")));
    spec.environment = kind.value_or(EnvironmentKind::Sandbox);
    return kind ? Problem() : QStringLiteral("--env is one of ") + environmentNames();
}

/// A confidential literal becomes a secret and leaves only its name in the spec.
Problem readVariables(const QCommandLineParser &parser, RunRequest &request)
{
    request.spec.confidential += parser.values(key("secret"));
    for (const QString &name : std::as_const(request.spec.confidential))
        request.secrets.mark(name);
    for (const QString &text : parser.values(key("agent-env"))) {
        const QString name = text.section(QLatin1Char('='), 0, 0);
        if (name.isEmpty())
            return QStringLiteral("--ae needs NAME=VALUE, or NAME to take it from the environment");
        if (!text.contains(QLatin1Char('='))) {
            request.spec.agentVariables.insert(name, QStringLiteral("${%1}").arg(name));
            continue;
        }
        const QString value = text.section(QLatin1Char('='), 1);
        const QString written = writableValue(name, value, request.secrets.markOf(name));
        if (written != value)
            request.secrets.add(name, value, QStringLiteral("command line"));
        request.spec.agentVariables.insert(name, written);
    }
    return std::nullopt;
}

Problem readLists(const QCommandLineParser &parser, RunSpec &spec)
{
    spec.tasks += parser.values(key("path")) + parser.positionalArguments();
    spec.agents += parser.values(key("agent"));
    spec.models += parser.values(key("model"));
    spec.retry.include += parser.values(key("retry-include"));
    if (parser.isSet(key("retry-exclude")))
        spec.retry.exclude = parser.values(key("retry-exclude"));
    for (const QString &path : parser.values(key("artifact")))
        spec.artifacts.push_back({.source = path});
    spec.sources += parser.values(key("diff"));
    return std::nullopt;
}

std::expected<RunSpec, QString> startingSpec(const QCommandLineParser &parser)
{
    if (!parser.isSet(key("config")))
        return RunSpec{};
    QFile file(parser.value(key("config")));
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    auto spec = parseSpec(file.readAll(), file.fileName());
    if (!spec)
        return std::unexpected(describe(spec.error()));
    return *spec;
}

} // namespace

void addSecretOptions(QCommandLineParser &parser)
{
    parser.addOption(option({key("agent-env"), key("ae")},
                            "A variable for the agent: NAME=VALUE, or NAME to take it from the environment.",
                            "variable"));
    parser.addOptions({
        option(
            {key("env-file")},
            "A file of NAME=VALUE lines. Confidential values (by a name such as API_KEY, by looking like a key, or by "
            "--secret) are masked in all that a run writes, as they stand; encoded or split they are not found.",
            "file"),
        option({key("secret")}, "A variable whose value is confidential, whatever its name; may be repeated.", "name"),
    });
}

void addPlaceOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        option({key("n"), key("n-concurrent")}, "Trials at a time (4).", "n"),
        {{key("e"), key("env")}, environmentNames() + key(" (sandbox)."), key("type")},
        option({key("o"), key("jobs-dir")}, "Where the job folder is made (jobs).", "folder"),
        option({key("job-name")}, "The name of the job folder (the local time).", "name"),
        option({key("timeout-multiplier")}, "A factor on every time limit.", "x"),
        option({key("verifier-timeout-multiplier")}, "A factor on the verifier's time limit.", "x"),
        option({key("environment-build-timeout-multiplier")}, "A factor on the build's time limit.", "x"),
        {key("force-build"), key("Build the environment again even when its content is known.")},
        {key("dry-run"), key("Say what would be done, and start nothing.")},
        {key("json"), key("Print the outcome as JSON on standard output.")},
        {{key("q"), key("quiet")}, key("Print no progress.")},
    });
    addSecretOptions(parser);
}

void addRunOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        option({key("p"), key("path")}, "A task folder, or a folder of tasks; may be repeated.", "path"),
        option({key("a"), key("agent")}, "An agent by name or TOML file; may be repeated.", "agent"),
        option({key("m"), key("model")}, "A model as provider/name; may be repeated.", "model"),
        option({key("k"), key("n-attempts")}, "Attempts of each combination (1).", "n"),
        option({key("diff")},
               "A recorded job: what it shows already is not run again, and what only the tests changed is verified "
               "again; may be repeated.",
               "job"),
        option({key("c"), key("config")}, "A saved launch to start from; other options add to it.", "file"),
        option({key("artifact")}, "A path inside to collect, besides the task's own; may be repeated.", "path"),
        option({key("agent-timeout-multiplier")}, "A factor on the agent's time limit.", "x"),
        option({key("agent-setup-timeout-multiplier")}, "A factor on the agent setup's time limit.", "x"),
        option({key("r"), key("max-retries")}, "Runs a failed trial again so many times (0).", "n"),
        option({key("retry-include")}, "Only after this exception; may be repeated.", "type"),
        option({key("retry-exclude")}, "Not after this exception; may be repeated.", "type"),
    });
    addPlaceOptions(parser);
}

std::expected<void, QString> readSecretOptions(const QCommandLineParser &parser, RunRequest &request)
{
    if (parser.isSet(key("env-file")))
        request.spec.envFile = parser.value(key("env-file"));
    if (!request.spec.envFile.isEmpty()) {
        if (const auto read = request.secrets.readEnvFile(request.spec.envFile); !read)
            return std::unexpected(describe(read.error()));
    }
    if (const Problem problem = readVariables(parser, request))
        return std::unexpected(*problem);
    return {};
}

std::expected<void, QString> readPlaceOptions(const QCommandLineParser &parser, RunRequest &request)
{
    if (parser.isSet(key("jobs-dir")))
        request.spec.jobsFolder = parser.value(key("jobs-dir"));
    if (parser.isSet(key("job-name")))
        request.spec.jobName = parser.value(key("job-name"));
    request.spec.rebuild = request.spec.rebuild || parser.isSet(key("force-build"));
    for (const auto &read : {readPlaceNumbers, readEnvironment}) {
        if (const Problem problem = read(parser, request.spec))
            return std::unexpected(*problem);
    }
    return readSecretOptions(parser, request);
}

std::expected<RunRequest, QString> readRunOptions(const QCommandLineParser &parser)
{
    const auto spec = startingSpec(parser);
    if (!spec)
        return std::unexpected(spec.error());
    RunRequest request{.spec = *spec, .secrets = {}};
    if (const Problem problem = readNumbers(parser, request.spec))
        return std::unexpected(*problem);
    if (const Problem problem = readLists(parser, request.spec))
        return std::unexpected(*problem);
    if (const auto places = readPlaceOptions(parser, request); !places)
        return std::unexpected(places.error());
    return request;
}

} // namespace quayside
