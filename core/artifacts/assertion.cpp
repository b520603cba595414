// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/assertion.h"

#include "core/artifacts/pythonexpression.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using Sign = QLatin1StringView;

enum class Operand : std::uint8_t {
    Left,
    Right,
};

/// What a framework said should hold between two sides.
struct Claim {
    QString left;
    Relation relation = Relation::Equal;
    QString right;
};

constexpr std::array pytestWords{Sign(" == "),  Sign(" != "),     Sign(" <= "), Sign(" >= "), Sign(" < "),
                                 Sign(" > "),   Sign(" is not "), Sign(" is "), Sign(" in "), Sign(" not in "),
                                 Sign(" and "), Sign(" or "),     Sign(" if ")};
constexpr std::array pytestRelations{Relation::Equal, Relation::NotEqual, Relation::AtMost,  Relation::AtLeast,
                                     Relation::Less,  Relation::Greater,  Relation::NotSame, Relation::Same,
                                     Relation::OneOf, Relation::NoneOf};
constexpr std::array unittestWords{Sign(" != "),
                                   Sign(" == "),
                                   Sign(" not found in "),
                                   Sign(" unexpectedly found in "),
                                   Sign(" not less than or equal to "),
                                   Sign(" not less than "),
                                   Sign(" not greater than or equal to "),
                                   Sign(" not greater than ")};
constexpr std::array unittestRelations{Relation::Equal,  Relation::NotEqual, Relation::OneOf,   Relation::NoneOf,
                                       Relation::AtMost, Relation::Less,     Relation::AtLeast, Relation::Greater};

QString withoutType(const QString &line)
{
    static const QRegularExpression type(QStringLiteral("^AssertionError: "));
    return QString(line).remove(type);
}

QString withoutTolerance(const QString &text)
{
    static const QRegularExpression tolerance(QStringLiteral(" within .*$"));
    return QString(text).remove(tolerance);
}

QString withoutDifference(const QString &text)
{
    static const QRegularExpression difference(QStringLiteral(" \\(\\S+ difference\\)$"));
    return QString(text).remove(difference);
}

std::optional<Claim> claimOfPytest(const QString &line)
{
    if (!line.startsWith(QLatin1String("assert ")) || line.startsWith(QLatin1String("assert not ")))
        return std::nullopt;
    const auto split = splitOnce(line.sliced(7), pytestWords);
    if (!split || split->which >= std::ssize(pytestRelations))
        return std::nullopt;
    return Claim{split->left, pytestRelations.at(static_cast<size_t>(split->which)), split->right};
}

/// Prose has such words as well: only between two literals are they unittest's.
std::optional<Claim> claimOfUnittest(const QString &line)
{
    static const QRegularExpression listing(QStringLiteral("^(?:Lists|Tuples|Sequences) differ: "));
    static const std::array message{Sign(" : ")};
    const QString said = QString(line).remove(listing);
    const auto told = splitOnce(said, message);
    const auto split = splitOnce(told ? told->left : said, unittestWords);
    if (!split || !isPythonLiteral(split->left) || !isPythonLiteral(withoutTolerance(split->right)))
        return std::nullopt;
    return Claim{split->left, unittestRelations.at(static_cast<size_t>(split->which)), withoutDifference(split->right)};
}

/// The two sides as the test's source writes them.
std::optional<std::pair<QString, QString>> sourceSides(const QString &source)
{
    static const QRegularExpression call(QStringLiteral("^self\\.assert\\w+\\((.*)\\)$"));
    static const QRegularExpression message(QStringLiteral("(?:, [fr]?[\"'(].*|,? \\($)"));
    if (const auto match = call.match(source); match.hasMatch()) {
        const auto arguments = splitArguments(match.captured(1));
        return arguments.size() > 1 ? std::optional(std::pair(arguments[0], arguments[1])) : std::nullopt;
    }
    if (!source.startsWith(QLatin1String("assert ")))
        return std::nullopt;
    auto split = splitOnce(source.sliced(7), pytestWords);
    if (!split)
        split = splitOnce(source.sliced(7).remove(message), pytestWords);
    if (!split)
        return std::nullopt;
    const auto withoutMessage = splitArguments(split->right);
    return std::pair(split->left, withoutMessage.isEmpty() ? split->right : withoutMessage.front());
}

/// The other one of the two where exactly one of them has a property.
template <typename Has> std::optional<Operand> otherThanOnly(const QString &left, const QString &right, Has has)
{
    const bool isLeft = has(left), isRight = has(right);
    if (isLeft == isRight)
        return std::nullopt;
    return isLeft ? Operand::Right : Operand::Left;
}

bool isTolerance(const QString &text)
{
    return text.contains(QStringLiteral(" ± ")) || text.startsWith(QLatin1String("approx("));
}

