// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/loadgraph.h"

#include "core/formats/atif/atifformat.h"
#include "core/formats/format.h"
#include "core/formats/sessions/sessionhistory.h"
#include "core/formats/trajectoryformat.h"

#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace quayside {

namespace {

struct Start {
    std::optional<NodeIndex> parent;
    std::optional<StepIndex> step;
    NodeKind kind = NodeKind::Main;
    QString label;
};

QString labelOf(const GraphNode &node, const QString &given)
{
    if (!given.isEmpty())
        return given;
    if (node.trajectory && !node.trajectory->head.agentName.isEmpty())
        return node.trajectory->head.agentName;
    return QFileInfo(node.file).completeBaseName();
}

bool looksLikePart(const TrajectoryIndex &trajectory, const QString &file)
{
    return !trajectory.head.parentSessionId.isEmpty() || trajectory.head.continuationIndex || isNamedLikePart(file);
}

QString folderOf(const QString &file)
{
    return file.section(QLatin1Char('/'), 0, -2);
}

/// Builds the graph file by file; a file is a node once.
class GraphLoader
{
public:
    GraphLoader(const Folder &folder, const GraphOptions &options)
        : m_folder(folder), m_layout(layoutOf(folder)), m_options(options)
    {
        m_graph.folder = folder.path();
    }

    TrajectoryGraph load(const std::vector<QString> &files);

private:
    void nameApart();
    std::vector<QString> sessionsInOrder(const std::vector<QString> &files);
    std::vector<QString> rootsFirst(const std::vector<QString> &files) const;
    void addRoot(const QString &file);
    std::vector<QString> logsBeside(const QString &trajectory) const;
    bool isReadable(const QString &file);
    TrajectoryPointer indexed(const QString &file);
    TrajectoryPointer index(const QString &file, const std::function<void(const TrajectoryIndex &)> &onProgress);
    std::optional<QString> resolve(const QString &from, const QString &reference) const;
    NodeIndex add(GraphNode node, const Start &start);
    void addFile(const QString &file, const Start &start);
    void addMissing(const QString &reference, NodeState state, const Start &start);
    void follow(NodeIndex node);
    void followFile(NodeIndex from, const QString &file, const QString &reference, Start start);
    void followRef(NodeIndex from, const SubagentRef &ref, std::vector<bool> &usedEmbedded);
    void addEmbedded(const TrajectoryPointer &trajectory, const Start &start);
    bool isAncestor(const QString &file, NodeIndex node) const;
    void note(Severity severity, const char *code, const QString &file, const QString &message);

