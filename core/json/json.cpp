// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include "core/base/visibletext.h"

namespace quayside {

namespace {

constexpr int deepest = 1024;

/// Whoever walks through a document does it by recursion.
bool isTooDeep(QByteArrayView bytes)
{
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '[' || c == '{') && ++depth > deepest)
            return true;
        else if (!isInText && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

} // namespace

Json jsonFrom(QByteArrayView bytes)
{
    if (isTooDeep(bytes))
        return Json(Json::value_t::discarded);
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
