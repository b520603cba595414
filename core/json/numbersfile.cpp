// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/numbersfile.h"

#include "core/json/jsonvalue.h"

#include <QHash>
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

/// How often each key is written. A member that another one of the same key follows is not looked at.
QHash<QString, int> countKeys(const JsonValue &object)
{
    QHash<QString, int> counts;
    for (const JsonMember &member : object.children)
        ++counts[member.key];
    return counts;
}

Result<NumbersFile> numbersIn(const JsonValue &value, const QString &path)
{
    if (value.kind != JsonKind::Object)
        return std::unexpected(malformed(path, QStringLiteral("not an object of numbers")));
    NumbersFile file;
    QHash<QString, size_t> places;
    QHash<QString, int> left = countKeys(value);
    for (const JsonMember &member : value.children) {
        if (!places.contains(member.key)) {
            places.insert(member.key, file.numbers.size());
            file.numbers.push_back({.key = member.key});
            if (left[member.key] > 1)
                file.repeated.push_back(member.key);
        }
        if (--left[member.key] > 0)
            continue;
        const auto number = numberOf(member.value);
        if (!number)
            return std::unexpected(malformed(path, QStringLiteral("\"%1\" is not a finite number").arg(member.key)));
        if (member.value.kind == JsonKind::Bool)
            file.truths.push_back(member.key);
        file.numbers[places[member.key]].value = *number;
    }
    return file;
}

/// Python's json.loads and float() take no byte order mark.
bool hasByteOrderMark(const QByteArray &bytes)
{
    return bytes.startsWith("\xef\xbb\xbf");
}

/// With the decimal digits of all scripts as ASCII's, and no blanks around.
QString plainNumber(const QString &text)
{
    QString plain;
    for (const uint code : text.toUcs4()) {
        const auto c = static_cast<char32_t>(code);
        if (QChar::category(c) == QChar::Number_DecimalDigit)
            plain += QChar(u'0' + QChar::digitValue(c));
        else
            plain += QString::fromUcs4(&c, 1);
    }
    while (!plain.isEmpty() && plain.back().isSpace())
        plain.chop(1);
    const auto first = std::ranges::find_if_not(plain, [](QChar c) { return c.isSpace(); });
    return plain.sliced(first - plain.begin());
}

} // namespace

Result<NumbersFile> parseNumbersFile(const QByteArray &bytes, const QString &path)
{
    if (hasByteOrderMark(bytes))
        return std::unexpected(malformed(path, QStringLiteral("begins with a byte order mark")));
    return parseJson(bytes, path).and_then([&](const JsonValue &value) { return numbersIn(value, path); });
}

Result<double> parseNumberText(const QByteArray &bytes, const QString &path)
{
    static const QRegularExpression between(QStringLiteral("(?<=[0-9])_(?=[0-9])"));
    if (hasByteOrderMark(bytes))
        return std::unexpected(malformed(path, QStringLiteral("begins with a byte order mark")));
    const QByteArray digits = plainNumber(QString::fromUtf8(bytes)).remove(between).toUtf8();
    if (digits.isEmpty())
        return std::unexpected(malformed(path, QStringLiteral("empty")));
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::unexpected(malformed(path, QStringLiteral("not a finite number")));
    return number;
}

} // namespace quayside
