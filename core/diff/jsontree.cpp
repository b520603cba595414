// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/jsontree.h"

#include "core/json/json.h"

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

constexpr size_t deepestValue = 200;

/// Sorts the children of an object by name; those of one name stay in the order in which they were written.
void sortByName(JsonTree &object)
{
    if (std::ranges::is_sorted(object.names))
        return;
    std::vector<size_t> order(object.names.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) -> const std::string & { return object.names[i]; });
    JsonTree sorted{.kind = JsonTreeKind::Object};
    for (const size_t i : order) {
        sorted.names.push_back(std::move(object.names[i]));
        sorted.children.push_back(std::move(object.children[i]));
    }
    object = std::move(sorted);
}

/// Takes the events of nlohmann's parser, which hands over a number as it was written where it would lose digits.
class TreeBuilder : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return add({.kind = JsonTreeKind::Null, .text = "null"}); }
    bool boolean(bool value) override { return add({.kind = JsonTreeKind::Boolean, .text = value ? "true" : "false"}); }
    bool number_integer(number_integer_t value) override { return addNumber(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return addNumber(std::to_string(value)); }
    bool number_float(number_float_t, const string_t &written) override { return addNumber(written); }
    bool string(string_t &value) override { return add({.kind = JsonTreeKind::String, .text = std::move(value)}); }
    bool binary(binary_t &) override { return false; }
    bool start_object(size_t) override { return open(JsonTreeKind::Object); }
    bool start_array(size_t) override { return open(JsonTreeKind::Array); }
    bool key(string_t &name) override
    {
        m_open.back().names.push_back(std::move(name));
        return true;
    }
    bool end_object() override
    {
        sortByName(m_open.back());
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(size_t byte, const std::string &, const nlohmann::detail::exception &) override
    {
        m_error = {ErrorCode::Malformed, {}, QStringLiteral("byte %1").arg(byte), QStringLiteral("not JSON")};
        return false;
    }

    JsonTree takeTree() { return std::move(m_tree); }
    const Error &error() const { return m_error; }

private:
    bool addNumber(std::string text) { return add({.kind = JsonTreeKind::Number, .text = std::move(text)}); }

    bool add(JsonTree value)
    {
        if (m_open.empty())
            m_tree = std::move(value);
        else
            m_open.back().children.push_back(std::move(value));
        return true;
    }

    bool open(JsonTreeKind kind)
    {
        if (m_open.size() > deepestValue) {
            m_error = {ErrorCode::TooLarge, {}, {}, QStringLiteral("nested deeper than %1").arg(deepestValue)};
            return false;
        }
        m_open.push_back({.kind = kind});
        return true;
    }

    bool close()
    {
        JsonTree value = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(value));
    }

    std::vector<JsonTree> m_open;
    JsonTree m_tree;
    Error m_error;
};

void addText(std::string &text, const JsonTree &tree);

void addString(std::string &text, const std::string &value)
{
    text += serialized(Json(value));
}

void addChildren(std::string &text, const JsonTree &tree)
{
    for (size_t i = 0; i < tree.children.size(); ++i) {
        if (i > 0)
            text += ',';
        if (tree.kind == JsonTreeKind::Object) {
            addString(text, tree.names[i]);
            text += ':';
        }
        addText(text, tree.children[i]);
    }
}

void addText(std::string &text, const JsonTree &tree)
{
    switch (tree.kind) {
    case JsonTreeKind::String: return addString(text, tree.text);
    case JsonTreeKind::Array:
    case JsonTreeKind::Object:
        text += tree.kind == JsonTreeKind::Array ? '[' : '{';
        addChildren(text, tree);
        text += tree.kind == JsonTreeKind::Array ? ']' : '}';
        return;
    default: text += tree.text;
    }
}

} // namespace

Result<JsonTree> parseJsonTree(QByteArrayView bytes)
{
    TreeBuilder builder;
    if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return std::unexpected(builder.error());
    return builder.takeTree();
}

std::string jsonText(const JsonTree &tree)
{
    std::string text;
    addText(text, tree);
    return text;
}

const JsonTree *childOf(const JsonTree &tree, const std::string &name)
{
    const auto [first, last] = std::ranges::equal_range(tree.names, name);
    return first == last ? nullptr : &tree.children[static_cast<size_t>(first - tree.names.begin())];
}

} // namespace quayside
