// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/facttables.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t mostRows = 20'000;
constexpr size_t mostColumns = 60;

bool isObjectList(const JsonValue &value)
{
    return value.kind == JsonKind::Array && !value.children.empty()
        && std::ranges::all_of(value.children,
                               [](const JsonMember &row) { return row.value.kind == JsonKind::Object; });
}

size_t columnFor(FactTable &table, const QString &key)
{
    const auto known = std::ranges::find(table.columns, key);
    const auto index = static_cast<size_t>(known - table.columns.begin());
    if (known == table.columns.end() && table.columns.size() < mostColumns)
        table.columns.push_back(key);
    return index;
}

void addRow(FactTable &table, const JsonValue &object, std::vector<QString> row = {})
{
    if (table.rows.size() >= mostRows)
        return;
    for (const JsonMember &member : object.children) {
        const size_t column = columnFor(table, member.key);
        if (column >= table.columns.size())
            continue;
        row.resize(std::max(row.size(), column + 1));
        row[column] = toLine(member.value);
    }
    table.rows.push_back(std::move(row));
}

void squareUp(FactTable &table)
{
    for (auto &row : table.rows)
        row.resize(table.columns.size());
}

FactTable tableOfList(const JsonValue &list, const QString &title, const QString &file)
{
    FactTable table{.title = title, .file = file, .columns = {}, .rows = {}};
    for (const JsonMember &member : list.children) {
        if (member.value.kind == JsonKind::Object) {
            addRow(table, member.value);
        } else if (table.rows.size() < mostRows) {
            const size_t column = columnFor(table, QStringLiteral("value"));
            std::vector<QString> row(column + 1);
            row[column] = toLine(member.value);
            table.rows.push_back(std::move(row));
        }
    }
    squareUp(table);
    return table;
}

/// {"a": {...}, "b": {...}}: the keys name the rows.
FactTable tableOfNamedObjects(const JsonValue &object, const QString &title, const QString &file)
{
    FactTable table{.title = title, .file = file, .columns = {QStringLiteral("key")}, .rows = {}};
    for (const JsonMember &member : object.children)
        addRow(table, member.value, {member.key});
    squareUp(table);
    return table;
}

FactTable tableOfFields(const JsonValue &object, const QString &title, const QString &file)
{
    FactTable table{
        .title = title, .file = file, .columns = {QStringLiteral("key"), QStringLiteral("value")}, .rows = {}};
    for (const JsonMember &member : object.children) {
        if (!isObjectList(member.value) && table.rows.size() < mostRows)
            table.rows.push_back({member.key, toLine(member.value)});
    }
    return table;
}

bool areNamedObjects(const JsonValue &object)
{
    return object.children.size() > 1 && std::ranges::all_of(object.children, [](const JsonMember &member) {
               return member.value.kind == JsonKind::Object;
           });
}

} // namespace

std::vector<FactTable> tablesOf(const JsonValue &value, const QString &title, const QString &file)
{
    std::vector<FactTable> tables;
    if (value.kind == JsonKind::Array && !value.children.empty())
        tables.push_back(tableOfList(value, title, file));
    if (value.kind != JsonKind::Object || value.children.empty())
        return tables;
    tables.push_back(areNamedObjects(value) ? tableOfNamedObjects(value, title, file)
                                            : tableOfFields(value, title, file));
    for (const JsonMember &member : value.children) {
        if (isObjectList(member.value))
            tables.push_back(tableOfList(member.value, title + QLatin1String(" / ") + member.key, file));
    }
    std::erase_if(tables, [](const FactTable &table) { return table.rows.empty(); });
    return tables;
}

} // namespace quayside
