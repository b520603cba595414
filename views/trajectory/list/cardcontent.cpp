// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/cardcontent.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/kindlook.h"

namespace quayside {

namespace {

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

/// A step of which everything is hidden is in the list because the user jumped to it: it is shown.
StepKinds shownKinds(const AgentRun &run, const ListRow &row, StepKinds shown)
{
    StepKinds kinds = kindsIn(run.at(row.first));
    if (row.steps == 2)
        kinds |= kindsIn(run.at(RunIndex(row.first.value + 1)));
    return leavesAnything(kinds, shown) ? shown : allKinds;
}

void decode(const AgentRun &run, const ListRow &row, CardDetail detail, StepKinds shown, CardContent &content)
{
    const StepRef ref = run.ref(row.first);
    const TrajectoryIndex &trajectory = run.trajectoryOf(row.first);
    const DecodeLimits limits{.charactersPerText = detail == CardDetail::Whole ? 256 * 1024 : 4096};
    content.step = decodeStep(trajectory, ref.step, limits);
    if (isEcho(trajectory.at(ref.step)))
        content.step.message.clear();
    keepOnly(content.step, shown);
    if (row.steps != 2)
        return;
    content.behind = decodeStep(trajectory, StepIndex(ref.step.value + 1), limits);
    content.behind->message.clear();
    keepOnly(*content.behind, shown);
}

/// What a step is about: its call, or what was said.
void addSubject(HeaderWords &words, const Step &step, StepKind kind)
{
    if (step.calls.empty()) {
        words.title = sayKind(kind);
        words.isProse = true;
        words.summary = firstTextOf(step).isEmpty() ? resultLine(step) : firstTextOf(step);
        return;
    }
    words.title = step.calls.front().function;
    words.summary = lineOfCall(step.calls.front());
}

/// What is noteworthy about a step, the first of these: it is damaged, repeated, has further calls, failed.
void addNote(HeaderWords &words, const AgentRun &run, RunIndex at, const CardContent &content)
{
    const Repeat repeat = run.repeats[static_cast<size_t>(at.value)];
    const auto calls = static_cast<int>(content.step.calls.size());
    if (run.at(at).has(StepFlag::Damaged)) {
        words.note = quayside::tr("damaged");
        words.isNoteBad = true;
    } else if (repeat.total > 2 && repeat.ordinal > 1) {
        words.note = quayside::tr("repeat %1").arg(repeat.ordinal);
    } else if (calls > 1) {
        words.note = quayside::tr("and %n call(s) more", nullptr, calls - 1);
    } else if (content.isFailed && content.kind == StepKind::ToolCall) {
        const Step &holder = content.behind ? *content.behind : content.step;
        words.note = quayside::tr("failed: %1").arg(lineOfFailure(holder.results));
        words.isNoteBad = true;
    }
}

} // namespace

CardContent cardContent(const AgentRun &run, const ListRow &row, CardDetail detail, StepKinds shown)
{
    CardContent content;
    const StepKinds kinds = shownKinds(run, row, shown);
    content.kind = mainKind(kindsIn(run.at(row.first)) & kinds);
    content.isFailed = failed(run, row.first) || run.at(row.first).has(StepFlag::Damaged);
    decode(run, row, detail, kinds, content);
    content.words.number = QString::number(row.first.value + 1);
    if (const auto time = timeToNext(run, row.first))
        content.words.time = sayDuration(time);
    addSubject(content.words, content.step, content.kind);
    addNote(content.words, run, row.first, content);
    return content;
}

QString sayFold(const AgentRun &run, const ListRow &fold)
{
    int calls = 0;
    for (int i = 0; i < fold.steps; ++i)
        calls += run.at(RunIndex(fold.first.value + i)).callHash != 0 ? 1 : 0;
    return quayside::tr("%n identical call(s) more", nullptr, calls);
}

} // namespace quayside
