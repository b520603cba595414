// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"

#include <QAbstractListModel>

namespace quayside {

/// The artifacts of a trial under a heading for each group, with the sign and the count of their state.
class ArtifactListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole,
        StateRole, ///< ArtifactState as int
        SignRole,  ///< "≠", "=", ...
        NoteRole,  ///< "5 changes", "missing", "1.2 kB"
    };

    using QAbstractListModel::QAbstractListModel;

    void setArtifacts(std::vector<ReviewedArtifact> artifacts);
    void setFilter(const QString &text);
    /// Null for a heading.
    const ReviewedArtifact *artifactAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &path) const;
    /// The first that differs, else the first of all.
    QModelIndex firstOfInterest() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading;
        std::optional<size_t> artifact;
    };
    void rebuild();

    std::vector<ReviewedArtifact> m_artifacts;
    std::vector<Row> m_rows;
    QString m_filter;
};

QString sayState(ArtifactState state);
QString sayCount(const DifferenceCount &count);
/// "oracle", "starter", ...
QString sayKind(ExpectationKind kind);
/// "the oracle's artifact", "the task's starter", ...
QString sayExpectation(const Expectation &expectation);

} // namespace quayside
