// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/artifacttreemodel.h"

#include "core/base/visibletext.h"
#include "core/text/showntext.h"
#include "views/models/artifactwording.h"
#include "views/models/wording.h"

#include <algorithm>

namespace quayside {

namespace {

bool isOfInterest(ArtifactState state)
{
    return state != ArtifactState::Same && state != ArtifactState::NotCompared;
}

} // namespace

ArtifactTreeModel::ArtifactTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

void ArtifactTreeModel::setArtifacts(std::vector<ReviewedArtifact> artifacts)
{
    beginResetModel();
    m_artifacts = std::move(artifacts);
    rebuild();
    endResetModel();
}

void ArtifactTreeModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

void ArtifactTreeModel::setHits(std::optional<std::vector<FileHits>> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    rebuild();
    endResetModel();
}

const FileHits *ArtifactTreeModel::hitsOf(const QString &path) const
{
    if (!m_hits)
        return nullptr;
    const auto found = std::ranges::find(*m_hits, path, &FileHits::path);
    return found == m_hits->end() ? nullptr : &*found;
}

bool ArtifactTreeModel::isListed(const ReviewedArtifact &artifact) const
{
    if (m_hits)
        return hitsOf(artifact.file.path) != nullptr;
    return m_filter.isEmpty() || artifact.file.shown.contains(m_filter, Qt::CaseInsensitive)
        || sayState(artifact.state).contains(m_filter, Qt::CaseInsensitive);
}

size_t ArtifactTreeModel::add(size_t parent, Node node)
{
    const size_t added = m_nodes.size();
    node.parent = parent;
    node.row = static_cast<int>(m_nodes[parent].children.size());
    m_nodes.push_back(std::move(node));
    m_nodes[parent].children.push_back(added);
    return added;
}

void ArtifactTreeModel::addHits(size_t file, const QString &path)
{
    const FileHits *hits = hitsOf(path);
    if (!hits)
        return;
    for (const ContentHit &hit : hits->hits)
        add(file,
            {.kind = NodeKind::Hit, .text = showText(hit.text).text, .artifact = m_nodes[file].artifact, .hit = hit});
}

void ArtifactTreeModel::addFile(size_t group, size_t artifact)
{
    const QStringList parts = m_artifacts[artifact].file.shown.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    size_t parent = group;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const auto &siblings = m_nodes[parent].children;
        const auto found = std::ranges::find_if(siblings, [&](size_t child) {
            return m_nodes[child].kind == NodeKind::Folder && m_nodes[child].text == parts[i];
        });
        parent = found != siblings.end() ? *found : add(parent, {.kind = NodeKind::Folder, .text = parts[i]});
    }
    const size_t file = add(parent,
                            {.kind = NodeKind::File,
                             .text = parts.isEmpty() ? m_artifacts[artifact].file.path : parts.back(),
                             .artifact = artifact});
    addHits(file, m_artifacts[artifact].file.path);
}

/// A folder that holds one thing only takes no row of its own: "app" and "data" become "app/data".
void ArtifactTreeModel::joinLonelyFolders(size_t node)
{
    for (size_t i = 0; i < m_nodes[node].children.size(); ++i) {
        size_t child = m_nodes[node].children[i];
        while (m_nodes[child].kind == NodeKind::Folder && m_nodes[child].children.size() == 1) {
            const size_t only = m_nodes[child].children.front();
            m_nodes[only].text = m_nodes[child].text + QLatin1Char('/') + m_nodes[only].text;
            m_nodes[only].parent = node;
            m_nodes[only].row = static_cast<int>(i);
            m_nodes[node].children[i] = only;
            child = only;
        }
        joinLonelyFolders(child);
    }
}

void ArtifactTreeModel::rebuild()
{
    m_nodes.assign(1, Node());
    std::optional<ArtifactGroup> group;
    size_t heading = 0;
    for (size_t i = 0; i < m_artifacts.size(); ++i) {
        if (!isListed(m_artifacts[i]))
            continue;
        if (group != m_artifacts[i].file.group)
            heading = add(0, {.kind = NodeKind::Group, .text = sayGroup(m_artifacts[i].file.group)});
        group = m_artifacts[i].file.group;
        addFile(heading, i);
    }
    for (const size_t child : m_nodes[0].children)
        joinLonelyFolders(child);
}

QModelIndex ArtifactTreeModel::indexOfNode(size_t node) const
{
    return node == 0 ? QModelIndex() : createIndex(m_nodes[node].row, 0, static_cast<quintptr>(node));
}

