// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/plainelements.h"

#include "core/formats/atif/jsontext.h"
#include "core/json/jsonfault.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr std::string_view separators = " \t\r\n,";

/// The end of the text, number or word that begins at `at`.
size_t endOfPlain(std::string_view json, size_t at)
{
    if (json[at] != '"')
        return std::min(json.find_first_of(separators, at), json.size());
    for (++at; at < json.size() && json[at] != '"';)
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

} // namespace

std::vector<std::string_view> plainElements(std::string_view between)
{
    std::vector<std::string_view> elements;
    size_t at = between.find_first_not_of(separators);
    while (at != std::string_view::npos) {
        const size_t end = endOfPlain(between, at);
        elements.push_back(between.substr(at, end - at));
        at = between.find_first_not_of(separators, end);
    }
    return elements;
}

bool arePlainElements(std::string_view between)
{
    std::string_view list = trimmedJson(between);
    if (list.starts_with(','))
        list.remove_prefix(1);
    if (list.ends_with(','))
        list.remove_suffix(1);
    const QByteArray array = '[' + QByteArray(list.data(), static_cast<qsizetype>(list.size())) + ']';
    return !findJsonFault(array);
}

} // namespace quayside
