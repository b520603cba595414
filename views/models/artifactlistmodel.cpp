// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/artifactlistmodel.h"

#include "core/text/showntext.h"
#include "views/models/wording.h"

#include <algorithm>

namespace quayside {

namespace {

QString headingOf(ArtifactGroup group)
{
    switch (group) {
    case ArtifactGroup::Output: return ArtifactListModel::tr("Artifacts");
    case ArtifactGroup::Input: return ArtifactListModel::tr("Inputs (must stay as they were)");
    case ArtifactGroup::Agent: return ArtifactListModel::tr("Agent's files");
    case ArtifactGroup::Verifier: return ArtifactListModel::tr("Verifier's files");
    }
    return {};
}

QString signOf(ArtifactState state)
{
    switch (state) {
    case ArtifactState::Same: return QStringLiteral("=");
    case ArtifactState::Differs: return QStringLiteral("≠");
    case ArtifactState::Missing: return QStringLiteral("−");
    case ArtifactState::Extra: return QStringLiteral("+");
    case ArtifactState::Unchanged: return QStringLiteral("○");
    case ArtifactState::NotCollected: return QStringLiteral("∅");
    case ArtifactState::Refused: return QStringLiteral("⊘");
    case ArtifactState::NotCompared: return QStringLiteral("·");
    }
    return {};
}

QString noteOf(const ReviewedArtifact &artifact)
{
    if (artifact.state == ArtifactState::Differs && artifact.count)
        return sayCount(*artifact.count);
    if (artifact.state == ArtifactState::Same || artifact.state == ArtifactState::NotCompared || artifact.state == ArtifactState::Differs)
        return sayBytes(artifact.file.size);
    return artifact.state == ArtifactState::NotCollected ? artifact.file.manifestStatus : sayState(artifact.state);
}

QString tipOf(const ReviewedArtifact &artifact)
{
    QStringList lines{artifact.file.source.isEmpty() ? artifact.file.path : artifact.file.source, sayState(artifact.state)};
    if (!artifact.candidates.empty())
        lines.append(ArtifactListModel::tr("compared with %1").arg(sayExpectation(artifact.candidates.front())));
    if (!artifact.file.manifestStatus.isEmpty())
        lines.append(ArtifactListModel::tr("manifest: %1").arg(artifact.file.manifestStatus));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString sayState(ArtifactState state)
{
    switch (state) {
    case ArtifactState::NotCompared: return ArtifactListModel::tr("nothing to compare with");
    case ArtifactState::Same: return ArtifactListModel::tr("as expected");
    case ArtifactState::Differs: return ArtifactListModel::tr("differs");
    case ArtifactState::Missing: return ArtifactListModel::tr("missing");
    case ArtifactState::Extra: return ArtifactListModel::tr("extra");
    case ArtifactState::Unchanged: return ArtifactListModel::tr("starter, unchanged");
    case ArtifactState::NotCollected: return ArtifactListModel::tr("not collected");
    case ArtifactState::Refused: return ArtifactListModel::tr("link or device, not opened");
    }
    return {};
}

QString sayCount(const DifferenceCount &count)
{
    const int number = static_cast<int>(std::min<qint64>(count.count, INT_MAX));
    switch (count.unit) {
    case DifferenceUnit::Changes: return ArtifactListModel::tr("%n change(s)", nullptr, number);
    case DifferenceUnit::Paths: return ArtifactListModel::tr("%n path(s)", nullptr, number);
    case DifferenceUnit::Cells: return ArtifactListModel::tr("%n cell(s)", nullptr, number);
    case DifferenceUnit::Rows: return ArtifactListModel::tr("%n row(s)", nullptr, number);
    case DifferenceUnit::Tables: return ArtifactListModel::tr("%n table(s)", nullptr, number);
    case DifferenceUnit::ByteCount: return ArtifactListModel::tr("%n byte(s)", nullptr, number);
    }
    return {};
}

QString sayKind(ExpectationKind kind)
{
    switch (kind) {
    case ExpectationKind::Oracle: return ArtifactListModel::tr("oracle");
    case ExpectationKind::Tests: return ArtifactListModel::tr("tests");
    case ExpectationKind::Solution: return ArtifactListModel::tr("solution");
    case ExpectationKind::Passed: return ArtifactListModel::tr("a trial that passed");
    case ExpectationKind::Other: return ArtifactListModel::tr("another trial");
    case ExpectationKind::Starter: return ArtifactListModel::tr("starter");
    case ExpectationKind::Chosen: return ArtifactListModel::tr("chosen file");
    }
    return {};
}

QString sayExpectation(const Expectation &expectation)
{
    const QString name = expectation.path.section(QLatin1Char('/'), -1);
    switch (expectation.kind) {
    case ExpectationKind::Oracle: return ArtifactListModel::tr("the oracle's artifact (%1)").arg(expectation.trial);
    case ExpectationKind::Tests: return ArtifactListModel::tr("the task's tests (%1)").arg(expectation.path);
    case ExpectationKind::Solution: return ArtifactListModel::tr("the task's solution (%1)").arg(expectation.path);
    case ExpectationKind::Passed: return ArtifactListModel::tr("%1 by %2, passed").arg(expectation.trial, expectation.agent);
    case ExpectationKind::Other: return ArtifactListModel::tr("%1 by %2").arg(expectation.trial, expectation.agent);
    case ExpectationKind::Starter: return ArtifactListModel::tr("the starter (%1)").arg(expectation.path);
    case ExpectationKind::Chosen: return ArtifactListModel::tr("%1, chosen by hand").arg(name);
    }
    return {};
}

void ArtifactListModel::setArtifacts(std::vector<ReviewedArtifact> artifacts)
{
    beginResetModel();
    m_artifacts = std::move(artifacts);
    rebuild();
    endResetModel();
}

void ArtifactListModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

void ArtifactListModel::rebuild()
{
    m_rows.clear();
    std::optional<ArtifactGroup> group;
    for (size_t i = 0; i < m_artifacts.size(); ++i) {
        const ArtifactFile &file = m_artifacts[i].file;
        if (!m_filter.isEmpty() && !file.shown.contains(m_filter, Qt::CaseInsensitive) && !sayState(m_artifacts[i].state).contains(m_filter, Qt::CaseInsensitive))
            continue;
        if (group != file.group)
            m_rows.push_back({headingOf(file.group), std::nullopt});
        group = file.group;
        m_rows.push_back({{}, i});
    }
}

const ReviewedArtifact *ArtifactListModel::artifactAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_rows.size()))
        return nullptr;
    const auto &artifact = m_rows[static_cast<size_t>(index.row())].artifact;
    return artifact ? &m_artifacts[*artifact] : nullptr;
}

