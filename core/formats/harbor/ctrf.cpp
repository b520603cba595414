// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/ctrf.h"

#include <cmath>

namespace quayside {

namespace {

constexpr qsizetype mostTestText = 1 << 20;

/// A time in seconds since 1970 has ten digits for centuries to come, one in milliseconds has thirteen.
double millisecondsPerUnit(const JsonValue &results)
{
    const JsonValue *summary = results.find(QLatin1StringView("summary"));
    const JsonValue *start = summary ? summary->find(QLatin1StringView("start")) : nullptr;
    const auto time = start ? start->number() : std::nullopt;
    return time && *time > 0 && *time < 1e11 ? 1000 : 1;
}

std::optional<Milliseconds> durationOf(const JsonValue &test, double unit)
{
    const JsonValue *duration = test.find(QLatin1StringView("duration"));
    const auto amount = duration ? duration->number() : std::nullopt;
    const bool isSane = amount && std::isfinite(*amount) && std::abs(*amount) < 1e12;
    return isSane ? std::optional(Milliseconds(std::llround(*amount * unit))) : std::nullopt;
}

TestCase caseOf(const JsonValue &test, double unit)
{
    TestCase read{.name = lineAt(test, QLatin1StringView("name")),
                  .suite = lineAt(test, QLatin1StringView("suite")),
                  .status = lineAt(test, QLatin1StringView("status")),
                  .duration = durationOf(test, unit),
                  .message = lineAt(test, QLatin1StringView("message"), mostTestText),
                  .trace = lineAt(test, QLatin1StringView("trace"), mostTestText)};
    if (read.suite.isEmpty())
        read.suite = lineAt(test, QLatin1StringView("file_path"));
    if (read.status.isEmpty())
        read.status = QStringLiteral("other");
    return read;
}

} // namespace

std::optional<TestReport> readCtrf(const JsonValue &value, const QString &file)
{
    const JsonValue *results = value.find(QLatin1StringView("results"));
    const JsonValue *tests = results ? results->find(QLatin1StringView("tests")) : nullptr;
    if (!tests || tests->kind != JsonKind::Array)
        return std::nullopt;
    TestReport report{.file = file, .tool = {}, .tests = {}};
    if (const JsonValue *tool = results->find(QLatin1StringView("tool")))
        report.tool =
            (lineAt(*tool, QLatin1StringView("name")) + QLatin1Char(' ') + lineAt(*tool, QLatin1StringView("version")))
                .trimmed();
    const double unit = millisecondsPerUnit(*results);
    for (const JsonMember &test : tests->children)
        report.tests.push_back(caseOf(test.value, unit));
    return report;
}

} // namespace quayside
