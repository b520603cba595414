// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/ctrf.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <span>

namespace quayside {

namespace {

using Key = QLatin1StringView;

constexpr qsizetype mostTestText = 1 << 20;
constexpr size_t mostParts = 1000; ///< attempts or steps of one test

std::optional<double> numberAt(const JsonValue &object, Key key)
{
    const JsonValue *value = object.find(key);
    const auto number = value ? value->number() : std::nullopt;
    return number && std::isfinite(*number) && std::abs(*number) < 1e15 ? number : std::nullopt;
}

std::span<const JsonMember> listAt(const JsonValue &object, Key key)
{
    const JsonValue *list = object.find(key);
    return list && list->kind == JsonKind::Array ? std::span<const JsonMember>(list->children)
                                                 : std::span<const JsonMember>();
}

/// A member under its present name or the one of older reporters.
QString textAt(const JsonValue &object, Key name, Key oldName)
{
    const QString text = lineAt(object, name);
    return text.isEmpty() ? lineAt(object, oldName) : text;
}

/// The longest of the tests lasts no longer than all of them: otherwise start and stop have another unit.
bool fitInto(std::span<const JsonMember> tests, double whole)
{
    return std::ranges::all_of(
        tests, [&](const JsonMember &test) { return numberAt(test.value, Key("duration")).value_or(0) <= whole + 1; });
}

/// A time in seconds since 1970 has ten digits for centuries to come, one in milliseconds has thirteen.
double millisecondsPerUnit(const JsonValue &results)
{
    const JsonValue *summary = results.find(Key("summary"));
    const auto start = summary ? numberAt(*summary, Key("start")) : std::nullopt;
    const auto stop = summary ? numberAt(*summary, Key("stop")) : std::nullopt;
    const bool isInSeconds = start && *start > 0 && *start < 1e11;
    if (!isInSeconds)
        return 1;
    return stop && !fitInto(listAt(results, Key("tests")), *stop - *start) ? 1 : 1000;
}

class TestReader
{
public:
    explicit TestReader(double unit) : m_unit(unit) {}

    TestCase test(const JsonValue &value) const
    {
        const auto retries = numberAt(value, Key("retries")).or_else([&] { return numberAt(value, Key("retry")); });
        return {.name = lineAt(value, Key("name")),
                .suite = suiteOf(value),
                .status = statusOf(value),
                .rawStatus = textAt(value, Key("rawStatus"), Key("raw_status")),
                .duration = durationOf(value),
                .message = lineAt(value, Key("message"), mostTestText),
                .trace = lineAt(value, Key("trace"), mostTestText),
                .retries = retries.transform([](double count) { return static_cast<int>(std::clamp(count, 0., 1e6)); }),
                .isFlaky = textAt(value, Key("flaky"), Key("flake")) == Key("true"),
                .attempts = parts(value, Key("retryAttempts"), Key("attempt")),
                .steps = parts(value, Key("steps"), Key("name"))};
    }

private:
    static QString suiteOf(const JsonValue &test)
    {
        QStringList suites;
        for (const JsonMember &suite : listAt(test, Key("suite")))
            suites << toLine(suite.value);
        if (suites.isEmpty())
            suites << lineAt(test, Key("suite"));
        const QString joined = suites.join(QStringLiteral(" > "));
        return joined.isEmpty() ? textAt(test, Key("filePath"), Key("file_path")) : joined;
    }

    /// The words of the standard however they are written; any other as it is.
    static QString statusOf(const JsonValue &value)
    {
        const QString status = lineAt(value, Key("status"));
        for (const Key known : {Key("passed"), Key("failed"), Key("skipped"), Key("pending"), Key("other")}) {
            if (status.compare(known, Qt::CaseInsensitive) == 0)
                return known;
        }
        return status.isEmpty() ? QStringLiteral("other") : status;
    }

    std::optional<Milliseconds> durationOf(const JsonValue &value) const
    {
        const auto amount = numberAt(value, Key("duration"));
        return amount ? std::optional(Milliseconds(std::llround(*amount * m_unit))) : std::nullopt;
    }

    std::vector<TestPart> parts(const JsonValue &test, Key list, Key name) const
    {
        std::vector<TestPart> parts;
        for (const JsonMember &part : listAt(test, list)) {
            if (parts.size() == mostParts)
                break;
            parts.push_back({.name = lineAt(part.value, name),
                             .status = statusOf(part.value),
                             .duration = durationOf(part.value),
                             .message = lineAt(part.value, Key("message"), mostTestText),
                             .trace = lineAt(part.value, Key("trace"), mostTestText)});
        }
        return parts;
    }

    double m_unit;
};

} // namespace

std::optional<TestReport> readCtrf(const JsonValue &value, const QString &file)
{
    const JsonValue *results = value.find(Key("results"));
    const JsonValue *tests = results ? results->find(Key("tests")) : nullptr;
    if (!tests || tests->kind != JsonKind::Array)
        return std::nullopt;
    TestReport report{.file = file, .tool = {}, .tests = {}};
    if (const JsonValue *tool = results->find(Key("tool")))
        report.tool = (lineAt(*tool, Key("name")) + QLatin1Char(' ') + lineAt(*tool, Key("version"))).trimmed();
    const TestReader reader(millisecondsPerUnit(*results));
    for (const JsonMember &test : tests->children)
        report.tests.push_back(reader.test(test.value));
    return report;
}

} // namespace quayside
