// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blame/blame.h"

#include "core/blame/replay.h"
#include "core/diff/textdiff.h"

namespace quayside {

namespace {

std::optional<size_t> lastOpaque(const Replay &replay)
{
    return replay.opaqueWriters().empty() ? std::nullopt : std::optional(replay.opaqueWriters().back());
}

/// Lines that ended as the replay has them.
void takeReplayed(Blame &blame, const Replay &replay, const TextLines &ended)
{
    const auto diff = diffText(replay.text(), ended);
    if (!diff)
        return;
    const auto confidence = replay.opaqueWriters().empty() ? BlameConfidence::Certain : BlameConfidence::Likely;
    int before = 0, after = 0;
    const auto take = [&](int end) {
        for (; before < end; ++before, ++after) {
            if (const auto writer = replay.origins()[static_cast<size_t>(before)])
                blame.lines[static_cast<size_t>(after)] = {writer, confidence};
        }
    };
    for (const TextChange &change : diff->changes) {
        take(change.before.first);
        before = change.before.end();
        after = change.after.end();
    }
    take(replay.text().count());
}

std::string_view withoutEnd(std::string_view text)
{
    return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

/// Lines that were written into an unknown text: found in the file by their contents, one after the other.
void takePieces(Blame &blame, const Replay &replay, const TextLines &ended)
{
    for (const Replay::Piece &piece : replay.pieces()) {
        const TextLines lines(piece.text);
        for (int start = 0; start + lines.count() <= ended.count() && !lines.isEmpty(); ++start) {
            int same = 0;
            while (same < lines.count() && withoutEnd(ended.line(start + same)) == withoutEnd(lines.line(same)))
                ++same;
            if (same < lines.count())
                continue;
            for (int line = start; line < start + same; ++line)
                blame.lines[static_cast<size_t>(line)] = {piece.writer, BlameConfidence::Likely};
            break;
        }
    }
}

void guessTheRest(Blame &blame, const Replay &replay)
{
    const auto suspect = lastOpaque(replay);
    if (!suspect)
        return;
    for (LineBlame &line : blame.lines) {
        if (!line.writer)
            line = {suspect, BlameConfidence::Possible};
    }
}

} // namespace

Blame blameFile(const std::vector<StepAction> &actions, const QString &file, const TextLines &ended,
                const std::optional<QByteArray> &starter)
{
    Blame blame;
    blame.lines.resize(static_cast<size_t>(ended.count()));
    Replay replay(starter);
    for (const StepAction &action : actions) {
        if (!isWriting(action.action.kind) || !isSamePlace(action.action.path, file))
            continue;
        blame.writers.push_back(action);
        replay.apply(action.action, blame.writers.size() - 1);
    }
    takeReplayed(blame, replay, ended);
    takePieces(blame, replay, ended);
    guessTheRest(blame, replay);
    return blame;
}

std::vector<BlameRun> runsOf(const Blame &blame)
{
    std::vector<BlameRun> runs;
    for (size_t i = 0; i < blame.lines.size(); ++i) {
        if (runs.empty() || runs.back().origin != blame.lines[i])
            runs.push_back({{static_cast<int>(i), 0}, blame.lines[i]});
        ++runs.back().lines.count;
    }
    return runs;
}

std::vector<LineRange> linesOf(const Blame &blame, StepRef step)
{
    std::vector<LineRange> ranges;
    for (const BlameRun &run : runsOf(blame)) {
        if (run.origin.writer && blame.writers[*run.origin.writer].step == step)
            ranges.push_back(run.lines);
    }
    return ranges;
}

} // namespace quayside
