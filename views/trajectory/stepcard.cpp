// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/stepcard.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/links.h"
#include "views/models/trajectorywording.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/kindlook.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qreal right = CardHeader::right;
constexpr qreal gap = 8;

bool isEcho(const StepEntry &entry)
{
    return entry.has(StepFlag::Echo) && entry.source == StepSource::Agent;
}

QString firstTextOf(const Step &step)
{
    constexpr qsizetype enough = 600;
    const QString message = plainText(step.message).left(enough).simplified();
    return message.isEmpty() ? step.reasoning.text.left(enough).simplified() : message;
}

QString resultLine(const Step &step)
{
    for (const ObservationResult &result : step.results) {
        const QString line = firstLine(plainText(result.content));
        if (!line.isEmpty())
            return line;
    }
    return {};
}

/// What it is about, in one line.
Excerpt summarized(Excerpt excerpt, const BlockStyle &style)
{
    constexpr qsizetype enough = 600;
    excerpt.text.text = style.isProse ? excerpt.text.text.left(enough).simplified() : firstLine(excerpt.text.text);
    excerpt.text.isWhole = true;
    return excerpt;
}

/// A step of which everything is hidden is in the list because somebody jumped to it: it is shown.
StepKinds shownKinds(const AgentRun &run, const ListRow &row, StepKinds shown)
{
    StepKinds kinds = kindsIn(run.at(row.first));
    if (row.steps == 2)
        kinds |= kindsIn(run.at(RunIndex(row.first.value + 1)));
    return leavesAnything(kinds, shown) ? shown : allKinds;
}

} // namespace

StepCard::StepCard(const AgentRun &run, const ListRow &row, CardDetail detail, const CardLook &look,
                   Highlighter &highlighter)
    : m_row(row), m_ref(run.ref(row.first)), m_detail(detail)
{
    if (row.isFold) {
        int calls = 0;
        for (int i = 0; i < row.steps; ++i)
            calls += run.at(RunIndex(row.first.value + i)).callHash != 0 ? 1 : 0;
        m_words.title = quayside::tr("%n identical call(s) more", nullptr, calls);
        m_height = 26;
        return;
    }
    m_shown = shownKinds(run, row, look.shown);
    m_kind = mainKind(kindsIn(run.at(row.first)) & m_shown);
    describe(run, row);
    m_words.isMarked = look.isMarked && look.isMarked(row.first);
    m_height = CardHeader::height;
    addParts(run, row, detail, look, highlighter);
    m_header = CardHeader(m_words, look);
}

void StepCard::describe(const AgentRun &run, const ListRow &row)
{
    const StepEntry &entry = run.at(row.first);
    m_isFailed = failed(run, row.first) || entry.has(StepFlag::Damaged);
    m_words.number = QString::number(row.first.value + 1);
    if (const auto time = timeToNext(run, row.first))
        m_words.time = sayDuration(time);
    const Repeat repeat = run.repeats[static_cast<size_t>(row.first.value)];
    if (repeat.total > 2 && repeat.ordinal > 1)
        m_words.note = quayside::tr("repeat %1").arg(repeat.ordinal);
    if (entry.has(StepFlag::Damaged)) {
        m_words.note = quayside::tr("damaged");
        m_words.isNoteBad = true;
    }
}

void StepCard::describeCall(const Step &step)
{
    const ToolCall &call = step.calls.front();
    m_words.title = call.function;
    m_words.summary = lineOfCall(call);
    if (step.calls.size() > 1)
        m_words.note = quayside::tr("and %n call(s) more", nullptr, static_cast<int>(step.calls.size()) - 1);
}

