// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"
#include "core/formats/atif/jsonvalue.h"

namespace quayside {

/// Calls `read(key, value)` for each member of an object; false when there is no object or it cannot be read to its
/// end.
template <typename Read> bool eachMember(simdjson::ondemand::object object, Read read)
{
    for (auto field : object) {
        simdjson::ondemand::field member;
        if (std::move(field).get(member) != simdjson::SUCCESS)
            return false;
        read(member.escaped_key(), member.value());
    }
    return true;
}

template <typename Read> bool eachMemberOf(simdjson::ondemand::value value, Read read)
{
    simdjson::ondemand::object object;
    return value.get_object().get(object) == simdjson::SUCCESS && eachMember(object, read);
}

/// Calls `read(element)` for each element of an array; false when there is no array or it cannot be read to its end.
template <typename Read> bool eachElement(simdjson::ondemand::value value, Read read)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        simdjson::ondemand::value item;
        if (std::move(element).get(item) != simdjson::SUCCESS)
            return false;
        read(item);
    }
    return true;
}

/// Elements that are objects; others are passed over.
template <typename Read> void eachObject(simdjson::ondemand::value value, Read read)
{
    eachElement(value, [&read](simdjson::ondemand::value item) {
        simdjson::ondemand::object object;
        if (item.get_object().get(object) == simdjson::SUCCESS)
            read(object);
    });
}

/// Parses `json` and calls `read(root)`; false when it is not JSON as far as `read` looked.
template <typename Read> bool walkJson(const QByteArray &json, Read read)
{
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::value root;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_value().get(root) != simdjson::SUCCESS)
        return false;
    read(root);
    return document.current_location().error() != simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
}

/// The value as it stands.
inline QByteArray rawJson(simdjson::ondemand::value value)
{
    std::string_view json = value.raw_json_token();
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return {};
    const bool nested = type == simdjson::ondemand::json_type::object || type == simdjson::ondemand::json_type::array;
    if (nested && value.raw_json().get(json) != simdjson::SUCCESS)
        return {};
    json = trimmedJson(json);
    return {json.data(), static_cast<qsizetype>(json.size())};
}

} // namespace quayside
