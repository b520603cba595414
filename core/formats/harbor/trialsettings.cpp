// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialsettings.h"

#include "core/formats/harbor/harbornames.h"
#include "core/json/jsonvalue.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestValue = 200;

bool isDefault(const QString &key, const JsonValue &value)
{
    constexpr std::array defaults{std::pair{"environment.type"_L1, "docker"_L1},
                                  std::pair{"environment.delete"_L1, "true"_L1}};
    if (value.kind == JsonKind::Null || (value.kind == JsonKind::Bool && value.text == "false"_L1))
        return true;
    if (value.kind == JsonKind::Number && key.endsWith("multiplier"_L1) && value.number() == 1.0)
        return true;
    if (value.kind == JsonKind::String && value.text.isEmpty())
        return true;
    return std::ranges::any_of(defaults,
                               [&](const auto &known) { return key == known.first && value.text == known.second; });
}

/// Order does not matter in the lists of a configuration (some are sets): they are one sorted text.
QString listText(const JsonValue &list)
{
    QStringList elements;
    for (const JsonMember &element : list.children)
        elements << toLine(element.value, longestValue);
    elements.sort();
    return elements.join(u", "_s);
}

void flatten(Settings &settings, const QString &key, const JsonValue &value)
{
    if (value.kind == JsonKind::Object) {
        for (const JsonMember &member : value.children)
            flatten(settings, key.isEmpty() ? member.key : key + u'.' + member.key, member.value);
        return;
    }
    const QString text = value.kind == JsonKind::Array ? listText(value) : value.text.left(longestValue);
    if (!isDefault(key, value) && !text.isEmpty())
        settings.insert_or_assign(key, text);
}

} // namespace

Settings loadHarborSettings(const Folder &trial)
{
    Settings settings;
    const auto bytes = trial.read(HarborFile::config, HarborFile::configCap);
    if (!bytes)
        return settings;
    if (const auto config = parseJson(*bytes, trial.absolute(HarborFile::config)))
        flatten(settings, {}, *config);
    return settings;
}

} // namespace quayside