const ReviewedArtifact *ArtifactTreeModel::artifactAt(const QModelIndex &index) const
{
    const auto &artifact = nodeOf(index).artifact;
    return artifact ? &m_artifacts[*artifact] : nullptr;
}

const ContentHit *ArtifactTreeModel::hitAt(const QModelIndex &index) const
{
    const auto &hit = nodeOf(index).hit;
    return hit ? &*hit : nullptr;
}

QModelIndex ArtifactTreeModel::indexOf(const QString &path) const
{
    const auto found = std::ranges::find_if(m_nodes, [&](const Node &node) {
        return node.kind == NodeKind::File && node.artifact && m_artifacts[*node.artifact].file.path == path;
    });
    return found == m_nodes.end() ? QModelIndex() : indexOfNode(static_cast<size_t>(found - m_nodes.begin()));
}

QModelIndex ArtifactTreeModel::firstOfInterest() const
{
    QModelIndex first;
    for (size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].kind != NodeKind::File)
            continue;
        const ArtifactState state = m_artifacts[*m_nodes[i].artifact].state;
        if (state == ArtifactState::Differs || state == ArtifactState::Unchanged)
            return indexOfNode(i);
        if (!first.isValid())
            first = indexOfNode(i);
    }
    return first;
}

int ArtifactTreeModel::fileCount() const
{
    return static_cast<int>(std::ranges::count(m_nodes, NodeKind::File, &Node::kind));
}

QModelIndex ArtifactTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node.children.size()))
        return {};
    return createIndex(row, 0, static_cast<quintptr>(node.children[static_cast<size_t>(row)]));
}

QModelIndex ArtifactTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(nodeOf(index).parent) : QModelIndex();
}

int ArtifactTreeModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOf(parent).children.size());
}

int ArtifactTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString ArtifactTreeModel::noteOfFolder(const Node &node) const
{
    int files = 0, interesting = 0;
    const auto count = [&](const auto &self, const Node &folder) -> void {
        for (const size_t child : folder.children) {
            const Node &below = m_nodes[child];
            if (below.kind == NodeKind::Folder)
                self(self, below);
            if (below.kind != NodeKind::File)
                continue;
            ++files;
            interesting += isOfInterest(m_artifacts[*below.artifact].state);
        }
    };
    count(count, node);
    return interesting ? tr("%1 of %2 not as expected").arg(interesting).arg(files) : tr("%n file(s)", nullptr, files);
}

QString ArtifactTreeModel::tipOf(const ReviewedArtifact &artifact) const
{
    QStringList lines{artifact.file.source.isEmpty() ? artifact.file.path : artifact.file.source,
                      sayState(artifact.state)};
    if (!artifact.candidates.empty())
        lines.append(tr("compared with %1").arg(sayExpectation(artifact.candidates.front())));
    if (!artifact.file.manifestStatus.isEmpty())
        lines.append(tr("manifest: %1").arg(artifact.file.manifestStatus));
    for (QString &line : lines)
        line = showText(line).text;
    return lines.join(QLatin1Char('\n'));
}

QVariant ArtifactTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    if (role == KindRole)
        return static_cast<int>(node.kind);
    if (role == Qt::DisplayRole)
        return showText(shownName(node.text)).text;
    if (node.kind == NodeKind::Folder && role == NoteRole)
        return noteOfFolder(node);
    if (node.kind == NodeKind::Hit && role == NoteRole)
        return QString::number(node.hit->line + 1);
    if (node.kind != NodeKind::File)
        return {};
    const ReviewedArtifact &artifact = m_artifacts[*node.artifact];
    const FileHits *hits = hitsOf(artifact.file.path);
    const QString note = hits ? tr("%n hit(s)", nullptr, static_cast<int>(hits->hits.size()))
            + (hits->isCut ? QStringLiteral("+") : QString())
                              : noteOf(artifact);
    switch (role) {
    case Qt::ToolTipRole: return tipOf(artifact);
    case Qt::AccessibleTextRole:
        return QStringList{showText(artifact.file.shown).text, sayState(artifact.state), note}.join(
            QStringLiteral(", "));
    case StateRole: return static_cast<int>(artifact.state);
    case PathRole: return artifact.file.shown;
    case SignRole: return signOf(artifact.state);
    case NoteRole: return note;
    case SizeRole:
        return artifact.file.isPresent && !artifact.file.isLink && !artifact.file.isSpecial
            ? sayBytes(artifact.file.size)
            : QString();
    default: return {};
    }
}

Qt::ItemFlags ArtifactTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return nodeOf(index).kind == NodeKind::Group ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace quayside
