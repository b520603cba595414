// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/numbersfile.h"

#include "core/json/jsonvalue.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

Error malformed(const QString &path, QString message)
{
    return {ErrorCode::Malformed, path, {}, std::move(message)};
}

std::optional<double> numberOf(const JsonValue &value)
{
    if (value.kind == JsonKind::Bool)
        return value.text == QLatin1String("true") ? 1 : 0;
    const auto number = value.number();
    return number && std::isfinite(*number) ? number : std::nullopt;
}

void add(NumbersFile &file, const QString &key, double value)
{
    const auto known = std::ranges::find(file.numbers, key, &NamedNumber::key);
    if (known == file.numbers.end()) {
        file.numbers.push_back({.key = key, .value = value});
        return;
    }
    known->value = value;
    if (!std::ranges::contains(file.repeated, key))
        file.repeated.push_back(key);
}

Result<NumbersFile> numbersIn(const JsonValue &value, const QString &path)
{
    if (value.kind != JsonKind::Object)
        return std::unexpected(malformed(path, QStringLiteral("not an object of numbers")));
    NumbersFile file;
    for (const JsonMember &member : value.children) {
        const auto number = numberOf(member.value);
        if (!number)
            return std::unexpected(malformed(path, QStringLiteral("\"%1\" is not a finite number").arg(member.key)));
        if (member.value.kind == JsonKind::Bool && !std::ranges::contains(file.truths, member.key))
            file.truths.push_back(member.key);
        add(file, member.key, *number);
    }
    return file;
}

} // namespace

Result<NumbersFile> parseNumbersFile(const QByteArray &bytes, const QString &path)
{
    return parseJson(bytes, path).and_then([&](const JsonValue &value) { return numbersIn(value, path); });
}

Result<double> parseNumberText(const QByteArray &bytes, const QString &path)
{
    static const QRegularExpression between(QStringLiteral("(?<=[0-9])_(?=[0-9])"));
    const QByteArray digits = QString::fromUtf8(bytes.trimmed()).remove(between).toUtf8();
    if (digits.isEmpty())
        return std::unexpected(malformed(path, QStringLiteral("empty")));
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::unexpected(malformed(path, QStringLiteral("not a finite number")));
    return number;
}

} // namespace quayside
