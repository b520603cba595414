// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/facttables.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr QLatin1StringView componentsKey("components");
constexpr QLatin1StringView criteriaKey("criteria");

bool isDetail(const JsonValue &value)
{
    return value.find(QLatin1StringView("score"))
        && (value.find(criteriaKey) || value.find(componentsKey) || value.find(QLatin1StringView("kind")));
}

/// What a judge spent stands nowhere else: the trial's tokens and costs are the agent's.
QString usageAt(const JsonValue &detail, QLatin1StringView key)
{
    const JsonValue *usage = detail.find(QLatin1StringView("usage"));
    return usage ? lineAt(*usage, key) : QString();
}

bool isRewardKit(const JsonValue &value)
{
    return value.kind == JsonKind::Object && !value.children.empty()
        && std::ranges::all_of(value.children, [](const JsonMember &dimension) {
               const JsonValue &detail = dimension.value;
               if (detail.kind == JsonKind::Array)
                   return std::ranges::all_of(detail.children,
                                              [](const JsonMember &element) { return isDetail(element.value); });
               return isDetail(detail);
           });
}

FactTable withoutEmptyColumns(const FactTable &table)
{
    FactTable kept{.title = table.title, .file = table.file, .columns = {}, .rows = {}};
    kept.rows.resize(table.rows.size());
    for (size_t column = 0; column < table.columns.size(); ++column) {
        if (std::ranges::all_of(table.rows, [&](const auto &row) { return row[column].isEmpty(); }))
            continue;
        kept.columns.push_back(table.columns[column]);
        for (size_t row = 0; row < table.rows.size(); ++row)
            kept.rows[row].push_back(table.rows[row][column]);
    }
    return kept;
}

/// Collects scores and criteria of one dimension after the other, groups before their components.
class Collector
{
public:
    explicit Collector(const QString &file)
        : m_scores{.title = QStringLiteral("scores"),
                   .file = file,
                   .columns = {QStringLiteral("dimension"), QStringLiteral("component"), QStringLiteral("kind"),
                               QStringLiteral("score"), QStringLiteral("weight"), QStringLiteral("aggregation"),
                               QStringLiteral("judge"), QStringLiteral("judge input"), QStringLiteral("judge output"),
                               QStringLiteral("judge cost")},
                   .rows = {}}
    {
    }

    void add(const QString &dimension, const QString &component, const QString &weight, const JsonValue &detail)
    {
        m_scores.rows.push_back(
            {dimension, component, lineAt(detail, QLatin1StringView("kind")),
             lineAt(detail, QLatin1StringView("score")), weight, lineAt(detail, QLatin1StringView("aggregation")),
             lineAt(detail, QLatin1StringView("judge")), usageAt(detail, QLatin1StringView("input_tokens")),
             usageAt(detail, QLatin1StringView("output_tokens")), usageAt(detail, QLatin1StringView("cost_usd"))});
        if (const JsonValue *criteria = detail.find(criteriaKey))
            addCriteria(dimension, *criteria);
        const JsonValue *components = detail.find(componentsKey);
        for (const JsonMember &element : components ? components->children : std::vector<JsonMember>()) {
            const JsonValue *inner = element.value.find(QLatin1StringView("detail"));
            const QString name = lineAt(element.value, QLatin1StringView("name"));
            add(dimension, component.isEmpty() ? name : component + QLatin1String(" / ") + name,
                lineAt(element.value, QLatin1StringView("weight")), inner ? *inner : element.value);
        }
    }

    std::vector<FactTable> take(const QString &file)
    {
        std::vector<FactTable> tables{withoutEmptyColumns(m_scores)};
        const auto criteria = tablesOf(m_criteria, QStringLiteral("criteria"), file);
        tables.insert(tables.end(), criteria.begin(), criteria.end());
        return tables;
    }

private:
    void addCriteria(const QString &dimension, const JsonValue &criteria)
    {
        for (const JsonMember &criterion : criteria.children) {
            JsonValue row{.kind = JsonKind::Object, .text = {}, .children = {}};
            row.children.push_back(
                {QStringLiteral("dimension"), {.kind = JsonKind::String, .text = dimension, .children = {}}});
            row.children.insert(row.children.end(), criterion.value.children.begin(), criterion.value.children.end());
            m_criteria.children.push_back({{}, std::move(row)});
        }
    }

    FactTable m_scores;
    JsonValue m_criteria{.kind = JsonKind::Array, .text = {}, .children = {}};
};

} // namespace

std::vector<FactTable> rewardKitTables(const JsonValue &value, const QString &file)
{
    if (!isRewardKit(value))
        return {};
    Collector collector(file);
    for (const JsonMember &dimension : value.children) {
        if (dimension.value.kind == JsonKind::Object)
            collector.add(dimension.key, {}, {}, dimension.value);
        for (const JsonMember &detail :
             dimension.value.kind == JsonKind::Array ? dimension.value.children : std::vector<JsonMember>())
            collector.add(dimension.key, {}, {}, detail.value);
    }
    return collector.take(file);
}

} // namespace quayside