QModelIndex ArtifactListModel::indexOf(const QString &path) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ReviewedArtifact *artifact = artifactAt(index(row));
        if (artifact && artifact->file.path == path)
            return index(row);
    }
    return {};
}

QModelIndex ArtifactListModel::firstOfInterest() const
{
    QModelIndex first;
    for (int row = 0; row < rowCount(); ++row) {
        const ReviewedArtifact *artifact = artifactAt(index(row));
        if (artifact && (artifact->state == ArtifactState::Differs || artifact->state == ArtifactState::Unchanged))
            return index(row);
        if (artifact && !first.isValid())
            first = index(row);
    }
    return first;
}

int ArtifactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArtifactListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewedArtifact *artifact = artifactAt(index);
    if (role == IsHeadingRole)
        return artifact == nullptr;
    if (!artifact)
        return role == Qt::DisplayRole ? QVariant(m_rows[static_cast<size_t>(index.row())].heading) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return showText(artifact->file.shown).text;
    case Qt::ToolTipRole: return tipOf(*artifact);
    case Qt::AccessibleTextRole: return artifact->file.shown + QStringLiteral(", ") + sayState(artifact->state) + QStringLiteral(", ") + noteOf(*artifact);
    case StateRole: return static_cast<int>(artifact->state);
    case SignRole: return signOf(artifact->state);
    case NoteRole: return noteOf(*artifact);
    default: return {};
    }
}

Qt::ItemFlags ArtifactListModel::flags(const QModelIndex &index) const
{
    return artifactAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace quayside
