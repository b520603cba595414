// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/configfields.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

struct FieldTable;

/// What stands under a key: a value that is not looked into, a table with keys of its own, or a list of such tables.
struct Field {
    const FieldTable *table = nullptr;
    enum class Shape : std::uint8_t { One, Many } shape = Shape::One;
};

struct FieldTable {
    std::map<QString, Field> fields;
};

Field one(const FieldTable &table)
{
    return {&table, Field::Shape::One};
}

Field many(const FieldTable &table)
{
    return {&table, Field::Shape::Many};
}

FieldTable tableOf(const char *values, std::map<QString, Field> tables = {})
{
    FieldTable table{std::move(tables)};
    for (const QString &name : QString::fromLatin1(values).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        table.fields.emplace(name, Field{});
    return table;
}

/// The keys of task.toml, as Harbor 0.25 and 0.26 read them (schema 1.4), and the older ones that they still take.
const FieldTable &taskFields()
{
    static const QString environment = QStringLiteral("environment");
    static const FieldTable health =
        tableOf("command interval_sec timeout_sec start_period_sec start_interval_sec retries");
    static const FieldTable server = tableOf("name transport url command args headers");
    static const FieldTable tpu = tableOf("type topology");
    static const FieldTable place =
        tableOf("network_mode allowed_hosts build_timeout_sec docker_image os cpus memory_mb "
                "storage_mb gpus gpu_types env skills_dir workdir allow_internet memory "
                "storage",
                {{QStringLiteral("tpu"), one(tpu)},
                 {QStringLiteral("mcp_servers"), many(server)},
                 {QStringLiteral("healthcheck"), one(health)}});
    static const FieldTable agent = tableOf("network_mode allowed_hosts timeout_sec user");
    static const FieldTable collect = tableOf("command service timeout_sec user");
    static const FieldTable verifier = tableOf("network_mode allowed_hosts timeout_sec env user environment_mode",
                                               {{environment, one(place)}, {QStringLiteral("collect"), many(collect)}});
    static const FieldTable artifact = tableOf("source destination exclude service");
    static const FieldTable step = tableOf("name min_reward",
                                           {{QStringLiteral("agent"), one(agent)},
                                            {QStringLiteral("verifier"), one(verifier)},
                                            {QStringLiteral("healthcheck"), one(health)},
                                            {QStringLiteral("artifacts"), many(artifact)}});
    static const FieldTable author = tableOf("name email");
    static const FieldTable package =
        tableOf("name version description keywords", {{QStringLiteral("authors"), many(author)}});
    static const FieldTable solution = tableOf("env");
    static const FieldTable task = tableOf("schema_version version metadata source multi_step_reward_strategy",
                                           {{QStringLiteral("task"), one(package)},
                                            {QStringLiteral("agent"), one(agent)},
                                            {QStringLiteral("verifier"), one(verifier)},
                                            {environment, one(place)},
                                            {QStringLiteral("solution"), one(solution)},
                                            {QStringLiteral("steps"), many(step)},
                                            {QStringLiteral("artifacts"), many(artifact)}});
    return task;
}

/// How many letters have to be put in, taken out or changed.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::ranges::generate(row, [next = 0]() mutable { return next++; });
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int same = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, same});
        }
    }
    return row.back();
}

QString similarTo(const QString &name, const FieldTable &table)
{
    constexpr qsizetype longest = 64;
    QString best;
    qsizetype least = std::max<qsizetype>(name.size() / 3, 1) + 1;
    for (const auto &[known, field] : table.fields) {
        const qsizetype changes = name.size() > longest ? least : distance(name, known);
        if (changes < least) {
            least = changes;
            best = known;
        }
    }
    return best;
}

class FieldCheck
{
public:
    void table(const toml::table &values, const FieldTable &known, const QString &prefix)
    {
        for (const auto &[key, value] : values) {
            const QString name = QString::fromUtf8(key.str().data(), static_cast<qsizetype>(key.str().size()));
            const QString place = prefix.isEmpty() ? name : prefix + QLatin1Char('.') + name;
            if (const auto field = known.fields.find(name); field != known.fields.end())
                look(value, field->second, place);
            else
                m_unknown.push_back({.name = place,
                                     .similar = similarTo(name, known),
                                     .line = static_cast<int>(key.source().begin.line)});
        }
    }

    std::vector<UnknownField> take() { return std::move(m_unknown); }

private:
    void look(const toml::node &value, const Field &field, const QString &place)
    {
        const toml::table *inner = value.as_table();
        const toml::array *list = value.as_array();
        if (field.table && field.shape == Field::Shape::One && inner)
            table(*inner, *field.table, place);
        for (size_t i = 0; field.table && field.shape == Field::Shape::Many && list && i < list->size(); ++i) {
            if (const toml::table *element = list->get(i)->as_table())
                table(*element, *field.table, QStringLiteral("%1[%2]").arg(place).arg(i));
        }
    }

    std::vector<UnknownField> m_unknown;
};

} // namespace

std::vector<UnknownField> unknownFields(const toml::table &document)
{
    FieldCheck check;
    check.table(document, taskFields(), {});
    return check.take();
}

} // namespace quayside
