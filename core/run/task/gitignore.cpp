// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/gitignore.h"

#include "core/run/task/pythonlines.h"

#include <ranges>

namespace quayside {

namespace {

constexpr Bytes ignoreCap(8 << 20);
const QString anyParts = QStringLiteral("**");
const QString folderMark = QStringLiteral("(?<folder>/)");
const QString folderMarkOrEnd = QStringLiteral("(?:(?<folder>/)|$)");

QString withoutSpaceAtEnd(QString line)
{
    if (line.endsWith(QStringLiteral("\\ ")))
        return line;
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

QString escaped(QChar c)
{
    const bool isPlain = c.unicode() > 127 || c.isLetterOrNumber() || c == QLatin1Char('_');
    return isPlain ? QString(c) : QStringLiteral("\\") + c;
}

enum class GlobFault : std::uint8_t {
    OpenBracket,
    LoneBackslash,
};

/// One part of a path, between slashes, as a regular expression.
class GlobTranslation
{
public:
    GlobTranslation(const QString &glob, GitIgnore::Reading reading) : m_glob(glob), m_reading(reading) {}

    std::expected<QString, GlobFault> run()
    {
        for (; m_at < m_glob.size(); ++m_at) {
            const QChar c = m_glob[m_at];
            if (c == QLatin1Char('\\')) {
                if (++m_at == m_glob.size())
                    return std::unexpected(GlobFault::LoneBackslash);
                m_pattern += escaped(m_glob[m_at]);
            } else if (c == QLatin1Char('*')) {
                m_pattern += QStringLiteral("[^/]*");
            } else if (c == QLatin1Char('?')) {
                m_pattern += QStringLiteral("[^/]");
            } else if (c == QLatin1Char('[') && !takeClass()) {
                if (m_reading == GitIgnore::Reading::LikeGit)
                    return std::unexpected(GlobFault::OpenBracket);
                m_pattern += escaped(c);
            } else if (c != QLatin1Char('[')) {
                m_pattern += escaped(c);
            }
        }
        return m_pattern;
    }

private:
    bool isAt(qsizetype place, QLatin1StringView characters) const
    {
        return place < m_glob.size() && characters.contains(m_glob[place]);
    }

    /// "[!a-z]"; false where it has no end.
    bool takeClass()
    {
        using namespace Qt::StringLiterals;
        const bool isNegated = isAt(m_at + 1, "!^"_L1);
        const qsizetype from = m_at + (isNegated ? 2 : 1);
        const qsizetype end = m_glob.indexOf(u']', isAt(from, "]"_L1) ? from + 1 : from);
        if (end < 0)
            return false;
        m_pattern += isNegated ? "[^"_L1 : "["_L1;
        for (qsizetype i = from; i < end; ++i)
            m_pattern += m_glob[i] == u'-' ? QString(u'-') : escaped(m_glob[i]);
        m_pattern += u']';
        m_at = end;
        return true;
    }

    const QString &m_glob;
    GitIgnore::Reading m_reading;
    QString m_pattern;
    qsizetype m_at = 0;
};

/// With "**" where a pattern means any folder, each once; empty where nothing is left.
QStringList normalized(QStringList parts)
{
    if (parts.front().isEmpty())
        parts.removeFirst();
    else if ((parts.size() == 1 || (parts.size() == 2 && parts[1].isEmpty())) && parts.front() != anyParts)
        parts.prepend(anyParts);
    if (!parts.isEmpty() && parts.back().isEmpty())
        parts.back() = anyParts;
    for (qsizetype i = parts.size() - 1; i > 0; --i) {
        if (parts[i] == anyParts && parts[i - 1] == anyParts)
            parts.removeAt(i);
    }
    return parts;
}

/// A pattern that fits whatever is not right at the top, or whatever there is.
std::optional<QString> wholeTree(const QStringList &parts, bool isFolder)
{
    const QString star = QStringLiteral("*");
    if (parts == QStringList{anyParts})
        return isFolder ? folderMark : QStringLiteral(".");
    if (parts == QStringList{anyParts, star})
        return QStringLiteral(".");
    if (parts == QStringList{anyParts, star, anyParts})
        return isFolder ? folderMark : QStringLiteral("/");
    return std::nullopt;
}

QString endOf(const QString &part, GitIgnore::Reading reading)
{
    return part == QLatin1String("*") && reading == GitIgnore::Reading::Documented ? QStringLiteral("/?$")
                                                                                   : folderMarkOrEnd;
}

/// "**" after the first part.
QString anyFolders(bool isLast, bool isFolder)
{
    if (!isLast)
        return QStringLiteral("(?:/.+)?");
    return isFolder ? folderMark : QStringLiteral("/");
}

std::expected<QString, GlobFault> onePart(const QString &part, GitIgnore::Reading reading)
{
    return part == QLatin1String("*") ? QStringLiteral("[^/]+") : GlobTranslation(part, reading).run();
}

std::expected<QString, GlobFault> translated(const QStringList &parts, bool isFolder, GitIgnore::Reading reading)
{
    const qsizetype first = parts.front() == anyParts ? 1 : 0;
    QString pattern = first == 0 ? QStringLiteral("^") : QStringLiteral("^(?:.+/)?");
    for (qsizetype i = first; i < parts.size(); ++i) {
        const bool isLast = i == parts.size() - 1;
        if (parts[i] == anyParts) {
            pattern += anyFolders(isLast, isFolder);
            continue;
        }
        const auto part = onePart(parts[i], reading);
        if (!part)
            return part;
        pattern += (i == first ? QString() : QStringLiteral("/")) + *part;
        pattern += isLast ? endOf(parts[i], reading) : QString();
    }
    return pattern;
}

std::unexpected<Error> malformed(const QString &line)
{
    return std::unexpected(
        Error{ErrorCode::Malformed, {}, {}, QStringLiteral("this is no pattern of a .gitignore: ") + line});
}

} // namespace

Result<std::optional<GitIgnore::Rule>> GitIgnore::ruleOf(QString line, Reading reading)
{
    const QString slash = QStringLiteral("/");
    line = withoutSpaceAtEnd(line);
    if (line.isEmpty() || line.startsWith(QLatin1Char('#')) || (line == slash && reading == Reading::LikeGit))
        return std::nullopt;
    const bool takesBack = line.startsWith(QLatin1Char('!'));
    const QString text = takesBack ? line.mid(1) : line;
    const bool isFolder = text.endsWith(QLatin1Char('/')) && (text != slash || reading == Reading::LikeGit);
    const QStringList parts = normalized(text.split(QLatin1Char('/')));
    if (parts.isEmpty())
        return malformed(line);
    auto pattern = wholeTree(parts, isFolder);
    if (!pattern) {
        const auto made = translated(parts, isFolder, reading);
        if (!made && made.error() == GlobFault::OpenBracket)
            return std::nullopt;
        if (!made)
            return malformed(line);
        pattern = *made;
    }
    Rule rule{.pattern = QRegularExpression(*pattern),
              .verdict = takesBack ? IgnoreVerdict::Kept : IgnoreVerdict::Ignored};
    if (!rule.pattern.isValid())
        return malformed(line);
    return rule;
}

Result<GitIgnore> GitIgnore::parse(const QByteArray &text, Reading reading)
{
    GitIgnore ignore(reading);
    const QStringList lines = pythonLines(QString::fromUtf8(text));
    for (const auto &[i, line] : lines | std::views::enumerate) {
        auto rule = ruleOf(line, reading);
        if (!rule) {
            rule.error().where = QStringLiteral("line %1").arg(i + 1);
            return std::unexpected(rule.error());
        }
        if (*rule)
            ignore.m_rules.push_back(**rule);
    }
    return ignore;
}

Result<std::optional<GitIgnore>> GitIgnore::read(const Folder &folder, const QString &file, Reading reading)
{
    if (!folder.stamp(file))
        return std::nullopt;
    const auto text = folder.read(file, ignoreCap);
    if (!text)
        return std::unexpected(text.error());
    return parse(*text, reading).transform_error([&](Error error) {
        error.path = folder.absolute(file);
        return error;
    });
}

IgnoreVerdict GitIgnore::verdict(const QString &path) const
{
    IgnoreVerdict above = IgnoreVerdict::Silent;
    for (const Rule &rule : m_rules | std::views::reverse) {
        const auto match = rule.pattern.match(path);
        if (!match.hasMatch())
            continue;
        if (m_reading == Reading::Documented || match.captured(QStringLiteral("folder")).isEmpty())
            return rule.verdict;
        if (above == IgnoreVerdict::Silent)
            above = rule.verdict;
    }
    return above;
}

} // namespace quayside
