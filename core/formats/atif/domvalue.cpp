// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/domvalue.h"

namespace quayside {

JsonTypes jsonTypeOf(JsonElement value)
{
    using simdjson::dom::element_type;
    switch (value.type()) {
    case element_type::STRING: return JsonText;
    case element_type::INT64:
    case element_type::UINT64: return JsonInteger;
    case element_type::DOUBLE: return JsonFraction;
    case element_type::BOOL: return JsonBool;
    case element_type::OBJECT: return JsonObject;
    case element_type::ARRAY: return JsonArray;
    case element_type::NULL_VALUE: break;
    }
    return JsonNull;
}

std::optional<JsonElement> memberOf(JsonElement object, std::string_view name)
{
    std::optional<JsonElement> found;
    if (!object.is_object())
        return found;
    for (const auto &field : simdjson::dom::object(object.get_object().value_unsafe())) {
        if (field.key == name)
            found = field.value;
    }
    return found && found->is_null() ? std::nullopt : found;
}

std::vector<JsonElement> elementsOf(const std::optional<JsonElement> &value)
{
    simdjson::dom::array array;
    if (!value || value->get_array().get(array) != simdjson::SUCCESS)
        return {};
    return {array.begin(), array.end()};
}

bool isText(const std::optional<JsonElement> &value)
{
    return value && value->is_string();
}

std::string_view textOf(const std::optional<JsonElement> &value)
{
    std::string_view result;
    if (value && value->get_string().get(result) != simdjson::SUCCESS)
        result = {};
    return result;
}

} // namespace quayside
