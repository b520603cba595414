// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/artifactjson.h"

namespace quayside {

namespace {

QString toText(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Text: return QStringLiteral("text");
    case ContentKind::Json: return QStringLiteral("json");
    case ContentKind::Table: return QStringLiteral("table");
    case ContentKind::Image: return QStringLiteral("image");
    case ContentKind::Sqlite: return QStringLiteral("sqlite");
    case ContentKind::Binary: return QStringLiteral("binary");
    }
    return {};
}

Json rangeFacts(LineRange range)
{
    return {{"first", range.first + 1}, {"count", range.count}};
}

Json textFacts(const TextComparison &text)
{
    const DiffTotals totals = totalsOf(text.diff);
    Json changes = Json::array();
    for (const TextChange &change : text.diff.changes)
        changes.push_back({{"before", rangeFacts(change.before)}, {"after", rangeFacts(change.after)}});
    Json moved = Json::array();
    for (const MovedBlock &block : text.moved)
        moved.push_back({{"before", rangeFacts(block.before)}, {"after", rangeFacts(block.after)}});
    return {{"added", totals.added},
            {"removed", totals.removed},
            {"coarse", text.diff.precision == DiffPrecision::Coarse},
            {"changes", std::move(changes)},
            {"moved", std::move(moved)}};
}

Json jsonFacts(const JsonDiff &diff)
{
    static constexpr const char *kinds[] = {"changed", "added", "removed", "reordered"};
    Json changes = Json::array();
    for (const JsonChange &change : diff.changes) {
        changes.push_back({{"kind", kinds[static_cast<size_t>(change.kind)]},
                           {"path", jsonText(trailText(change.trail))},
                           {"before_pointer", jsonText(change.beforePointer)},
                           {"after_pointer", jsonText(change.afterPointer)},
                           {"before", jsonText(change.before)},
                           {"after", jsonText(change.after)}});
    }
    Json remarks = Json::array();
    for (const JsonRemark &remark : diff.remarks) {
        const bool isForm = remark.kind == JsonRemark::Kind::OtherForm;
        remarks.push_back(
            {{"kind", isForm ? "number-in-other-form" : "repeated-name"}, {"path", jsonText(trailText(remark.trail))}});
    }
    return {{"equal_leaves", diff.equalLeaves}, {"changes", std::move(changes)}, {"remarks", std::move(remarks)}};
}

Json tableDiffFacts(const TableDiff &diff)
{
    Json keys = Json::array(), added = Json::array(), removed = Json::array();
    for (const DiffColumn &column : diff.columns) {
        if (!column.before)
            added.push_back(jsonText(column.name));
        if (!column.after)
            removed.push_back(jsonText(column.name));
    }
    for (const int key : diff.keys)
        keys.push_back(jsonText(diff.columns[static_cast<size_t>(key)].name));
    return {{"keys", std::move(keys)},
            {"added_columns", std::move(added)},
            {"removed_columns", std::move(removed)},
            {"changed_rows", diff.changedRows},
            {"added_rows", diff.addedRows},
            {"removed_rows", diff.removedRows},
            {"changed_cells", diff.changedCells}};
}

Json sqliteFacts(const SqliteComparison &sqlite)
{
    Json tables = Json::array();
    for (const SqliteTableDiff &table : sqlite.tables) {
        tables.push_back({{"name", jsonText(table.name)},
                          {"before", table.inBefore},
                          {"after", table.inAfter},
                          {"rows", table.diff ? tableDiffFacts(*table.diff) : Json(nullptr)}});
    }
    return tables;
}

Json binaryFacts(const BinaryDiff &diff)
{
    return {{"before_size", diff.beforeSize.value},
            {"after_size", diff.afterSize.value},
            {"before_sha256", diff.beforeHash.toStdString()},
            {"after_sha256", diff.afterHash.toStdString()},
            {"differing_bytes", diff.differing}};
}

Json expectationFacts(const Expectation &expectation)
{
    return {{"kind", jsonText(toText(expectation.kind))},
            {"file", jsonText(expectation.folder.absolute(expectation.path))},
            {"trial", expectation.trial.isEmpty() ? Json(nullptr) : Json(jsonText(expectation.trial))},
            {"same_task_version", expectation.isSameTaskVersion},
            {"reason", jsonText(reasonFor(expectation))}};
}

} // namespace

QString toText(ArtifactState state)
{
    switch (state) {
    case ArtifactState::NotCompared: return QStringLiteral("not-compared");
    case ArtifactState::Same: return QStringLiteral("same");
    case ArtifactState::Differs: return QStringLiteral("differs");
    case ArtifactState::Missing: return QStringLiteral("missing");
    case ArtifactState::Extra: return QStringLiteral("extra");
    case ArtifactState::Unchanged: return QStringLiteral("unchanged");
    case ArtifactState::NotCollected: return QStringLiteral("not-collected");
    case ArtifactState::Refused: return QStringLiteral("refused");
    }
    return {};
}

QString toText(DifferenceUnit unit)
{
    switch (unit) {
    case DifferenceUnit::Changes: return QStringLiteral("changes");
    case DifferenceUnit::Paths: return QStringLiteral("paths");
    case DifferenceUnit::Cells: return QStringLiteral("cells");
    case DifferenceUnit::Rows: return QStringLiteral("rows");
    case DifferenceUnit::Tables: return QStringLiteral("tables");
    case DifferenceUnit::ByteCount: return QStringLiteral("bytes");
    }
    return {};
}

Json factsOf(const ReviewedArtifact &artifact, const Expectation *expectation)
{
    const ArtifactFile &file = artifact.file;
    return {{"path", jsonText(file.path)},
            {"source", jsonText(file.source)},
            {"state", jsonText(toText(artifact.state))},
            {"size", file.isPresent ? Json(file.size.value) : Json(nullptr)},
            {"manifest", file.manifestStatus.isEmpty() ? Json(nullptr) : Json(jsonText(file.manifestStatus))},
            {"expectation", expectation ? expectationFacts(*expectation) : Json(nullptr)}};
}

Json factsOf(const ContentComparison &comparison)
{
    Json json{{"same", comparison.isSame}, {"kind", jsonText(toText(comparison.kind))}};
    if (comparison.text)
        json["text"] = textFacts(*comparison.text);
    if (comparison.json)
        json["json"] = jsonFacts(*comparison.json);
    if (comparison.table)
        json["table"] = tableDiffFacts(comparison.table->diff);
    if (comparison.sqlite)
        json["sqlite"] = sqliteFacts(*comparison.sqlite);
    if (comparison.binary)
        json["binary"] = binaryFacts(*comparison.binary);
    Json remarks = Json::array();
    for (const Error &remark : comparison.remarks)
        remarks.push_back(jsonText(describe(remark)));
    json["remarks"] = std::move(remarks);
    return json;
}

} // namespace quayside
