// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/artifacts/contentsearch.h"
#include "core/async/newestrun.h"
#include "core/data/trialdetail.h"

#include <QFrame>

#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTreeView;

namespace quayside {

class ArtifactTreeModel;

/// The left side of the artifacts page: the tree with a filter that also looks into the files, and the verifier's
/// mismatches. Signals what was chosen; compares nothing.
class ArtifactSide : public QFrame
{
    Q_OBJECT

public:
    explicit ArtifactSide(QWidget *parent = nullptr);

    void setTrial(const Folder &folder, FactTable mismatches);
    void setArtifacts(std::vector<ReviewedArtifact> artifacts);
    void clear();

    /// The artifact of the current row; null on headings and folders.
    const ReviewedArtifact *current() const;
    const ReviewedArtifact *artifactAt(const QString &path) const;
    bool choose(const QString &path);
    void chooseFirstOfInterest();
    /// Makes a row of the mismatches the current one.
    void chooseMismatch(int row);
    ArtifactScope scope() const;
    const FactTable &mismatches() const { return m_mismatches; }

Q_SIGNALS:
    void artifactChosen();
    void lineChosen(const QString &path, int line);
    void mismatchChosen(int row);
    void scopeChanged();

private:
    void makeTree();
    void makeMismatches();
    QWidget *makeFilter();
    void applyFilter();
    void takeHits(const std::vector<FileHits> &hits);
    void takeCurrent(const QModelIndex &index);
    void select(const QModelIndex &index);

    std::optional<Folder> m_folder;
    std::vector<ArtifactFile> m_files;
    FactTable m_mismatches;
    NewestRun m_search{this};
    ArtifactTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_inContents = nullptr;
    QPushButton *m_everything = nullptr;
    QLabel *m_found = nullptr;
    QLabel *m_mismatchTitle = nullptr;
    QTableView *m_mismatchView = nullptr;
};

} // namespace quayside
