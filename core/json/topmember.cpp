// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/topmember.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace quayside {

namespace {

/// Walks over a document byte by byte and copies one field of its outermost object.
class FieldScan
{
public:
    FieldScan(QByteArrayView name, Bytes cap) : m_name(name), m_cap(cap.value) {}

    void take(QByteArrayView bytes)
    {
        for (const char c : bytes)
            take(c);
    }

    const std::optional<QByteArray> &found() const { return m_found; }

private:
    void take(char c)
    {
        if (m_inString) {
            inString(c);
        } else if (c == '"') {
            m_inString = true;
            m_text.clear();
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            if (--m_depth == 0)
                endValue();
        } else if (m_depth == 1 && c == ',') {
            endValue();
        } else if (m_depth == 1 && c == ':') {
            m_isInside = m_text == m_name;
            m_value.clear();
            return;
        }
        copy(c);
    }

    void inString(char c)
    {
        const bool isEnd = c == '"' && !m_isEscaped;
        m_isEscaped = c == '\\' && !m_isEscaped;
        m_inString = !isEnd;
        if (!isEnd && m_depth == 1 && m_text.size() <= m_name.size())
            m_text += c;
    }

    void copy(char c)
    {
        if (m_isInside && m_value.size() <= m_cap)
            m_value += c;
    }

    void endValue()
    {
        if (m_isInside && m_value.size() <= m_cap)
            m_found = m_value.trimmed();
        m_isInside = false;
    }

    QByteArrayView m_name;
    std::int64_t m_cap;
    int m_depth = 0;
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_isInside = false; ///< of the field that is looked for
    QByteArray m_text;       ///< the start of the last string of the outermost object
    QByteArray m_value;
    std::optional<QByteArray> m_found;
};

} // namespace

std::optional<QByteArray> topMember(const FileHandle &file, QByteArrayView name, Bytes cap)
{
    FieldScan scan(name, cap);
    std::array<char, 64 * 1024> chunk{};
    for (;;) {
        const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            return scan.found();
        scan.take(QByteArrayView(chunk.data(), got));
    }
}

} // namespace quayside
