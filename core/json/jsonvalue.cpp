// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonvalue.h"

#include "core/json/jsonfields.h"
#include "core/json/jsonread.h"

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

class TreeBuilder
{
public:
    explicit TreeBuilder(const JsonLimits &limits) : m_limits(limits) {}

    JsonValue build(const JsonCursor &cursor)
    {
        JsonValue value{.kind = cursor.kind(), .text = {}, .children = {}};
        if (++m_values > m_limits.values || m_depth >= m_limits.depth)
            m_overflow = m_depth >= m_limits.depth ? Overflow::Depth : Overflow::Values;
        if (m_overflow != Overflow::None)
            return value;
        if (value.isContainer())
            addChildren(cursor, value);
        else
            value.text = value.kind == JsonKind::String ? stringOf(cursor) : textOf(cursor.token());
        return value;
    }

    std::optional<QString> overflow() const
    {
        switch (m_overflow) {
        case Overflow::None: break;
        case Overflow::Depth: return QStringLiteral("nested deeper than %1 levels").arg(m_limits.depth);
        case Overflow::Values: return QStringLiteral("holds more than %1 values").arg(m_limits.values);
        }
        return std::nullopt;
    }

private:
    enum class Overflow : std::uint8_t { None, Depth, Values };

    void addChildren(const JsonCursor &cursor, JsonValue &value)
    {
        ++m_depth;
        const auto add = [&](QString key, const JsonCursor &child) {
            if (m_overflow == Overflow::None)
                value.children.push_back({std::move(key), build(child)});
        };
        if (value.kind == JsonKind::Object)
            cursor.fields([&](std::string_view key, const JsonCursor &child) { add(textOf(key), child); });
        else
            cursor.elements([&](const JsonCursor &child) { add({}, child); });
        --m_depth;
    }

    const JsonLimits &m_limits;
    int m_depth = 0;
    int m_values = 0;
    Overflow m_overflow = Overflow::None;
};

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    escaped.replace(QLatin1Char('\n'), QLatin1String("\\n")).replace(QLatin1Char('\t'), QLatin1String("\\t"));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

void append(QString &line, const JsonValue &value, qsizetype longest)
{
    if (line.size() > longest)
        return;
    if (!value.isContainer()) {
        line += value.kind == JsonKind::String ? quoted(value.text.left(longest)) : value.text;
        return;
    }
    const bool isObject = value.kind == JsonKind::Object;
    line += QLatin1Char(isObject ? '{' : '[');
    for (size_t i = 0; i < value.children.size() && line.size() <= longest; ++i) {
        if (i > 0)
            line += QLatin1String(", ");
        if (isObject)
            line += quoted(value.children[i].key) + QLatin1String(": ");
        append(line, value.children[i].value, longest);
    }
    line += QLatin1Char(isObject ? '}' : ']');
}

bool isScalarDocument(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    return !start.isEmpty() && !start.startsWith('{') && !start.startsWith('[') && !start.startsWith("\xef\xbb\xbf");
}

} // namespace

bool JsonValue::operator==(const JsonValue &other) const
{
    return kind == other.kind && text == other.text && children == other.children;
}

const JsonValue *JsonValue::find(QLatin1StringView key) const
{
    const auto backwards = children | std::views::reverse;
    const auto found = std::ranges::find_if(backwards, [&](const JsonMember &member) { return member.key == key; });
    return kind != JsonKind::Object || found == backwards.end() ? nullptr : &found->value;
}

std::optional<double> JsonValue::number() const
{
    bool isNumber = false;
    const double number = kind == JsonKind::Number ? text.toDouble(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

Result<JsonValue> parseJson(const QByteArray &bytes, const QString &path, const JsonLimits &limits)
{
    if (isScalarDocument(bytes)) {
        auto wrapped = parseJson('[' + bytes + ']', path, limits);
        if (wrapped && wrapped->children.size() == 1 && wrapped->children.front().value.kind != JsonKind::Broken)
            return std::move(wrapped->children.front().value);
    }
    JsonValue root;
    TreeBuilder builder(limits);
    const auto read = readJson(bytes, path, [&](const JsonCursor &cursor) { root = builder.build(cursor); });
    if (const auto overflow = builder.overflow())
        return std::unexpected(Error{ErrorCode::TooLarge, path, {}, *overflow});
    if (!read)
        return std::unexpected(read.error());
    return root;
}

QString toLine(const JsonValue &value, qsizetype longest)
{
    QString line;
    if (value.kind == JsonKind::String)
        line = value.text.left(longest + 1);
    else
        append(line, value, longest);
    return line.size() > longest ? line.left(longest) + QChar(0x2026) : line;
}

QString lineAt(const JsonValue &object, QLatin1StringView key, qsizetype longest)
{
    const JsonValue *value = object.find(key);
    return value && value->kind != JsonKind::Null ? toLine(*value, longest) : QString();
}

} // namespace quayside
