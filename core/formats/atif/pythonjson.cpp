// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/pythonjson.h"

#include <QRegularExpression>

#include <cmath>

namespace quayside {

namespace {

constexpr qsizetype sureDigits = 18;

/// Copies JSON piece by piece, texts apart from all the rest.
class PythonJson
{
public:
    explicit PythonJson(const QByteArray &json) : m_json(json) { m_result.json.reserve(json.size()); }

    StrictJson read();

private:
    void readText();
    void readEscape();
    void readWord();
    static QByteArray numberFor(const QByteArray &word);
    std::optional<int> surrogateAt(qsizetype at) const;
    void copy(qsizetype count);

    const QByteArray &m_json;
    qsizetype m_at = 0;
    StrictJson m_result;
};

bool isInWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+'
        || c == '.';
}

bool isNoNumber(const QByteArray &word)
{
    return word == "NaN" || word == "Infinity" || word == "-Infinity";
}

StrictJson PythonJson::read()
{
    while (m_at < m_json.size()) {
        if (m_json[m_at] == '"')
            readText();
        else if (isInWord(m_json[m_at]))
            readWord();
        else
            copy(1);
    }
    return std::move(m_result);
}

void PythonJson::copy(qsizetype count)
{
    m_result.json += m_json.sliced(m_at, std::min(count, m_json.size() - m_at));
    m_at += count;
}

void PythonJson::readText()
{
    copy(1);
    while (m_at < m_json.size() && m_json[m_at] != '"') {
        if (m_json[m_at] == '\\')
            readEscape();
        else
            copy(1);
    }
    copy(m_at < m_json.size() ? 1 : 0);
}

/// The code unit of the escape there, if it is half of a pair.
std::optional<int> PythonJson::surrogateAt(qsizetype at) const
{
    constexpr qsizetype length = 6;
    if (at + length > m_json.size() || m_json[at] != '\\' || m_json[at + 1] != 'u')
        return std::nullopt;
    bool isRead = false;
    const int unit = m_json.sliced(at + 2, 4).toInt(&isRead, 16);
    return isRead && QChar::isSurrogate(static_cast<char32_t>(unit)) ? std::optional(unit) : std::nullopt;
}

void PythonJson::readEscape()
{
    constexpr qsizetype length = 6;
    const auto first = surrogateAt(m_at);
    const auto second = surrogateAt(m_at + length);
    if (!first)
        copy(2);
    else if (QChar::isHighSurrogate(static_cast<char32_t>(*first)) && second
             && QChar::isLowSurrogate(static_cast<char32_t>(*second)))
        copy(2 * length);
    else {
        m_result.json += "\\ufffd";
        m_at += length;
    }
}

void PythonJson::readWord()
{
    const qsizetype start = m_at;
    while (m_at < m_json.size() && isInWord(m_json[m_at]))
        ++m_at;
    const QByteArray word = m_json.sliced(start, m_at - start);
    if (isNoNumber(word) && !m_result.notANumber)
        m_result.notANumber = start;
    m_result.json += numberFor(word);
}

QByteArray PythonJson::numberFor(const QByteArray &word)
{
    static const QRegularExpression number(QStringLiteral(R"(\A-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z)"));
    const QByteArray fraction = word.startsWith('-') || word == "NaN" ? "-0.5" : "0.5";
    if (isNoNumber(word))
        return fraction;
    const auto match = number.match(QString::fromLatin1(word));
    if (!match.hasMatch())
        return word;
    if (match.capturedLength(1) == 0 && match.capturedLength(2) == 0)
        return word.first(std::min(word.size(), sureDigits));
    return std::isfinite(std::strtod(word.constData(), nullptr)) ? word : fraction;
}

} // namespace

StrictJson strictJson(const QByteArray &json)
{
    return PythonJson(json).read();
}

} // namespace quayside