void StepCard::addParts(const AgentRun &run, const ListRow &row, CardDetail detail, const CardLook &look,
                        Highlighter &highlighter)
{
    const StepRef ref = run.ref(row.first);
    const TrajectoryIndex &trajectory = run.trajectoryOf(row.first);
    const DecodeLimits limits{.charactersPerText = detail == CardDetail::Whole ? 256 * 1024 : 4096};
    Step step = decodeStep(trajectory, ref.step, limits);
    if (isEcho(trajectory.at(ref.step)))
        step.message.clear();
    std::optional<Step> behind;
    if (row.steps == 2) {
        behind = decodeStep(trajectory, StepIndex(ref.step.value + 1), limits);
        behind->message.clear();
    }
    keepOnly(step, m_shown);
    if (behind)
        keepOnly(*behind, m_shown);
    const QString note = m_words.note;
    if (!step.calls.empty()) {
        describeCall(step);
    } else {
        m_words.title = sayKind(m_kind);
        m_words.isProse = true;
        m_words.summary = firstTextOf(step).isEmpty() ? resultLine(step) : firstTextOf(step);
    }
    if (m_isFailed && m_words.note.isEmpty() && note.isEmpty()
        && (m_kind == StepKind::ToolCall || m_kind == StepKind::Observation)) {
        const QString why = lineOfFailure(behind ? behind->results : step.results);
        m_words.note = m_kind == StepKind::Observation ? QString() : quayside::tr("failed: %1").arg(why);
        m_words.isNoteBad = true;
    } else if (!note.isEmpty()) {
        m_words.note = note;
    }
    addStep(step, behind ? &*behind : nullptr, detail, look, highlighter);
    addLinks(run, look, highlighter);
    m_height += m_parts.empty() && m_pictures.empty() ? 0 : gap;
}

