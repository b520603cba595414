// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonerror.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quayside {

namespace {

/// Keeps the first error and throws everything else away.
class ErrorFinder : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t byte, const std::string &token, const nlohmann::json::exception &error) override
    {
        offset = static_cast<qsizetype>(byte) - 1;
        message = QString::fromUtf8(error.what());
        const bool isAtEnd = message.contains(QLatin1String("unexpected end of input"));
        if (!isAtEnd && message.contains(QLatin1String("unexpected"))
            && byte >= token.size()) // it stands behind the token it means
            offset -= std::max<qsizetype>(0, static_cast<qsizetype>(token.size()) - 1);
        return false;
    }

    qsizetype offset = -1;
    QString message;
};

/// Python writes NaN, Infinity and -Infinity, which are read here and are not what is wrong: numbers of equal length
/// stand in for them.
QByteArray withoutNotFinite(QByteArray bytes)
{
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && c == 'N' && bytes.mid(i, 3) == "NaN")
            bytes.replace(i, 3, "0.0");
        else if (!inString && c == 'I' && bytes.mid(i, 8) == "Infinity")
            bytes.replace(i, 8, "0.000000");
    }
    return bytes;
}

/// The cause without the library's prefix and without the place, which is said apart.
QString causeOf(const ErrorFinder &finder, qsizetype size)
{
    if (finder.offset >= size)
        return size == 0 ? QStringLiteral("the file is empty")
                         : QStringLiteral("the file ends in the middle of the document");
    const qsizetype dash = finder.message.indexOf(QLatin1String(" - "));
    const QString cause = dash < 0 ? finder.message : finder.message.mid(dash + 3);
    return cause.left(300);
}

std::optional<ErrorFinder> findError(const QByteArray &bytes)
{
    ErrorFinder finder;
    const QByteArray plain = withoutNotFinite(bytes);
    if (nlohmann::json::sax_parse(plain.begin(), plain.end(), &finder))
        return std::nullopt;
    return finder;
}

} // namespace

std::optional<qsizetype> firstJsonError(const QByteArray &bytes)
{
    return findError(bytes).transform(
        [&bytes](const ErrorFinder &finder) { return std::clamp<qsizetype>(finder.offset, 0, bytes.size()); });
}

QString placeOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QStringLiteral("line %1, column %2 (byte %3)").arg(line).arg(column).arg(before.size() + 1);
}

Error jsonError(const QByteArray &bytes, const QString &path, const QString &cause)
{
    const auto finder = findError(bytes);
    if (!finder)
        return {ErrorCode::Malformed, path, {}, cause};
    return {ErrorCode::Malformed, path, placeOf(bytes, finder->offset), causeOf(*finder, bytes.size())};
}

} // namespace quayside
