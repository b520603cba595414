// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/artifacts/contentsearch.h"

#include <QAbstractItemModel>

namespace quayside {

/// The artifacts of a trial as a tree: a heading for each group, folders, files with the sign and the count of their
/// state, and below a file the lines that a search found in it.
class ArtifactTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< NodeKind as int
        StateRole,               ///< ArtifactState as int; for files
        SignRole,                ///< "≠", "=", ...
        NoteRole,                ///< "5 changes", "missing"; of a folder "2 of 5 differ"
        SizeRole,                ///< "1.2 kB"
        PathRole,                ///< "app/fix.sql"
    };
    enum class NodeKind : std::uint8_t {
        Group,
        Folder,
        File,
        Hit,
    };

    explicit ArtifactTreeModel(QObject *parent = nullptr);

    void setArtifacts(std::vector<ReviewedArtifact> artifacts);
    /// Lists only files whose name or state contains the text.
    void setFilter(const QString &text);
    /// Lists only files with hits, and the hits below them; nothing lists all files again.
    void setHits(std::optional<std::vector<FileHits>> hits);

    /// The file of a row or of a hit's row; null for headings and folders.
    const ReviewedArtifact *artifactAt(const QModelIndex &index) const;
    const ContentHit *hitAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &path) const;
    /// The first that differs, else the first of all.
    QModelIndex firstOfInterest() const;
    int fileCount() const; ///< of those that are listed

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// Node 0 is the invisible root.
    struct Node {
        NodeKind kind = NodeKind::Group;
        QString text;
        size_t parent = 0;
        int row = 0;
        std::vector<size_t> children;
        std::optional<size_t> artifact;
        std::optional<ContentHit> hit;
    };

    void rebuild();
    size_t add(size_t parent, Node node);
    void addFile(size_t group, size_t artifact);
    void addHits(size_t file, const QString &path);
    void joinLonelyFolders(size_t node);
    bool isListed(const ReviewedArtifact &artifact) const;
    const FileHits *hitsOf(const QString &path) const;
    const Node &nodeOf(const QModelIndex &index) const
    {
        return m_nodes[index.isValid() ? static_cast<size_t>(index.internalId()) : 0];
    }
    QModelIndex indexOfNode(size_t node) const;
    QString noteOfFolder(const Node &node) const;
    QString tipOf(const ReviewedArtifact &artifact) const;

    std::vector<ReviewedArtifact> m_artifacts;
    std::vector<Node> m_nodes = std::vector<Node>(1);
    QString m_filter;
    std::optional<std::vector<FileHits>> m_hits;
};

} // namespace quayside
