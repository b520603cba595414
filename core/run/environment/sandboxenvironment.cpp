// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxenvironment.h"

#include "core/base/removetree.h"
#include "core/run/environment/copytree.h"
#include "core/run/environment/filetree.h"
#include "core/run/environment/sandboxprocesses.h"
#include "core/run/environment/sandboxvariables.h"
#include "core/run/environment/tarball.h"
#include "core/run/process/processtrace.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace quayside {

namespace {

/// Of a layer whose servers are kept.
constexpr Bytes mostCopied(std::int64_t(8) << 30);

Error failed(const QString &message)
{
    return {ErrorCode::Failed, QStringLiteral("sandbox"), {}, message};
}

Error notStarted()
{
    return failed(QStringLiteral("not started"));
}

/// What a program that was killed left behind of its trials.
void removeAbandoned(const QString &scratchFolder, const GroupPlaces &groups)
{
    forEachAbandoned(scratchFolder, [&](const QString &session) {
        const QString scratch = scratchFolder + QLatin1Char('/') + session;
        endSandboxesNaming(scratch);
        ControlGroup::remove(groups, session);
        for (const char *suffix : {".aside", ".apart", ".artifacts", ""})
            (void)removeTree(scratch + QLatin1String(suffix));
    });
}

/// Limits that a control group was to hold, as this machine has them, and that it did not take.
std::vector<Issue> missedLimits(const ControlGroup &group, const GroupPlaces &places, const ResourceRequest &asked)
{
    std::vector<Issue> issues;
    const auto note = [&](const char *key) {
        issues.push_back({Severity::Warning,
                          QStringLiteral("task.best-effort"),
                          {},
                          QLatin1String(key),
                          QStringLiteral("is only a hint in this trial: its control group did not take the limit")});
    };
    if (asked.memoryMb && !places.memory.isEmpty() && !group.holdsMemory())
        note("memory_mb");
    if (asked.cpus && !places.cpu.isEmpty() && !group.holdsCpus())
        note("cpus");
    return issues;
}

} // namespace

SandboxEnvironment::SandboxEnvironment(EnvironmentRequest request, SandboxSettings settings, StopFlag stop)
    : m_request(std::move(request)), m_settings(std::move(settings)), m_stop(std::move(stop)),
      m_scratch(m_settings.scratchFolder + QLatin1Char('/') + m_request.session)
{
}

SandboxEnvironment::~SandboxEnvironment()
{
    SandboxEnvironment::stop();
}

Result<void> SandboxEnvironment::prepare(const OutputSink &log)
{
    const auto file = readDockerfile(m_request);
    if (!file)
        return std::unexpected(file.error());
    const auto root = SandboxRoot::forImage(imageOf(*file), m_settings);
    if (!root)
        return std::unexpected(root.error());
    const auto image = buildSandboxImage(m_request, *file, m_settings, m_stop, log);
    if (!image)
        return std::unexpected(image.error());
    if (!QDir().mkpath(m_settings.scratchFolder))
        return std::unexpected(
            Error{ErrorCode::Failed, m_settings.scratchFolder, {}, QStringLiteral("cannot make this folder")});
    const GroupPlaces groups = findGroupPlaces();
    removeAbandoned(m_settings.scratchFolder, groups);
    auto claim = ScratchClaim::take(m_scratch);
    if (!claim)
        return std::unexpected(claim.error());
    m_claim.emplace(std::move(*claim));
    if (auto removed = removeTree(m_scratch); !removed)
        return removed;
    m_group.emplace(groups, m_request.session, m_request.task.resources);
    if (auto copied = copyTree(image->layer, m_scratch); !copied)
        return copied;
    m_root = *root;
    m_ownPlants = layer().planted();
    m_imageLayer = image->layer;
    if (auto started = awake(); !started)
        return started;
    m_notes = image->notes;
    for (const Issue &note : missedLimits(*m_group, groups, m_request.task.resources))
        m_notes.push_back(note);
    m_workingFolder = m_request.task.workingFolder.isEmpty() ? image->workingFolder : m_request.task.workingFolder;
    m_variables = sandboxVariables();
    m_variables.insert(image->variables);
    m_variables.insert(m_request.variables);
    return {};
}

