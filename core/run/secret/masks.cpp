// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/masks.h"

#include "core/json/json.h"
#include "core/run/secret/secretrule.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr QByteArrayView mask = "[REDACTED]";
constexpr int unicodeDigits = 4;

void advance(OpenEscape &escape, char c)
{
    if (escape == 0)
        escape = c == '\\' ? 1 : 0;
    else if (escape == 1)
        escape = c == 'u' ? 1 + unicodeDigits : 0;
    else
        escape = escape == 2 ? 0 : escape - 1;
}

/// Writes what becomes of one value. What may be structure of a document stays: quotes, the tokens between them,
/// escapes that reach over an end of the value; and so do line ends.
class Replacement
{
public:
    Replacement(QByteArrayView value, OpenEscape escape) : m_value(value), m_escape(escape) {}

    QByteArray text()
    {
        while (m_at < m_value.size() && m_escape != 0)
            keep(1);
        while (m_at < m_value.size()) {
            const char c = m_value[m_at];
            if (c == '\\')
                takeEscape();
            else if (c == '"' || c == '\r' || c == '\n')
                keep(1);
            else
                m_part += m_value[m_at++];
        }
        close();
        return m_result;
    }

private:
    void takeEscape()
    {
        constexpr QByteArrayView simple = "\"\\/bfnrt";
        const QByteArrayView rest = m_value.sliced(m_at);
        const qsizetype length = rest.size() > 1 && rest[1] == 'u' ? 2 + unicodeDigits : 2;
        if (rest.size() < length || simple.contains(rest[1]))
            return keep(std::min(length, rest.size()));
        m_part += rest.first(length);
        m_at += length;
    }

    void keep(qsizetype size)
    {
        close();
        for (const char c : m_value.sliced(m_at, size))
            advance(m_escape, c);
        m_result += m_value.sliced(m_at, size);
        m_at += size;
    }

    void close()
    {
        const bool mayBeStructure = m_value.contains('"') && couldBeJson(QString::fromUtf8(m_part));
        m_result += m_part.isEmpty() || mayBeStructure ? QByteArrayView(m_part) : mask;
        m_part.clear();
    }

    QByteArrayView m_value;
    OpenEscape m_escape;
    qsizetype m_at = 0;
    QByteArray m_part; ///< of the value, that is masked unless it may be structure
    QByteArray m_result;
};

QByteArray insideJson(const QByteArray &value, bool onlyAscii)
{
    const std::string text =
        Json(value.toStdString()).dump(-1, ' ', onlyAscii, nlohmann::detail::error_handler_t::replace);
    return QByteArray::fromStdString(text.substr(1, text.size() - 2));
}

} // namespace

Masks::Masks(const QStringList &values)
{
    for (const QString &value : values) {
        const QByteArray bytes = value.toUtf8();
        for (const QByteArray &form : {bytes, insideJson(bytes, false), insideJson(bytes, true)})
            add(form);
    }
    std::ranges::stable_sort(m_patterns, std::ranges::greater(), &QByteArray::size);
}

void Masks::add(const QByteArray &value)
{
    if (value.isEmpty() || m_patterns.contains(value))
        return;
    m_patterns.append(value);
    m_starts[static_cast<unsigned char>(value.front())] = true;
}

const QByteArray *Masks::startingAt(QByteArrayView text) const
{
    if (!m_starts[static_cast<unsigned char>(text.front())])
        return nullptr;
    const auto found =
        std::ranges::find_if(m_patterns, [&](const QByteArray &pattern) { return text.startsWith(pattern); });
    return found == m_patterns.end() ? nullptr : &*found;
}

/// How many bytes at the end of `text` could become a value.
qsizetype Masks::openEnd(QByteArrayView text) const
{
    const qsizetype longest = m_patterns.front().size() - 1;
    for (qsizetype size = std::min(longest, text.size()); size > 0; --size) {
        const QByteArrayView end = text.last(size);
        if (m_starts[static_cast<unsigned char>(end.front())]
            && std::ranges::any_of(m_patterns, [&](const QByteArray &pattern) {
                   return pattern.size() > size && QByteArrayView(pattern).startsWith(end);
               }))
            return size;
    }
    return 0;
}

/// As far as `end`; a value that starts before it is replaced whole.
qsizetype Masks::scan(QByteArrayView text, qsizetype end, OpenEscape &escape, QByteArray &result) const
{
    qsizetype at = 0;
    qsizetype from = 0;
    while (at < end) {
        const QByteArray *found = startingAt(text.sliced(at));
        const qsizetype size = found ? found->size() : 1;
        if (found) {
            result += text.sliced(from, at - from);
            result += Replacement(*found, escape).text();
            from = at + size;
        }
        for (const char c : text.sliced(at, size))
            advance(escape, c);
        at += size;
    }
    result += text.sliced(from, at - from);
    return at;
}

QByteArray Masks::masked(QByteArrayView text, OpenEscape escape) const
{
    if (isEmpty())
        return text.toByteArray();
    QByteArray result;
    scan(text, text.size(), escape, result);
    return result;
}

QString Masks::masked(const QString &text) const
{
    return isEmpty() ? text : QString::fromUtf8(masked(QByteArrayView(text.toUtf8())));
}

qsizetype Masks::mask(QByteArrayView text, OpenEscape &escape, QByteArray &result) const
{
    return scan(text, text.size() - openEnd(text), escape, result);
}

} // namespace quayside
