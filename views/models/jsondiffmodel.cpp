// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/jsondiffmodel.h"

#include "core/text/showntext.h"

namespace quayside {

namespace {

QString sayKind(JsonChangeKind kind)
{
    switch (kind) {
    case JsonChangeKind::Changed: return JsonDiffModel::tr("changed");
    case JsonChangeKind::Added: return JsonDiffModel::tr("added");
    case JsonChangeKind::Removed: return JsonDiffModel::tr("missing");
    case JsonChangeKind::Reordered: return JsonDiffModel::tr("reordered");
    }
    return {};
}

QString shown(const QString &text)
{
    constexpr qsizetype longest = 2000;
    return showText(QStringView(text).left(longest)).text;
}

} // namespace

void JsonDiffModel::setDiff(JsonDiff diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    endResetModel();
}

int JsonDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diff.changes.size());
}

int JsonDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JsonDiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const JsonChange &change = m_diff.changes[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case KindColumn: return sayKind(change.kind);
    case PathColumn: return shown(trailText(change.trail));
    case ExpectedColumn: return shown(change.before);
    case GotColumn: return shown(change.after);
    default: return {};
    }
}

QVariant JsonDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("what"), tr("path"), tr("expected"), tr("got")};
    return names.value(section);
}

} // namespace quayside
