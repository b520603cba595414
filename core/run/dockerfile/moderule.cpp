// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/moderule.h"

#include <QRegularExpression>
#include <QStringList>

namespace quayside {

namespace {

constexpr unsigned allBits = 07777;
constexpr unsigned executeBits = 0111;

/// The bits of a set of letters, each with all that it can stand for.
unsigned bitsOf(const QString &letters, const std::vector<std::pair<char16_t, unsigned>> &meanings)
{
    unsigned bits = 0;
    for (const auto &[letter, meaning] : meanings)
        bits |= letters.contains(QChar(letter)) ? meaning : 0;
    return bits;
}

} // namespace

Result<ModeRule::Change> ModeRule::parseChange(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A([ugoa]*)([-+=])([rwxXst]*)\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, text + QStringLiteral(" is no mode for --chmod")});
    const QString who = match.captured(1);
    const QString what = match.captured(3);
    return Change{.who = who.isEmpty() ? allBits
                                       : bitsOf(who, {{u'u', 04700}, {u'g', 02070}, {u'o', 01007}, {u'a', allBits}}),
                  .operation = match.captured(2).front(),
                  .bits = bitsOf(what, {{u'r', 0444}, {u'w', 0222}, {u'x', executeBits}, {u's', 06000}, {u't', 01000}}),
                  .executesFolders = what.contains(QLatin1Char('X'))};
}

Result<ModeRule> ModeRule::parse(const QString &text)
{
    ModeRule rule;
    bool isOctal = false;
    const unsigned mode = text.toUInt(&isOctal, 8);
    if (isOctal && mode <= allBits) {
        rule.m_changes.push_back({allBits, QLatin1Char('='), mode, false});
        return rule;
    }
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto change = parseChange(part);
        if (!change)
            return std::unexpected(change.error());
        rule.m_changes.push_back(*change);
    }
    return rule;
}

unsigned ModeRule::applied(unsigned mode, EntryKind kind) const
{
    for (const Change &change : m_changes) {
        const bool executes = change.executesFolders && (kind == EntryKind::Folder || (mode & executeBits) != 0);
        const unsigned bits = (change.bits | (executes ? executeBits : 0)) & change.who;
        if (change.operation == QLatin1Char('+'))
            mode |= bits;
        else if (change.operation == QLatin1Char('-'))
            mode &= ~bits;
        else
            mode = (mode & ~change.who) | bits;
    }
    return mode;
}

} // namespace quayside
