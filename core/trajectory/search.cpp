// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/search.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/jsontext.h"
#include "core/text/bytefinder.h"

#include <algorithm>
#include <limits>

namespace quayside {

namespace {

constexpr std::int64_t windowSize = 4LL << 20;

/// Whether the bytes at `hit` lie inside a string that is a value: the string that ends behind them is no member's name.
bool isInValue(std::string_view step, size_t hit)
{
    size_t end = hit;
    while (end < step.size() && step[end] != '"')
        end += step[end] == '\\' ? 2 : 1;
    const size_t next = end + 1 < step.size() ? step.find_first_not_of(" \t\r\n", end + 1) : std::string_view::npos;
    return end < step.size() && (next == std::string_view::npos || step[next] != ':');
}

/// A hit that begins with the letter of an escape ("n" of "\n") is none.
bool isBehindBackslash(std::string_view text, size_t hit)
{
    size_t run = 0;
    while (run < hit && text[hit - run - 1] == '\\')
        ++run;
    return run % 2 == 1;
}

/// The steps of one trajectory in the order of the file, with their places in the run.
class LiteralSearch
{
public:
    LiteralSearch(const AgentRun &run, const SearchQuery &query) : m_run(run)
    {
        const auto folding = query.caseSensitivity == Qt::CaseInsensitive ? CaseFolding::Ascii : CaseFolding::None;
        for (const QByteArray &form : jsonFormsOf(query.pattern)) {
            m_forms.emplace_back(form, folding);
            m_longest = std::max<std::int64_t>(m_longest, form.size());
        }
    }

    void search(RunIndex first, RunIndex end, const std::function<void(std::span<const RunIndex>)> &found, const std::stop_token &stop)
    {
        const TrajectoryIndex &trajectory = m_run.trajectoryOf(first);
        RunIndex at = first;
        std::int64_t from = m_run.at(first).offset;
        const StepEntry &last = m_run.at(RunIndex(end.value - 1));
        const std::int64_t to = last.offset + last.length;
        while (from < to && !stop.stop_requested()) {
            m_window.resize(static_cast<size_t>(std::min(windowSize, to - from)));
            const std::int64_t got = trajectory.bytes.readAt(from, m_window);
            if (got < m_longest)
                return;
            std::vector<RunIndex> hits;
            searchWindow({m_window.data(), static_cast<size_t>(got)}, from, at, end, hits);
            if (!hits.empty())
                found(hits);
            from += got < windowSize ? got : got - m_longest + 1;
        }
    }

private:
    std::optional<size_t> next(std::string_view text, size_t start) const
    {
        qsizetype best = -1;
        for (const ByteFinder &form : m_forms) {
            const qsizetype one = form.find(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), static_cast<qsizetype>(start));
            best = best < 0 || (one >= 0 && one < best) ? one : best;
        }
        return best < 0 ? std::nullopt : std::optional(static_cast<size_t>(best));
    }

    /// `at` is the first step that may still be found; each step is found once.
    void searchWindow(std::string_view text, std::int64_t base, RunIndex &at, RunIndex end, std::vector<RunIndex> &hits)
    {
        size_t start = 0;
        while (const auto hit = next(text, start)) {
            const std::int64_t position = base + static_cast<std::int64_t>(*hit);
            while (at < end && m_run.at(at).offset + m_run.at(at).length <= position)
                ++at.value;
            if (at >= end)
                return;
            const StepEntry &entry = m_run.at(at);
            start = *hit + 1;
            if (position < entry.offset) {
                start = std::max(start, static_cast<size_t>(std::max<std::int64_t>(0, std::min<std::int64_t>(entry.offset - base, static_cast<std::int64_t>(text.size())))));
            } else if (!isBehindBackslash(text, *hit) && isText(text, *hit, entry, position)) {
                hits.push_back(at);
                const std::int64_t behind = entry.offset + entry.length - base;
                ++at.value;
                if (behind >= static_cast<std::int64_t>(text.size()))
                    return;
                start = static_cast<size_t>(behind);
            }
        }
    }

    bool isText(std::string_view text, size_t hit, const StepEntry &entry, std::int64_t position) const
    {
        const std::int64_t rest = entry.offset + entry.length - position;
        const auto inWindow = std::min<std::int64_t>(rest, static_cast<std::int64_t>(text.size() - hit));
        return isInValue(text.substr(hit, static_cast<size_t>(inWindow)), 0) || inWindow < rest;
    }