bool isNamedExpected(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("(?:^|_|\\b)(?:expected|wanted|want|golden|reference|truth)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.match(text).hasMatch();
}

/// pytest says where a side comes from: "+  where 41 = answer()". That side was worked out.
bool isWorkedOut(const QString &side, const QStringList &said)
{
    static const QRegularExpression origin(QStringLiteral("^\\s*\\+\\s+(?:where|and)\\s+"));
    return std::ranges::any_of(said, [&](const QString &line) {
        const auto match = origin.match(line);
        return match.hasMatch() && line.sliced(match.capturedEnd()).startsWith(side + QLatin1String(" = "));
    });
}

bool isQuoted(const QString &text)
{
    return text.size() >= 2 && (text.front() == QLatin1Char('\'') || text.front() == QLatin1Char('"'))
        && text.back() == text.front();
}

std::optional<Operand> measuredSide(const Claim &claim, const QStringList &said, const QString &source)
{
    if (const auto side = otherThanOnly(claim.left, claim.right, isTolerance))
        return side;
    const auto sides = sourceSides(source);
    if (const auto side = sides ? otherThanOnly(sides->first, sides->second, isPythonLiteral) : std::nullopt)
        return side;
    if (const auto side = sides ? otherThanOnly(sides->first, sides->second, isNamedExpected) : std::nullopt)
        return side;
    const auto isGiven = [&](const QString &side) { return !isWorkedOut(side, said); };
    if (const auto side = otherThanOnly(claim.left, claim.right, isGiven))
        return side;
    const bool isMembership = claim.relation == Relation::OneOf || claim.relation == Relation::NoneOf;
    return isMembership && isQuoted(claim.right) ? std::optional(Operand::Right) : std::nullopt;
}

Relation seenFromTheRight(Relation relation)
{
    switch (relation) {
    case Relation::Less: return Relation::Greater;
    case Relation::AtMost: return Relation::AtLeast;
    case Relation::Greater: return Relation::Less;
    case Relation::AtLeast: return Relation::AtMost;
    case Relation::OneOf: return Relation::Contains;
    case Relation::NoneOf: return Relation::LacksIt;
    default: return relation;
    }
}

Assertion assertionOf(const Claim &claim, Operand measured)
{
    if (measured == Operand::Left)
        return {.relation = claim.relation, .expected = claim.right, .got = claim.left};
    return {.relation = seenFromTheRight(claim.relation), .expected = claim.left, .got = claim.right};
}

/// What pytest's own explanation takes the left side for: "Left contains one more item".
std::optional<Operand> usualSide(const Claim &claim)
{
    const bool isMembership = claim.relation == Relation::OneOf || claim.relation == Relation::NoneOf;
    return isMembership ? std::nullopt : std::optional(Operand::Left);
}

/// "expected EXPECTED, got GOT", in an author's own words.
std::optional<Assertion> toldIn(const QString &line)
{
    static const QRegularExpression told(
        QStringLiteral("\\bexpected:?\\s+(.+?)(?:[,;]\\s+(?:but\\s+)?|\\s+but\\s+|\\s+(?=got\\b|actual\\b))"
                       "(?:got|was|found|actual):?\\s+(.+?)\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = told.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString expected = match.captured(1), got = match.captured(2);
    if (splitArguments(expected).isEmpty() || splitArguments(got).isEmpty())
        return std::nullopt;
    return Assertion{.relation = Relation::Equal, .expected = expected, .got = got};
}

std::optional<Assertion> truthOf(const QString &line)
{
    static const QRegularExpression truth(QStringLiteral("^(\\S.*) is not (true|false|None)$"));
    const auto match = truth.match(line);
    if (!match.hasMatch() || !isPythonLiteral(match.captured(1)))
        return std::nullopt;
    QString expected = match.captured(2);
    expected[0] = expected.at(0).toUpper();
    return Assertion{.relation = Relation::Same, .expected = expected, .got = match.captured(1)};
}

std::optional<Assertion> assertionIn(const QString &line, const QStringList &said, const QString &source)
{
    if (const auto told = toldIn(line))
        return told;
    if (const auto truth = truthOf(line))
        return truth;
    const auto ofPytest = claimOfPytest(line);
    const auto claim = ofPytest ? ofPytest : claimOfUnittest(line);
    if (!claim)
        return std::nullopt;
    const auto side =
        measuredSide(*claim, said, source).or_else([&] { return ofPytest ? usualSide(*claim) : std::nullopt; });
    return side ? std::optional(assertionOf(*claim, *side)) : std::nullopt;
}

} // namespace

QString toText(const Assertion &assertion)
{
    switch (assertion.relation) {
    case Relation::Equal: return assertion.expected;
    case Relation::NotEqual: return QStringLiteral("≠ ") + assertion.expected;
    case Relation::Less: return QStringLiteral("< ") + assertion.expected;
    case Relation::AtMost: return QStringLiteral("≤ ") + assertion.expected;
    case Relation::Greater: return QStringLiteral("> ") + assertion.expected;
    case Relation::AtLeast: return QStringLiteral("≥ ") + assertion.expected;
    case Relation::Same: return QStringLiteral("is ") + assertion.expected;
    case Relation::NotSame: return QStringLiteral("is not ") + assertion.expected;
    case Relation::OneOf: return QStringLiteral("in ") + assertion.expected;
    case Relation::NoneOf: return QStringLiteral("not in ") + assertion.expected;
    case Relation::Contains: return QStringLiteral("contains ") + assertion.expected;
    case Relation::LacksIt: return QStringLiteral("does not contain ") + assertion.expected;
    }
    return {};
}

std::optional<Assertion> readAssertion(const QStringList &said, const QString &source)
{
    for (const QString &line : said) {
        if (const auto assertion = assertionIn(withoutType(line), said, source))
            return assertion;
    }
    return std::nullopt;
}

} // namespace quayside
