// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/yamlvalue.h"

#include <QRegularExpression>

#include <algorithm>

#include <yaml-cpp/yaml.h>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

Error malformed(const YAML::Mark &mark, const QString &message)
{
    const QString where = mark.is_null() ? QString() : u"line %1, column %2"_s.arg(mark.line + 1).arg(mark.column + 1);
    return {ErrorCode::Malformed, {}, where, message};
}

class YamlReading
{
public:
    Result<YamlValue> read(const YAML::Node &node, int depth)
    {
        constexpr int mostValues = 200'000;
        constexpr int mostDepth = 100;
        if (++m_values > mostValues || depth > mostDepth)
            return std::unexpected(Error{ErrorCode::TooLarge, {}, {}, u"too many values, one in another"_s});
        YamlValue value{.tag = tagOf(node), .line = node.Mark().line + 1};
        if (node.IsScalar())
            readScalar(node, value);
        else if (node.IsSequence())
            return readList(node, std::move(value), depth);
        else if (node.IsMap())
            return readMap(node, std::move(value), depth);
        return value;
    }

private:
    static QString tagOf(const YAML::Node &node)
    {
        const QString tag = QString::fromStdString(node.Tag());
        return tag == "?"_L1 || tag == "!"_L1 || tag.startsWith("tag:yaml.org"_L1) ? QString() : tag;
    }

    static void readScalar(const YAML::Node &node, YamlValue &value)
    {
        value.kind = YamlValue::Kind::Text;
        value.style = node.Tag() == "?" ? YamlValue::Style::Plain : YamlValue::Style::Quoted;
        value.text = QString::fromStdString(node.Scalar());
        static const QStringList nothing{u"null"_s, u"Null"_s, u"NULL"_s, u"~"_s, QString()};
        if (value.style == YamlValue::Style::Plain && nothing.contains(value.text))
            value.kind = YamlValue::Kind::Null;
    }

    Result<YamlValue> readList(const YAML::Node &node, YamlValue list, int depth)
    {
        list.kind = YamlValue::Kind::List;
        for (const YAML::Node &item : node) {
            auto value = read(item, depth + 1);
            if (!value)
                return value;
            list.items.push_back(std::move(*value));
        }
        return list;
    }

    Result<YamlValue> readMap(const YAML::Node &node, YamlValue map, int depth)
    {
        map.kind = YamlValue::Kind::Map;
        std::vector<YamlValue> merged;
        for (const auto &member : node) {
            if (!member.first.IsScalar())
                return std::unexpected(malformed(member.first.Mark(), u"a key is a text"_s));
            const QString name = QString::fromStdString(member.first.Scalar());
            auto value = read(member.second, depth + 1);
            if (!value)
                return value;
            if (name == "<<"_L1)
                merged.push_back(std::move(*value));
            else if (std::ranges::contains(map.members, name, &YamlMember::name))
                return std::unexpected(malformed(member.first.Mark(), u"the key %1 is there twice"_s.arg(name)));
            else
                map.members.emplace_back(name, std::move(*value));
        }
        for (const YamlValue &value : merged)
            merge(value, map);
        return map;
    }

    static void merge(const YamlValue &from, YamlValue &map)
    {
        for (const YamlValue &item : from.items)
            merge(item, map);
        for (const auto &member : from.members) {
            if (!std::ranges::contains(map.members, member.name, &YamlMember::name))
                map.members.push_back(member);
        }
    }

    int m_values = 0;
};

bool isPlainText(const YamlValue &value)
{
    return value.kind == YamlValue::Kind::Text && value.style == YamlValue::Style::Plain;
}

} // namespace

bool YamlValue::isNumber() const
{
    static const QRegularExpression number(
        uR"(\A[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|\.inf|\.nan)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return isPlainText(*this) && number.match(text).hasMatch();
}

bool YamlValue::isString() const
{
    static const QStringList flags{u"true"_s, u"True"_s, u"TRUE"_s, u"false"_s, u"False"_s, u"FALSE"_s};
    return kind == Kind::Text && !isNumber() && !(isPlainText(*this) && flags.contains(text));
}

const YamlValue *YamlValue::find(const QString &name) const
{
    const auto member = std::ranges::find(members, name, &YamlMember::name);
    return member == members.end() || member->value.isNull() ? nullptr : &member->value;
}

Result<YamlValue> parseYaml(const QByteArray &text, const QString &path)
{
    const auto read = [&]() -> Result<YamlValue> {
        try {
            return YamlReading().read(YAML::Load(text.toStdString()), 0);
        } catch (const YAML::Exception &error) {
            return std::unexpected(malformed(error.mark, QString::fromStdString(error.msg)));
        }
    };
    return read().transform_error([&](Error error) {
        error.path = path;
        return error;
    });
}

} // namespace quayside
