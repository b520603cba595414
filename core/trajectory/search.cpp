// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/search.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/jsontext.h"
#include "core/text/bytefinder.h"
#include "core/trajectory/hitplace.h"

#include <algorithm>
#include <limits>

namespace quayside {

namespace {

constexpr std::int64_t windowSize = 4LL << 20;

/// A hit that begins with the letter of an escape ("n" of "\n") is none.
bool isBehindBackslash(std::string_view text, size_t hit)
{
    size_t run = 0;
    while (run < hit && text[hit - run - 1] == '\\')
        ++run;
    return run % 2 == 1;
}

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
        const bool inPath = (part.image && matches(expression, part.image->path))
            || (part.audio && matches(expression, part.audio->path));
        return inPath || (part.text && matches(expression, *part.text)) || matches(expression, part.extras);
    });
}

bool matches(const QRegularExpression &expression, const ToolCall &call)
{
    const bool inArguments =
        std::ranges::any_of(call.arguments, [&](const Argument &one) { return matches(expression, one.value); });
    return inArguments || expression.match(call.function).hasMatch()
        || (call.arguments.empty() && matches(expression, call.argumentsJson)) || matches(expression, call.extras);
}

bool matches(const QRegularExpression &expression, const Step &step)
{
    return matches(expression, step.reasoning) || matches(expression, step.message) || matches(expression, step.extras)
        || std::ranges::any_of(step.calls, [&](const ToolCall &call) { return matches(expression, call); })
        || std::ranges::any_of(step.results, [&](const ObservationResult &result) {
               return matches(expression, result.content) || matches(expression, result.extras);
           });
}

bool matchesAt(const QRegularExpression &expression, const AgentRun &run, RunIndex at)
{
    return matches(expression,
                   decodeStep(run.trajectoryOf(at), run.ref(at).step,
                              {.charactersPerText = std::numeric_limits<qsizetype>::max()}));
}

/// The steps of one trajectory in the order of the file, with their places in the run.
class LiteralSearch
{
public:
    LiteralSearch(const AgentRun &run, const SearchQuery &query) : m_run(run), m_expression(expressionOf(query))
    {
        const auto folding = query.caseSensitivity == Qt::CaseInsensitive ? CaseFolding::Ascii : CaseFolding::None;
        for (const QByteArray &form : jsonFormsOf(query.pattern)) {
            m_forms.emplace_back(form, folding);
            m_longest = std::max<std::int64_t>(m_longest, form.size());
        }
    }

    void search(RunIndex first, RunIndex end, const std::function<void(std::span<const RunIndex>)> &found,
                const std::stop_token &stop)
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
    struct Hit {
        size_t place = 0;
        size_t size = 0;
    };

    std::optional<Hit> next(std::string_view text, size_t start) const
    {
        std::optional<Hit> best;
        for (const ByteFinder &form : m_forms) {
            const qsizetype one = form.find(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                            static_cast<qsizetype>(start));
            if (one >= 0 && (!best || static_cast<size_t>(one) < best->place))
                best = Hit{.place = static_cast<size_t>(one), .size = static_cast<size_t>(form.size())};
        }
        return best;
    }

    /// `at` is the first step that may still be found; each step is found once.
    void searchWindow(std::string_view text, std::int64_t base, RunIndex &at, RunIndex end, std::vector<RunIndex> &hits)
    {
        const auto size = static_cast<std::int64_t>(text.size());
        const auto within = [base, size](std::int64_t place) {
            return static_cast<size_t>(std::clamp<std::int64_t>(place - base, 0, size));
        };
        size_t start = 0;
        while (const auto hit = start < text.size() ? next(text, start) : std::nullopt) {
            while (at < end && within(m_run.at(at).offset + m_run.at(at).length) <= hit->place)
                ++at.value;
            if (at >= end)
                return;
            const StepEntry &entry = m_run.at(at);
            const size_t from = within(entry.offset);
            const size_t to = within(entry.offset + entry.length);
            start = std::max(hit->place + 1, from);
            if (hit->place < from || isBehindBackslash(text, hit->place))
                continue;
            const StepBytes step{.json = text.substr(from, to - from), .hasStart = entry.offset >= base};
            const HitPlace place = entry.has(StepFlag::Damaged) ? HitPlace{.kind = HitKind::Unknown}
                                                                : placeOf(step, hit->place - from, hit->size);
            if (place.kind == HitKind::Other) {
                start = from + place.end;
                continue;
            }
            if (place.kind == HitKind::Text || matchesAt(m_expression, m_run, at))
                hits.push_back(at);
            ++at.value;
            start = to;
        }
    }

    const AgentRun &m_run;
    QRegularExpression m_expression; ///< for where the bytes do not tell
    std::vector<ByteFinder> m_forms;
    std::int64_t m_longest = 1;
    std::vector<char> m_window;
};

void searchRegex(const AgentRun &run, const SearchQuery &query,
                 const std::function<void(std::span<const RunIndex>)> &found, const std::stop_token &stop)
{
    const QRegularExpression expression = expressionOf(query);
    for (RunIndex i; i < run.count() && !stop.stop_requested(); ++i.value) {
        if (matchesAt(expression, run, i))
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
    const auto options = query.caseSensitivity == Qt::CaseInsensitive ? QRegularExpression::CaseInsensitiveOption
                                                                      : QRegularExpression::NoPatternOption;
    const QRegularExpression expression(limit + pattern,
                                        options | QRegularExpression::MultilineOption
                                            | QRegularExpression::UseUnicodePropertiesOption);
    return expression.isValid() ? expression : QRegularExpression();
}

std::optional<QString> whyNotSearchable(const SearchQuery &query)
{
    if (query.kind == SearchKind::Literal)
        return std::nullopt;
    const QRegularExpression expression(query.pattern);
    return expression.isValid() ? std::nullopt : std::optional(expression.errorString());
}

void searchRun(const AgentRun &run, const SearchQuery &query,
               const std::function<void(std::span<const RunIndex>)> &found, std::stop_token stop)
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
