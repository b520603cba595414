// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/jsonpath.h"

#include "core/formats/atif/jsontext.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace quayside {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A path and the place for its offset.
struct Wanted {
    const JsonPath *path = nullptr;
    std::int64_t *offset = nullptr;
};

std::string plainName(std::string_view token)
{
    if (!token.contains('\\'))
        return std::string(token.substr(1, std::max<size_t>(token.size(), 2) - 2));
    return decodeJsonString(token, static_cast<qsizetype>(token.size())).text.toStdString();
}

/// Walks the values on the way to what is wanted and skips the others. Paths are sorted, so that those that go the same
/// way are neighbours.
class Locator
{
public:
    explicit Locator(std::string_view json)
        : m_json(json), m_at(json.starts_with(byteOrderMark) ? byteOrderMark.size() : 0)
    {
    }

    /// `depth` parts of the wanted paths lead to the value that comes next; the object or array it is in begins at
    /// `start`.
    void goTo(std::span<const Wanted> wanted, size_t depth, size_t start);
    size_t nextAt()
    {
        next();
        return m_at;
    }

private:
    char next();
    bool take(char byte);
    std::string_view takeString();
    void skip();
    void visit(std::span<const Wanted> wanted, size_t depth);
    void visitMembers(std::span<const Wanted> wanted, size_t depth);
    void visitElements(std::span<const Wanted> wanted, size_t depth);

    std::string_view m_json;
    size_t m_at = 0;
};

/// The next byte that is no blank; 0 at the end.
char Locator::next()
{
    while (m_at < m_json.size() && static_cast<unsigned char>(m_json[m_at]) <= ' ')
        ++m_at;
    return m_at < m_json.size() ? m_json[m_at] : '\0';
}

bool Locator::take(char byte)
{
    if (next() != byte)
        return false;
    ++m_at;
    return true;
}

/// Quotes included; the rest of the text when it has no end.
std::string_view Locator::takeString()
{
    const size_t start = m_at++;
    while (m_at < m_json.size() && m_json[m_at] != '"')
        m_at += m_json[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_json.size());
    return m_json.substr(start, m_at - start);
}

void Locator::skip()
{
    int open = 0;
    do {
        const char byte = next();
        if (byte == '\0' && m_at >= m_json.size())
            return;
        if (byte == '"') {
            takeString();
            continue;
        }
        const bool isClosing = byte == '}' || byte == ']';
        if (open == 0 && (isClosing || byte == ','))
            return;
        open += byte == '{' || byte == '[' ? 1 : isClosing ? -1 : 0;
        ++m_at;
    } while (open > 0 || (next() != ',' && next() != '}' && next() != ']'));
}

void Locator::visit(std::span<const Wanted> wanted, size_t depth)
{
    const char first = next();
    for (const Wanted &one : wanted)
        *one.offset = static_cast<std::int64_t>(m_at);
    if (first == '{')
        visitMembers(wanted, depth);
    else if (first == '[')
        visitElements(wanted, depth);
    else
        skip();
}

/// Paths that end here are found, the others go into the value.
void Locator::goTo(std::span<const Wanted> wanted, size_t depth, size_t start)
{
    const auto further =
        std::ranges::partition_point(wanted, [depth](const Wanted &one) { return one.path->size() == depth; });
    for (auto one = wanted.begin(); one != further; ++one)
        *one->offset = static_cast<std::int64_t>(start);
    if (further == wanted.end())
        skip();
    else
        visit({further, wanted.end()}, depth);
}

void Locator::visitMembers(std::span<const Wanted> wanted, size_t depth)
{
    const auto turnOf = [depth](const Wanted &one) -> const JsonPathPart & { return (*one.path)[depth]; };
    std::map<std::string, int> met;
    ++m_at;
    while (next() == '"') {
        const size_t start = m_at;
        JsonPathPart turn{.name = plainName(takeString())};
        if (!take(':'))
            return;
        next();
        const auto named = std::ranges::lower_bound(wanted, turn, {}, turnOf);
        if (named != wanted.end() && turnOf(*named).kind == PathPartKind::Member && turnOf(*named).name == turn.name)
            turn.number = met[turn.name]++;
        const auto same = std::ranges::equal_range(wanted, turn, {}, turnOf);
        goTo({same.begin(), same.end()}, depth + 1, start);
        if (!take(','))
            break;
    }
    take('}');
}

void Locator::visitElements(std::span<const Wanted> wanted, size_t depth)
{
    const auto turnOf = [depth](const Wanted &one) -> const JsonPathPart & { return (*one.path)[depth]; };
    JsonPathPart turn{.kind = PathPartKind::Element};
    ++m_at;
    for (; next() != ']' && m_at < m_json.size(); ++turn.number) {
        const auto same = std::ranges::equal_range(wanted, turn, {}, turnOf);
        goTo({same.begin(), same.end()}, depth + 1, m_at);
        if (!take(','))
            break;
    }
    take(']');
}

} // namespace

QString toText(const JsonPath &path)
{
    QString text;
    for (const JsonPathPart &turn : path) {
        if (turn.kind == PathPartKind::Element)
            text += QLatin1Char('[') + QString::number(turn.number) + QLatin1Char(']');
        else
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromStdString(turn.name);
    }
    return text;
}

JsonPath JsonSpot::path() const
{
    JsonPath path;
    for (const JsonSpot *spot = this; spot->m_before; spot = spot->m_before)
        path.push_back({.kind = spot->m_kind, .name = std::string(spot->m_name), .number = spot->m_number});
    std::ranges::reverse(path);
    return path;
}

std::vector<std::int64_t> locate(std::string_view json, std::span<const JsonPath> paths)
{
    std::vector<std::int64_t> offsets(paths.size());
    std::vector<Wanted> wanted;
    for (const auto &[path, offset] : std::views::zip(paths, offsets))
        wanted.push_back({.path = &path, .offset = &offset});
    std::ranges::sort(wanted, [](const Wanted &a, const Wanted &b) { return *a.path < *b.path; });
    Locator locator(json);
    locator.goTo(wanted, 0, locator.nextAt());
    return offsets;
}

} // namespace quayside