    Folder m_folder;
    const Format &m_layout;
    const GraphOptions &m_options;
    TrajectoryGraph m_graph;
    std::map<QString, TrajectoryPointer> m_indexed;
    std::map<QString, NodeIndex> m_placed;
    std::map<QString, SessionPlace> m_sessions; ///< of those that share lines
};

TrajectoryGraph GraphLoader::load(const std::vector<QString> &files)
{
    std::set<QString> folders;
    std::vector<QString> last;
    for (const QString &file : rootsFirst(sessionsInOrder(files))) {
        const bool leads = folders.insert(folderOf(file)).second;
        if (!leads || m_options.stop.stop_requested() || isReadable(file)) {
            addRoot(file);
            continue;
        }
        last.push_back(file);
        for (const QString &log : sessionsInOrder(logsBeside(file)))
            addRoot(log);
    }
    for (const QString &file : last)
        addRoot(file);
    nameApart();
    return std::move(m_graph);
}

void GraphLoader::addRoot(const QString &file)
{
    if (!m_options.stop.stop_requested() && !m_placed.contains(file))
        addFile(file, {});
}

std::vector<QString> GraphLoader::logsBeside(const QString &trajectory) const
{
    if (trajectoryFormatOf(m_folder, trajectory).record != RunRecord::Trajectory)
        return {};
    const QString folder = folderOf(trajectory);
    return findRecords(m_folder, folder.isEmpty() ? m_layout.agentFolders(m_folder) : std::vector<QString>{folder},
                       RunRecord::Log);
}

bool GraphLoader::isReadable(const QString &file)
{
    const TrajectoryPointer trajectory = indexed(file);
    return trajectory && trajectory->completeness != Completeness::NotATrajectory;
}

/// Agents of one name get the name of the trial's step that they ran in, or else a number.
void GraphLoader::nameApart()
{
    std::map<QString, int> met;
    for (GraphNode &node : m_graph.nodes) {
        if (node.kind == NodeKind::Continuation)
            continue;
        const int number = ++met[node.label];
        const QString step = node.kind == NodeKind::Main ? m_layout.stepOf(node.file) : QString();
        if (!step.isEmpty())
            node.label += QStringLiteral(" · ") + step;
        else if (number > 1)
            node.label += QLatin1Char(' ') + QString::number(number);
    }
}

/// Sessions that were resumed or forked into other files, originals before copies.
std::vector<QString> GraphLoader::sessionsInOrder(const std::vector<QString> &files)
{
    std::vector<SessionFile> sessions;
    for (const QString &file : files) {
        const auto session = trajectoryFormatOf(m_folder, file).session;
        sessions.push_back(
            {.file = file,
             .session = session && files.size() > 1 ? session(m_folder, file, m_options.stop) : LoggedSession()});
    }
    SessionHistory history = historyOf(sessions);
    m_sessions.merge(history.places);
    return std::move(history.files);
}

/// The leading file of each agent, then others that are whole trajectories, then those that look like parts: when their
/// turn comes, every trajectory that may point to them has been followed, so that only orphans are left.
std::vector<QString> GraphLoader::rootsFirst(const std::vector<QString> &files) const
{
    std::vector<QString> ordered = files;
    std::ranges::stable_partition(ordered, [](const QString &file) { return !isNamedLikePart(file); });
    std::ranges::stable_partition(ordered, [this](const QString &file) {
        return isLeadingTrajectory(file) || trajectoryFormatOf(m_folder, file).record != RunRecord::Trajectory;
    });
    return ordered;
}

TrajectoryPointer GraphLoader::index(const QString &file,
                                     const std::function<void(const TrajectoryIndex &)> &onProgress)
{
    const TrajectoryFormat &format = trajectoryFormatOf(m_folder, file);
    const auto session = m_sessions.find(file);
    auto read = format.index(m_folder, file, session == m_sessions.end() ? SessionPlace() : session->second,
                             {.onProgress = onProgress, .stop = m_options.stop});
    if (read)
        return std::make_shared<const TrajectoryIndex>(std::move(*read));
    note(Severity::Error, "trajectory.unreadable", file, read.error().message);
    return nullptr;
}

TrajectoryPointer GraphLoader::indexed(const QString &file)
{
    const auto known = m_indexed.find(file);
    if (known != m_indexed.end())
        return known->second;
    std::function<void(const TrajectoryIndex &)> onProgress;
    if (m_graph.nodes.empty() && m_options.onProgress) {
        onProgress = [this, &file](const TrajectoryIndex &soFar) {
            TrajectoryGraph graph{.folder = m_graph.folder};
            graph.nodes.push_back({.file = file,
                                   .label = soFar.head.agentName,
                                   .trajectory = std::make_shared<const TrajectoryIndex>(soFar)});
            m_options.onProgress(graph);
        };
    }
    return m_indexed[file] = index(file, onProgress);
}

std::optional<QString> GraphLoader::resolve(const QString &from, const QString &reference) const
{
    for (const QString &candidate : candidatesFor(from, reference)) {
        if (m_folder.stamp(candidate))
            return candidate;
    }
    return std::nullopt;
}

NodeIndex GraphLoader::add(GraphNode node, const Start &start)
{
    const NodeIndex self(static_cast<std::int32_t>(m_graph.nodes.size()));
    node.label = labelOf(node, start.label);
    node.kind = start.kind;
    node.parent = start.parent;
    node.refStep = start.step;
    m_graph.nodes.push_back(std::move(node));
    if (start.parent)
        m_graph.nodes[static_cast<size_t>(start.parent->value)].children.push_back(self);
    return self;
}

void GraphLoader::addMissing(const QString &reference, NodeState state, const Start &start)
{
    add({.file = reference, .state = state}, start);
    const bool isCycle = state == NodeState::Cycle;
    note(Severity::Warning, isCycle ? "trajectory.cycle" : "trajectory.missing", reference,
         isCycle ? QStringLiteral("a trajectory points back to one that led to it")
                 : QStringLiteral("a trajectory points to %1, which is not there").arg(reference));
}

void GraphLoader::addFile(const QString &file, const Start &start)
{
    const TrajectoryPointer trajectory = indexed(file);
    GraphNode node{.file = file};
    Start placed = start;
    const bool isUsable = isReadable(file);
    node.state = isUsable ? NodeState::Loaded : NodeState::Unreadable;
    node.trajectory = isUsable ? trajectory : nullptr;
    if (trajectory)
        m_graph.issues.insert(m_graph.issues.end(), trajectory->issues.begin(), trajectory->issues.end());
    if (!start.parent && isUsable && looksLikePart(*trajectory, file)) {
        placed.kind = NodeKind::Orphan;
        note(Severity::Warning, "trajectory.orphan", file, QStringLiteral("no trajectory points to this one"));
    }
    const NodeIndex self = add(std::move(node), placed);
    m_placed.emplace(file, self);
    if (isUsable)
        follow(self);
}

void GraphLoader::follow(NodeIndex node)
{
    const TrajectoryPointer trajectory = m_graph.at(node).trajectory;
    std::vector<bool> usedEmbedded(trajectory->embedded.size(), false);
    for (const SubagentRef &ref : trajectory->refs)
        followRef(node, ref, usedEmbedded);
    for (size_t i = 0; i < usedEmbedded.size(); ++i) {
        if (!usedEmbedded[i])
            addEmbedded(trajectory->embedded[i], {.parent = node, .kind = NodeKind::Embedded});
    }
    const QString &next = trajectory->head.continuedRef;
    if (!next.isEmpty())
        followFile(node, m_graph.at(node).file, next, {.parent = node, .kind = NodeKind::Continuation});
}

void GraphLoader::followRef(NodeIndex from, const SubagentRef &ref, std::vector<bool> &usedEmbedded)
{
    const TrajectoryPointer trajectory = m_graph.at(from).trajectory;
    const Start start{.parent = from, .step = ref.step, .kind = NodeKind::Subagent};
    const auto named = std::ranges::find_if(trajectory->embedded, [&ref](const TrajectoryPointer &inner) {
        const bool byId = !ref.trajectoryId.isEmpty() && inner->head.trajectoryId == ref.trajectoryId;
        return byId
            || (ref.trajectoryId.isEmpty() && !ref.sessionId.isEmpty() && inner->head.sessionId == ref.sessionId);
    });
    if (named != trajectory->embedded.end()) {
        const auto which = static_cast<size_t>(named - trajectory->embedded.begin());
        if (usedEmbedded[which])
            return;
        usedEmbedded[which] = true;
        Start embedded = start;
        embedded.kind = NodeKind::Embedded;
        addEmbedded(*named, embedded);
    } else {
        followFile(from, m_graph.at(from).file, ref.path.isEmpty() ? ref.trajectoryId + ref.sessionId : ref.path,
                   start);
    }
}

void GraphLoader::followFile(NodeIndex from, const QString &file, const QString &reference, Start start)
{
    const auto target = resolve(file, reference);
    if (!target) {
        addMissing(reference, NodeState::Missing, start);
        return;
    }
    if (const auto placed = m_placed.find(*target); placed != m_placed.end()) {
        if (isAncestor(*target, from))
            addMissing(*target, NodeState::Cycle, start);
        return;
    }
    const TrajectoryPointer trajectory = indexed(*target);
    if (trajectory && start.kind == NodeKind::Subagent && trajectory->head.summarizationIndex) {
        start.kind = NodeKind::Summarization;
        start.label = QStringLiteral("%1 %2").arg(summarizationPart(*target)).arg(*trajectory->head.summarizationIndex);
    }
    addFile(*target, start);
}

void GraphLoader::addEmbedded(const TrajectoryPointer &trajectory, const Start &start)
{
    const NodeIndex self = add({.file = m_graph.at(*start.parent).file, .trajectory = trajectory}, start);
    m_graph.issues.insert(m_graph.issues.end(), trajectory->issues.begin(), trajectory->issues.end());
    follow(self);
}

bool GraphLoader::isAncestor(const QString &file, NodeIndex node) const
{
    for (std::optional<NodeIndex> at = node; at; at = m_graph.at(*at).parent) {
        if (m_graph.at(*at).file == file)
            return true;
    }
    return false;
}

void GraphLoader::note(Severity severity, const char *code, const QString &file, const QString &message)
{
    m_graph.issues.push_back(
        {.severity = severity, .code = QString::fromLatin1(code), .path = m_folder.absolute(file), .message = message});
}

} // namespace

std::vector<QString> placesOfGrowth(const Folder &folder, const TrajectoryGraph &graph)
{
    std::set<QString> places;
    for (const GraphNode &node : graph.nodes) {
        if (node.file.isEmpty())
            continue;
        for (const QString &place : trajectoryFormatOf(folder, node.file).places(folder, node.file))
            places.insert(place);
    }
    if (!places.empty())
        return {places.begin(), places.end()};
    places.insert(QStringLiteral("."));
    for (const QString &agentFolder : layoutOf(folder).agentFolders(folder)) {
        places.insert(agentFolder);
        const auto entries = folder.list(agentFolder);
        for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
            if (entry.kind == EntryKind::Folder)
                places.insert(agentFolder + QLatin1Char('/') + entry.name);
        }
    }
    return {places.begin(), places.end()};
}

TrajectoryGraph loadGraph(const Folder &folder, const std::vector<QString> &files, const GraphOptions &options)
{
    return GraphLoader(folder, options).load(files);
}

} // namespace quayside