    const AgentRun &m_run;
    std::vector<ByteFinder> m_forms;
    std::int64_t m_longest = 1;
    std::vector<char> m_window;
};

bool matches(const QRegularExpression &expression, const StepText &text)
{
    return !text.isEmpty() && expression.match(text.text).hasMatch();
}

bool matches(const QRegularExpression &expression, const std::vector<ExtraMember> &extras)
{
    return std::ranges::any_of(extras, [&](const ExtraMember &member) { return matches(expression, member.json); });
}

bool matches(const QRegularExpression &expression, const Content &content)
{
    return std::ranges::any_of(content, [&](const ContentPart &part) {
        const bool inPath = part.image && matches(expression, part.image->path);
        return inPath || (part.text && matches(expression, *part.text)) || matches(expression, part.extras);
    });
}

bool matches(const QRegularExpression &expression, const ToolCall &call)
{
    const bool inArguments = std::ranges::any_of(call.arguments, [&](const Argument &one) { return matches(expression, one.value); });
    return inArguments || expression.match(call.function).hasMatch() || (call.arguments.empty() && matches(expression, call.argumentsJson)) ||
           matches(expression, call.extras);
}

bool matches(const QRegularExpression &expression, const Step &step)
{
    return matches(expression, step.reasoning) || matches(expression, step.message) || matches(expression, step.extras) ||
           std::ranges::any_of(step.calls, [&](const ToolCall &call) { return matches(expression, call); }) ||
           std::ranges::any_of(step.results, [&](const ObservationResult &result) {
               return matches(expression, result.content) || matches(expression, result.extras);
           });
}

void searchRegex(const AgentRun &run, const SearchQuery &query, const std::function<void(std::span<const RunIndex>)> &found,
                 const std::stop_token &stop)
{
    const QRegularExpression expression = expressionOf(query);
    for (RunIndex i; i < run.count() && !stop.stop_requested(); ++i.value) {
        const Step step = decodeStep(run.trajectoryOf(i), run.ref(i).step, {.charactersPerText = std::numeric_limits<qsizetype>::max()});
        if (matches(expression, step))
            found(std::span(&i, 1));
    }
}

} // namespace

std::vector<QByteArray> jsonFormsOf(const QString &literal)
{
    const QByteArray raw = encodeJsonString(literal);
    std::vector<QByteArray> forms{raw.sliced(1, raw.size() - 2)};
    QByteArray escaped;
    for (const QChar c : literal) {
        if (c.unicode() < 0x80) {
            const QByteArray one = encodeJsonString(QStringView(&c, 1));
            escaped += one.sliced(1, one.size() - 2);
        } else {
            escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    if (escaped != forms.front())
        forms.push_back(escaped);
    return forms;
}

QRegularExpression expressionOf(const SearchQuery &query)
{
    if (query.pattern.isEmpty())
        return {};
    // A pattern may not take for ever on one text: PCRE gives up after this many tries.
    const QString limit = query.kind == SearchKind::Regex ? QStringLiteral("(*LIMIT_MATCH=2000000)") : QString();
    const QString pattern = query.kind == SearchKind::Regex ? query.pattern : QRegularExpression::escape(query.pattern);
    const auto options = query.caseSensitivity == Qt::CaseInsensitive ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption;
    const QRegularExpression expression(limit + pattern, options | QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression.isValid() ? expression : QRegularExpression();
}

std::optional<QString> whyNotSearchable(const SearchQuery &query)
{
    if (query.kind == SearchKind::Literal)
        return std::nullopt;
    const QRegularExpression expression(query.pattern);
    return expression.isValid() ? std::nullopt : std::optional(expression.errorString());
}

void searchRun(const AgentRun &run, const SearchQuery &query, const std::function<void(std::span<const RunIndex>)> &found, std::stop_token stop)
{
    if (query.pattern.isEmpty() || whyNotSearchable(query))
        return;
    if (query.kind == SearchKind::Regex) {
        searchRegex(run, query, found, stop);
        return;
    }
    LiteralSearch search(run, query);
    for (RunIndex first; first < run.count() && !stop.stop_requested();) {
        RunIndex end(first.value + 1);
        while (end < run.count() && run.ref(end).node == run.ref(first).node)
            ++end.value;
        search.search(first, end, found, stop);
        first = end;
    }
}

} // namespace quayside
