// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include "core/base/visibletext.h"

namespace quayside {

Json jsonFrom(QByteArrayView bytes)
{
    return Json::parse(bytes.begin(), bytes.end(), nullptr, false);
}

std::string jsonText(const QString &text)
{
    return shownName(text).toStdString();
}

QString memberText(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

std::string serialized(const Json &json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace quayside