Result<void> SandboxEnvironment::awake()
{
    if (m_session)
        return {};
    if (!m_root)
        return std::unexpected(notStarted());
    const auto network =
        m_request.task.network.mode == NetworkMode::Public ? SandboxNetwork::Host : SandboxNetwork::Private;
    const bool hasNeighbour = !m_apart.empty() && !m_apart.back().hasEnded();
    auto session = SandboxSession::start(*m_root, m_scratch, network, m_stop, hasNeighbour ? &m_apart.back() : nullptr);
    if (!session)
        return std::unexpected(session.error());
    m_session = std::move(*session);
    return {};
}

Result<ProcessResult> SandboxEnvironment::exec(const ExecRequest &request, const OutputSink &sink)
{
    if (const auto started = awake(); !started)
        return std::unexpected(started.error());
    EnvironmentMap variables = m_variables;
    variables.insert(request.variables);
    return m_session->exec({.words = {m_session->shell(), QStringLiteral("-c"), request.command},
                            .variables = variables,
                            .folder = request.folder.isEmpty() ? m_workingFolder : request.folder,
                            .resources = m_request.task.resources,
                            .group = m_group ? &*m_group : nullptr},
                           request.timeLimit, m_stop, sink);
}

Result<void> SandboxEnvironment::upload(const QString &hostFolder, const QString &target)
{
    if (auto started = awake(); !started)
        return started;
    const auto archive = packTar({{hostFolder, QStringLiteral("."), std::nullopt}});
    if (!archive)
        return std::unexpected(archive.error());
    return m_session->unpack(*archive, {target}, m_stop);
}

Result<Download> SandboxEnvironment::download(const InnerPath &source, const Keep &keep)
{
    return layer().open(source.path).and_then([&](const FileHandle &opened) { return keepTree(opened, keep, m_stop); });
}

std::vector<Tampering> SandboxEnvironment::planted() const
{
    std::vector<Tampering> found = layer().planted();
    std::erase_if(found, [&](const Tampering &one) { return std::ranges::contains(m_ownPlants, one); });
    return found;
}

std::vector<Tampering> SandboxEnvironment::blocking() const
{
    std::vector<Tampering> found = layer().blocking();
    const std::vector<Tampering> own = SandboxLayer(m_imageLayer).blocking();
    std::erase_if(found, [&](const Tampering &one) { return std::ranges::contains(own, one); });
    return found;
}

Result<void> SandboxEnvironment::tryAnew() const
{
    if (!m_root)
        return std::unexpected(notStarted());
    const auto session = SandboxSession::start(*m_root, m_imageLayer, SandboxNetwork::Private, m_stop);
    return session ? Result<void>() : std::unexpected(session.error());
}

/// Nothing runs any more.
Result<void> SandboxEnvironment::endSession()
{
    const bool hasEnded = !m_session || m_session->end();
    m_session.reset();
    return hasEnded ? Result<void>() : std::unexpected(failed(QStringLiteral("its processes do not end")));
}

Result<void> SandboxEnvironment::keep(Renewed &renewed)
{
    const SandboxProcesses processes = m_session->processes();
    const qsizetype count = processes.count();
    const std::vector<Listener> listeners = count > 0 ? processes.listeners() : std::vector<Listener>();
    if (count == 0)
        return endSession();
    if (!processes.freeze()) {
        renewed.notKept = failed(QStringLiteral("its processes do not stop"));
        return endSession();
    }
    if (listeners.empty()) {
        renewed.stopped = count;
        return {};
    }
    // With a network in common the servers' user owns who is verified; where all can be seen, that is too much.
    if (m_session->seesAllProcesses()) {
        renewed.notKept = failed(QStringLiteral("no /proc can be mounted here, so they could look into the tests"));
        return endSession();
    }
    if (const auto moved = putApart(); !moved) {
        renewed.notKept = moved.error();
        return endSession();
    }
    processes.thaw();
    std::ranges::transform(listeners, std::back_inserter(renewed.apart),
                           [](const Listener &one) { return toText(one); });
    return {};
}

/// The session keeps its files, which are put elsewhere; a copy takes their place.
Result<void> SandboxEnvironment::putApart()
{
    const QString copy = m_scratch + QStringLiteral(".copy");
    const QString place = apart() + QLatin1Char('/') + QString::number(m_apart.size());
    auto done = copyTree(m_scratch, copy, {.content = mostCopied, .stop = m_stop});
    if (done && !(QDir().mkpath(apart()) && QDir().rename(m_scratch, place)))
        done = std::unexpected(failed(QStringLiteral("cannot put its files elsewhere")));
    if (!done) {
        (void)removeTree(copy);
        return done;
    }
    if (!QDir().rename(copy, m_scratch))
        return std::unexpected(failed(QStringLiteral("cannot put back a copy of its files")));
    m_apart.push_back(std::move(*m_session));
    m_session.reset();
    return {};
}

