// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/tomlreader.h"

#include "core/run/task/laxvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quayside {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString placeOf(const toml::source_position &position)
{
    return QStringLiteral("line %1, column %2").arg(position.line).arg(position.column);
}

} // namespace

Result<toml::table> parseToml(const QByteArray &text, const QString &path)
{
    try {
        return toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    } catch (const toml::parse_error &error) {
        return std::unexpected(
            Error{ErrorCode::Malformed, path, placeOf(error.source().begin), toText(error.description())});
    }
}

TomlReader::TomlReader(const toml::table &table, QString prefix, QString path, std::vector<Issue> &issues,
                       Severity outOfRange)
    : m_table(&table), m_prefix(std::move(prefix)), m_path(std::move(path)), m_issues(&issues), m_outOfRange(outOfRange)
{
}

const toml::node *TomlReader::find(const char *key) const
{
    return m_table->get(key);
}

void TomlReader::report(const char *key, const QString &message, Severity severity) const
{
    const toml::node *node = find(key);
    const toml::source_region &source = node ? node->source() : m_table->source();
    m_issues->push_back({severity, QStringLiteral("toml.value"), m_path, placeOf(source.begin),
                         QStringLiteral("%1%2: %3").arg(m_prefix, QLatin1String(key), message)});
}

std::nullopt_t TomlReader::wrongType(const char *key, const char *wanted) const
{
    report(key, QStringLiteral("%1 expected").arg(QLatin1String(wanted)));
    return std::nullopt;
}

std::nullopt_t TomlReader::outOfRange(const char *key, const char *wanted) const
{
    report(key, QStringLiteral("%1 expected").arg(QLatin1String(wanted)), m_outOfRange);
    return std::nullopt;
}

std::optional<QString> TomlReader::text(const char *key) const
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    if (const auto value = node->value_exact<std::string_view>())
        return toText(*value);
    return wrongType(key, "a text");
}

QString TomlReader::neededText(const char *key) const
{
    if (!has(key))
        report(key, QStringLiteral("missing"));
    return text(key).value_or(QString());
}

std::optional<double> TomlReader::number(const char *key) const
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = laxNumber(*node);
    if (!value)
        return wrongType(key, "a number");
    return std::isfinite(*value) ? value : outOfRange(key, "a number that has an end");
}

std::optional<int> TomlReader::integer(const char *key) const
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = laxWhole(*node);
    if (!value)
        return wrongType(key, "a whole number");
    if (*value < 0 || *value > std::numeric_limits<int>::max())
        return outOfRange(key, "a whole number, not negative,");
    return static_cast<int>(*value);
}

std::optional<bool> TomlReader::flag(const char *key) const
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    if (const auto value = laxFlag(*node))
        return value;
    return wrongType(key, "true or false");
}

std::optional<Milliseconds> TomlReader::seconds(const char *key) const
{
    constexpr double longest = 1e9;
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = laxNumber(*node);
    if (!value)
        return wrongType(key, "a number of seconds");
    if (std::isnan(*value) || *value < 0)
        return outOfRange(key, "a number of seconds, not negative,");
    return Milliseconds(std::llround(std::min(*value, longest) * 1000));
}

QStringList TomlReader::texts(const char *key) const
{
    QStringList list;
    const toml::node *node = find(key);
    if (!node)
        return list;
    const toml::array *array = node->as_array();
    if (!array) {
        wrongType(key, "a list of texts");
        return list;
    }
    for (const toml::node &element : *array) {
        if (const auto value = element.value_exact<std::string_view>())
            list.append(toText(*value));
        else
            wrongType(key, "a list of texts");
    }
    return list;
}

QMap<QString, QString> TomlReader::textMap(const char *key) const
{
    QMap<QString, QString> map;
    const auto inner = child(key);
    if (!inner)
        return map;
    for (const auto &[name, value] : inner->table()) {
        const std::string keyText(name.str());
        if (const auto text = inner->text(keyText.c_str()))
            map.insert(toText(keyText), *text);
    }
    return map;
}

std::optional<TomlReader> TomlReader::child(const char *key) const
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    if (const toml::table *table = node->as_table())
        return TomlReader(*table, m_prefix + QLatin1String(key) + QLatin1Char('.'), m_path, *m_issues, m_outOfRange);
    return wrongType(key, "a table");
}

std::optional<TomlReader> TomlReader::tableAt(const char *key, size_t index) const
{
    const toml::node *node = find(key);
    const toml::array *array = node ? node->as_array() : nullptr;
    const toml::table *table = array && index < array->size() ? array->get(index)->as_table() : nullptr;
    if (!table)
        return std::nullopt;
    return TomlReader(*table, QStringLiteral("%1%2[%3].").arg(m_prefix, QLatin1String(key)).arg(index), m_path,
                      *m_issues, m_outOfRange);
}

std::vector<TomlReader> TomlReader::children(const char *key) const
{
    std::vector<TomlReader> readers;
    const toml::node *node = find(key);
    const toml::array *array = node ? node->as_array() : nullptr;
    if (node && !array)
        wrongType(key, "a list of tables");
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (auto table = tableAt(key, i))
            readers.push_back(std::move(*table));
        else
            wrongType(key, "a list of tables");
    }
    return readers;
}

} // namespace quayside
