// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/typewords.h"

#include "core/formats/atif/schema.h"

#include <QStringList>

namespace quayside {

namespace {

QStringList typesIn(std::uint8_t types)
{
    const auto has = [types](std::uint8_t wanted) { return (types & wanted) == wanted; };
    QStringList words;
    if (has(JsonText))
        words << QStringLiteral("a string");
    if (has(JsonNumber))
        words << QStringLiteral("a number");
    else if (has(JsonInteger))
        words << QStringLiteral("an integer");
    else if (has(JsonFraction))
        words << QStringLiteral("a number with a fraction or an exponent");
    if (has(JsonBool))
        words << QStringLiteral("true or false");
    if (has(JsonObject))
        words << QStringLiteral("an object");
    if (has(JsonArray))
        words << QStringLiteral("an array");
    if (has(JsonNull))
        words << QStringLiteral("null");
    return words;
}

} // namespace

QString sayWrongType(std::uint8_t found, std::uint8_t expected)
{
    const bool isNumber = (found & JsonNumber) != 0 && (expected & JsonNumber) == 0; // then it does not matter which
    return QStringLiteral("%1 where %2 is expected")
        .arg(typesIn(isNumber ? std::uint8_t{JsonNumber} : found).join(QString()),
             typesIn(expected).join(QStringLiteral(" or ")));
}

} // namespace quayside
