// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace quayside {

/// How what was got should stand to what is expected.
enum class Relation : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Same,
    NotSame,
    OneOf,
    NoneOf,
    Contains,
    LacksIt,
};

/// What a test expected of what it got, each as the test framework wrote it.
struct Assertion {
    Relation relation = Relation::Equal;
    QString expected;
    QString got;

    bool operator==(const Assertion &) const = default;
};

/// What was expected in one line: ">= 1", "contains 'PASS'"; the value alone where it should have been equal.
QString toText(const Assertion &assertion);

/// Reads what pytest or unittest said, a line each, and `source`, the line of the test that failed (it tells which side
/// was measured; empty where it is not known). Nothing where that is not certain, as for `and`, `or` and prose.
std::optional<Assertion> readAssertion(const QStringList &said, const QString &source);

} // namespace quayside
