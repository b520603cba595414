// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/shapecheck.h"

#include "core/formats/atif/laxelement.h"
#include "core/formats/atif/objectrules.h"
#include "core/formats/atif/typewords.h"
#include "core/json/jsonfields.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

using Counts = std::map<std::string_view, int>;

Counts countMembers(simdjson::dom::object object)
{
    Counts counts;
    for (const auto &field : object)
        ++counts[field.key];
    return counts;
}

std::uint8_t typesOfElements(Shape shape)
{
    return shape == Shape::Integers ? std::uint8_t{JsonInteger}
        : shape == Shape::Numbers   ? std::uint8_t{JsonNumber}
                                    : std::uint8_t{JsonObject};
}

} // namespace

/// Of several members of one name the last one counts, as for Harbor.
void ShapeCheck::check(JsonElement value, Shape shape, const JsonSpot &spot, std::string_view noted) const
{
    simdjson::dom::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return;
    const auto rules = membersOf(shape == Shape::Source ? shapeOfSource(value) : shape);
    const Counts counts = countMembers(object);
    Counts before;
    for (const auto &field : object) {
        const int number = before[field.key]++;
        const JsonSpot there = spot.member(field.key, number);
        if (number > 0)
            m_notes.note("atif.duplicate-key", there,
                         number == 1 ? QStringLiteral("the key is there twice")
                                     : QStringLiteral("the key is there %1 times").arg(number + 1),
                         Severity::Warning);
        const auto rule = std::ranges::find(rules, field.key, &MemberRule::name);
        if (rule == rules.end())
            m_notes.note("atif.unknown-key", there, QStringLiteral("ATIF has no such member"));
        else if (field.key != noted && number + 1 == counts.at(field.key))
            checkMember(*rule, field.value, there);
    }
    for (const MemberRule &rule : rules) {
        if (rule.isRequired && !counts.contains(rule.name) && rule.name != noted)
            m_notes.note("atif.missing", spot.member(rule.name), QStringLiteral("required"));
    }
    checkRules(value, shape, spot);
}

void ShapeCheck::checkRules(JsonElement value, Shape shape, const JsonSpot &spot) const
{
    switch (shape) {
    case Shape::Step: return checkStepRules(value, spot, m_notes);
    case Shape::Part: return checkPartRules(value, spot, m_notes);
    case Shape::FinalMetrics: return checkFinalMetricsRules(value, spot, m_notes);
    case Shape::Ref: return checkRefRules(value, spot, m_notes);
    case Shape::Source: checkSourceRules(value, spot, m_notes); return checkFile(value, spot);
    default: return;
    }
}

void ShapeCheck::checkMember(const MemberRule &rule, JsonElement value, const JsonSpot &spot) const
{
    if (!fits(value, rule.types))
        m_notes.note("atif.type", spot, sayWrongType(jsonTypeOf(value), rule.types));
    else if (value.is_array())
        checkElements(value, rule.inside, spot);
    else if (value.is_object() && rule.inside != Shape::Any)
        check(value, rule.inside, spot);
}

void ShapeCheck::checkElements(JsonElement array, Shape shape, const JsonSpot &spot) const
{
    if (shape == Shape::Any)
        return;
    const std::uint8_t wanted = typesOfElements(shape);
    int number = 0;
    for (const JsonElement item : simdjson::dom::array(array.get_array().value_unsafe())) {
        if (!fits(item, wanted))
            m_notes.note("atif.type", spot.element(number), sayWrongType(jsonTypeOf(item), wanted));
        else if (item.is_object() && shape != Shape::Objects)
            check(item, shape, spot.element(number));
        ++number;
    }
}

/// From the trajectory's folder, wherever that leads to; a URL is not fetched.
void ShapeCheck::checkFile(JsonElement source, const JsonSpot &spot) const
{
    const QString path = textOf(textOf(memberOf(source, "path")));
    if (!m_media || path.isEmpty() || path.contains(QLatin1String("://")))
        return;
    const QString inside = m_media->inside.isEmpty() ? path : m_media->inside + QLatin1Char('/') + path;
    if (!QFileInfo::exists(path.startsWith(QLatin1Char('/')) ? path : m_media->folder.absolute(inside)))
        m_notes.note("atif.media-missing", spot.member("path"), QStringLiteral("\"%1\" is not there").arg(path));
}

} // namespace quayside
