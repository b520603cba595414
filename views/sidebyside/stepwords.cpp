// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/stepwords.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"
#include "views/models/wording.h"
#include "views/widgets/parts/kindlook.h"

namespace quayside {

namespace {

constexpr DecodeLimits lineLimits{.charactersPerText = 2048};

} // namespace

StepWords wordsOfRow(const TrialPath &path, size_t row)
{
    const AgentRun &run = *path.run;
    const RunIndex index = path.rows[row].first;
    const Step step = decodeStep(run.trajectoryOf(index), run.ref(index).step, lineLimits);
    StepWords words{.number = QString::number(index.value + 1),
                    .kind = mainKind(run.at(index)),
                    .isCall = !step.calls.empty(),
                    .isFailed = failed(run, index)};
    if (const auto time = timeToNext(run, index))
        words.time = sayDuration(time);
    if (words.isCall) {
        words.title = step.calls.front().function;
        words.line = lineOfCall(step.calls.front());
        return words;
    }
    words.title = sayKind(words.kind);
    words.line = firstLine(plainText(step.message));
    if (words.line.isEmpty())
        words.line = firstLine(step.reasoning.text);
    return words;
}

} // namespace quayside
