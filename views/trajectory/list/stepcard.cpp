// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/stepcard.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/links.h"
#include "core/trajectory/wordsof.h"
#include "views/models/trajectorywording.h"

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

constexpr qreal foldHeight = 26;
constexpr qreal below = 8; ///< what a card has below its last part
constexpr int everyLine = 100'000;

int linesOf(CardDetail detail)
{
    return detail == CardDetail::Whole ? everyLine : 8;
}

} // namespace

StepCard::StepCard(const AgentRun &run, const ListRow &row, CardDetail detail, const CardLook &look,
                   Highlighter &highlighter)
    : m_isFold(row.isFold), m_detail(detail), m_body(CardHeader::height), m_height(foldHeight)
{
    if (row.isFold) {
        m_said = sayFold(run, row);
        return;
    }
    CardContent content = cardContent(run, row, detail, look.shown);
    content.words.isMarked = std::ranges::binary_search(look.marked, row.first);
    m_kind = content.kind;
    m_isFailed = content.isFailed;
    m_header = CardHeader(content.words, look);
    addStep(content, run.ref(row.first), look, highlighter);
    const HeaderWords &words = content.words;
    const QStringList links = addLinks(run, row.first, look, highlighter);
    m_said = (QStringList{words.title, words.summary, words.note} + links).join(QLatin1Char(' '));
    m_height = m_body.bottom() + (m_body.isEmpty() ? 0 : below);
}

void StepCard::addStep(const CardContent &content, StepRef ref, const CardLook &look, Highlighter &highlighter)
{
    const Step &step = content.step;
    if (look.picturesFirst)
        addAllImages(content, ref, look);
    addProse(step, look, highlighter);
    if (!look.picturesFirst)
        m_body.addImages(step.message, ref, look);
    for (size_t i = 0; i < step.calls.size(); ++i)
        addCall(content, i, look, highlighter);
    if (m_detail != CardDetail::Line && step.calls.empty()) {
        for (const ObservationResult &result : step.results)
            addResult(result, nullptr, look, highlighter);
    }
    addAllImages(content, ref, look);
    addRecordings(content, look, highlighter);
}

/// A line for each: what it is, how long and where.
void StepCard::addRecordings(const CardContent &content, const CardLook &look, Highlighter &highlighter)
{
    std::vector<Content> contents{content.step.message};
    for (const Step *holder : {&content.step, content.behind ? &*content.behind : nullptr}) {
        for (const ObservationResult &result : holder ? holder->results : std::vector<ObservationResult>())
            contents.push_back(result.content);
    }
    for (const ContentPart &part : contents | std::views::join) {
        if (!part.audio)
            continue;
        const bool isInside = part.audio->path.text.startsWith(QLatin1StringView("data:"));
        const QString path = isInside ? QString() : QStringLiteral(" · ") + part.audio->path.text;
        m_body.addText({.text = {.text = sayAudio(*part.audio) + path}}, 1, CardText::Prose, look, highlighter);
    }
}

/// What the header says already is not said again in a card of one line.
void StepCard::addProse(const Step &step, const CardLook &look, Highlighter &highlighter)
{
    const bool isLine = m_detail == CardDetail::Line;
    const QString message = plainText(step.message);
    const bool isInHeader = isLine && step.calls.empty();
    const auto add = [&](const StepText &text) {
        m_body.addText({.text = text}, isLine ? 1 : linesOf(m_detail), CardText::Prose, look, highlighter);
    };
    const bool hasMessage = !message.trimmed().isEmpty();
    const bool hasReasoning = !step.reasoning.text.trimmed().isEmpty();
    const bool isReasoningInHeader = isInHeader && !hasMessage && hasReasoning;
    if (!step.reasoning.isEmpty() && !isReasoningInHeader && !(isLine && !message.isEmpty()))
        add(step.reasoning);
    if (message.isEmpty() || (isInHeader && hasMessage))
        return;
    for (const ContentPart &part : step.message) {
        if (part.text)
            add(*part.text);
    }
}

void StepCard::addAllImages(const CardContent &content, StepRef ref, const CardLook &look)
{
    m_body.addImages(content.step.message, ref, look);
    for (const Step *holder : {&content.step, content.behind ? &*content.behind : nullptr}) {
        if (!holder)
            continue;
        for (const ObservationResult &result : holder->results)
            m_body.addImages(result.content, ref, look);
    }
}

void StepCard::addCall(const CardContent &content, size_t index, const CardLook &look, Highlighter &highlighter)
{
    const Step &step = content.step;
    const ToolCall &call = step.calls[index];
    if (index > 0)
        m_body.addText({.text = {.text = call.function + QStringLiteral("  ") + lineOfCall(call)},
                        .language = QStringLiteral("bash")},
                       1, CardText::Code, look, highlighter);
    if (m_detail == CardDetail::Line)
        return;
    for (const Excerpt &excerpt : excerptsOfCall(call))
        m_body.addText(excerpt, linesOf(m_detail), CardText::Code, look, highlighter);
    for (const ObservationResult *result : resultsOf(step, index))
        addResult(*result, &call, look, highlighter);
    if (index + 1 < step.calls.size() || !content.behind)
        return;
    for (const ObservationResult &result : content.behind->results)
        addResult(result, &call, look, highlighter);
}

void StepCard::addResult(const ObservationResult &result, const ToolCall *call, const CardLook &look,
                         Highlighter &highlighter)
{
    for (const Excerpt &excerpt : excerptsOfResult(result, call))
        m_body.addText(excerpt, linesOf(m_detail), CardText::Code, look, highlighter);
}

/// Returns what they say.
QStringList StepCard::addLinks(const AgentRun &run, RunIndex step, const CardLook &look, Highlighter &highlighter)
{
    QStringList said;
    for (const StepLink &link : linksOf(run, step)) {
        said << sayLink(*run.graph, link);
        m_body.addLink(said.back(), link.target, look, highlighter);
    }
    return said;
}

CardTarget StepCard::targetAt(QPointF inside) const
{
    const TextBlock *more = m_body.moreAt(inside);
    if (more && (m_detail == CardDetail::Whole || more->hiddenLines() == 0))
        return CardTarget::OpenWhole;
    return m_isFold || more ? CardTarget::ShowWhole : CardTarget::Select;
}

} // namespace quayside