void StepCard::addStep(const Step &step, const Step *behind, CardDetail detail, const CardLook &look,
                       Highlighter &highlighter)
{
    const bool isLine = detail == CardDetail::Line;
    if (look.picturesFirst)
        addAllImages(step, behind, look);
    const int prose = detail == CardDetail::Whole ? 100'000 : isLine ? 1 : 8;
    const QString message = plainText(step.message);
    const bool hasCalls = !step.calls.empty();
    const auto addProse = [&](const StepText &text) { addText({.text = text}, prose, true, look, highlighter); };
    const bool headerHasMessage = !hasCalls && !message.trimmed().isEmpty();
    const bool headerHasReasoning = !hasCalls && !headerHasMessage && !step.reasoning.text.trimmed().isEmpty();
    if (!step.reasoning.isEmpty() && !(isLine && (headerHasReasoning || !message.isEmpty())))
        addProse(step.reasoning);
    if (!message.isEmpty() && !(isLine && headerHasMessage)) {
        for (const ContentPart &part : step.message) {
            if (part.text)
                addProse(*part.text);
        }
    }
    if (!look.picturesFirst)
        addImages(step.message, look);
    for (size_t i = 0; i < step.calls.size(); ++i)
        addCall(step, i, behind, detail, look, highlighter);
    if (!isLine && !hasCalls) {
        for (const ObservationResult &result : step.results) {
            for (const Excerpt &excerpt : excerptsOfResult(result, nullptr))
                addText(excerpt, detail == CardDetail::Whole ? 100'000 : 8, false, look, highlighter);
        }
    }
    addAllImages(step, behind, look);
}

void StepCard::addAllImages(const Step &step, const Step *behind, const CardLook &look)
{
    addImages(step.message, look);
    for (const Step *holder : {&step, behind}) {
        for (const ObservationResult &result : holder ? holder->results : std::vector<ObservationResult>())
            addImages(result.content, look);
    }
}

void StepCard::addCall(const Step &step, size_t index, const Step *behind, CardDetail detail, const CardLook &look,
                       Highlighter &highlighter)
{
    const ToolCall &call = step.calls[index];
    if (index > 0)
        addText({.text = {.text = call.function + QStringLiteral("  ") + lineOfCall(call)},
                 .language = QStringLiteral("bash")},
                1, false, look, highlighter);
    if (detail == CardDetail::Line)
        return;
    const int lines = detail == CardDetail::Whole ? 100'000 : 8;
    for (const Excerpt &excerpt : excerptsOfCall(call))
        addText(excerpt, lines, false, look, highlighter);
    std::vector<const ObservationResult *> results = resultsOf(step, index);
    if (index + 1 == step.calls.size() && behind) {
        for (const ObservationResult &result : behind->results)
            results.push_back(&result);
    }
    for (const ObservationResult *result : results) {
        for (const Excerpt &excerpt : excerptsOfResult(*result, &call))
            addText(excerpt, lines, false, look, highlighter);
    }
}

void StepCard::addText(const Excerpt &excerpt, int lines, bool isProse, const CardLook &look, Highlighter &highlighter)
{
    const qreal padding = isProse ? 0 : boxPadding;
    const qreal width = look.width - CardHeader::inset - right - 2 * padding;
    const BlockStyle style{.font = isProse ? look.font : look.mono,
                           .width = width,
                           .mostLines = lines,
                           .wraps = lines > 1 && (isProse || lines > 8),
                           .isProse = isProse};
    TextBlock block(lines > 1 ? excerpt : summarized(excerpt, style), style, *look.tokens, highlighter);
    if (block.isEmpty())
        return;
    const bool saysMore = lines > 1 && block.isCut(); // a single line is a summary
    const qreal more = saysMore ? LineLayout::lineHeight(look.font) : 0;
    const qreal top =
        m_parts.empty() ? m_height - (isProse ? 4 : 0) : m_height + (isProse && !m_parts.back().hasBox ? 2 : gap - 2);
    const QRectF box(CardHeader::inset, top, look.width - CardHeader::inset - right,
                     block.height() + 2 * padding + more);
    m_parts.push_back({.block = std::move(block),
                       .box = box,
                       .color = isProse ? look.tokens->muted : look.tokens->text,
                       .hasBox = !isProse,
                       .more = more});
    m_height = box.bottom();
}

void StepCard::addLinks(const AgentRun &run, const CardLook &look, Highlighter &highlighter)
{
    for (const StepLink &link : linksOf(run, m_row.first)) {
        const size_t before = m_parts.size();
        m_linkWords << sayLink(*run.graph, link);
        addText({.text = {.text = m_linkWords.back()}}, 1, true, look, highlighter);
        if (m_parts.size() == before || !link.target)
            continue;
        m_parts.back().color = look.tokens->accent;
        m_parts.back().link = link.target;
    }
}

void StepCard::addImages(const Content &content, const CardLook &look)
{
    for (const ContentPart &part : content) {
        const bool isKnown = part.image && std::ranges::contains(m_pictures, part.image->path.text, &Picture::caption);
        if (!part.image || isKnown)
            continue;
        QPixmap pixmap = look.image ? look.image(m_ref, *part.image, look.pictureHeight) : QPixmap();
        const qreal high = pixmap.isNull()
            ? (part.image->path.text.startsWith(QLatin1String("data:")) ? look.pictureHeight : 24)
            : pixmap.height() + 4;
        const QRectF box(CardHeader::inset, m_height + 2, look.width - CardHeader::inset - right, high);
        m_pictures.push_back({.pixmap = std::move(pixmap), .caption = part.image->path.text, .box = box});
        m_height = box.bottom();
    }
}

std::optional<StepRef> StepCard::linkAt(QPointF inside) const
{
    const auto hit =
        std::ranges::find_if(m_parts, [inside](const Part &part) { return part.link && part.box.contains(inside); });
    return hit == m_parts.end() ? std::nullopt : hit->link;
}

CardTarget StepCard::targetAt(QPointF inside) const
{
    const auto part = std::ranges::find_if(m_parts, [inside](const Part &one) {
        return one.more > 0 && one.box.contains(inside) && inside.y() > one.box.bottom() - one.more - boxPadding;
    });
    const bool isOnMore = part != m_parts.end();
    if (isOnMore && (m_detail == CardDetail::Whole || part->block.hiddenLines() == 0))
        return CardTarget::OpenWhole;
    return m_row.isFold || isOnMore ? CardTarget::ShowWhole : CardTarget::Select;
}

} // namespace quayside