Result<Renewed> SandboxEnvironment::renew(const Renewal &renewal)
{
    if (!m_root)
        return std::unexpected(notStarted());
    Renewed renewed;
    const bool wasEnded = m_session && m_session->hasEnded();
    const bool keeps = m_session && !wasEnded && renewal.left == LeftRunning::Keep;
    if (auto left = keeps ? keep(renewed) : endSession(); !left)
        return std::unexpected(left.error());
    if (auto mended = mend(renewed); !mended)
        return std::unexpected(mended.error());
    if (wasEnded)
        renewed.tampering.push_back({TamperingKind::EndedAll, {}});
    if (auto cleared = clear(renewal); !cleared)
        return std::unexpected(cleared.error());
    return renewed;
}

/// Nothing of it runs while this is done. What is laid over a place that was broken is laid anew with the next session.
Result<void> SandboxEnvironment::mend(Renewed &renewed)
{
    std::vector<SystemPlace> places = m_root->places();
    if (!layer().hasFolder(m_workingFolder))
        places.push_back({m_workingFolder, SystemPlace::Kind::Folder, {}});
    auto found = layer().repair(places, aside());
    if (!found)
        return std::unexpected(found.error());
    if (const Tampering preload = SandboxLayer::preload(); std::ranges::contains(planted(), preload)) {
        found->push_back(preload);
        if (auto moved = layer().putAside(preload.path, aside()); !moved)
            return moved;
    }
    if (found->empty())
        return {};
    renewed.tampering = std::move(*found);
    renewed.stopped = 0;
    return endSession();
}

Result<void> SandboxEnvironment::clear(const Renewal &renewal) const
{
    for (const QString &path : renewal.absent) {
        if (auto moved = layer().putAside(path, aside()); !moved)
            return moved;
    }
    for (const QString &folder : renewal.empty) {
        if (auto emptied = layer().renew(folder, aside()); !emptied)
            return emptied;
    }
    return {};
}

void SandboxEnvironment::stop()
{
    m_session.reset();
    m_apart.clear();
    m_group.reset();
    // A layer that cannot be removed is found again by the next resume or run of this trial.
    if (removeTree(aside()) && removeTree(apart()) && removeTree(m_scratch))
        m_claim.reset();
    m_root.reset();
}

QString SandboxEnvironment::traces() const
{
    return m_session ? processTrace(m_session->pid()) : QString();
}

EnforcedLimits sandboxLimits()
{
    const GroupPlaces places = findGroupPlaces();
    return {.cpus = places.cpu.isEmpty() ? Enforcement::Hint : Enforcement::Trial,
            .memory = places.memory.isEmpty() ? Enforcement::Hint : Enforcement::Trial};
}

std::optional<Error> bubblewrapProblem()
{
    if (!QStandardPaths::findExecutable(QStringLiteral("bwrap")).isEmpty())
        return std::nullopt;
    return Error{ErrorCode::NotFound, QStringLiteral("bwrap"), {}, QStringLiteral("bubblewrap is not installed")};
}

std::vector<Issue> sandboxImageIssues(const Task &task)
{
    const auto file =
        readDockerfile({.context = task.folder + QStringLiteral("/environment"), .task = task.environment});
    if (!file)
        return {issueFrom(file.error(), Severity::Error, QStringLiteral("task.unsupported"))};
    if (const auto tree = FileTree::ofContext(task.folder + QStringLiteral("/environment"));
        !tree && tree.error().code == ErrorCode::Malformed)
        return {issueFrom(tree.error(), Severity::Error, QStringLiteral("task.unsupported"))};
    return file->notes;
}

void cleanSandboxes(const Leftovers &leftovers)
{
    for (const QString &trace : leftovers.traces)
        endTracedProcess(trace);
    endSandboxesNaming(leftovers.scratchFolder + QLatin1Char('/') + leftovers.jobId + QLatin1Char('.'));
    for (const QString &scratch : scratchFoldersOf(leftovers.jobId, leftovers.scratchFolder))
        (void)removeTree(scratch);
}

} // namespace quayside
