// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/pathwording.h"

#include "views/models/words.h"

#include <QLocale>

namespace quayside {

namespace {

QString sayDoing(const QString &tool)
{
    return tool.isEmpty() ? tr("words") : tool;
}

QString sayRejoin(const PathDifference &difference, const TrialPath &first, const Alignment &alignment)
{
    if (!difference.rejoinPair)
        return {};
    const auto &pair = alignment.pairs[*difference.rejoinPair];
    return pair.first ? tr(", meets again at %1").arg(sayStepNumber(first, static_cast<size_t>(pair.first->value)))
                      : QString();
}

/// The step of the first path at the difference, whatever follows; that of the second where the first has ended.
QString sayWhere(const PathDifference &difference, const TrialPath &first, const TrialPath &second,
                 const Alignment &alignment)
{
    for (size_t i = difference.pair.value_or(alignment.pairs.size()); i < alignment.pairs.size(); ++i) {
        if (alignment.pairs[i].first)
            return sayStepNumber(first, static_cast<size_t>(alignment.pairs[i].first->value));
    }
    return difference.firstRow ? sayStepNumber(first, *difference.firstRow)
        : difference.secondRow ? sayStepNumber(second, *difference.secondRow)
                               : QString();
}

QString sayOtherStep(const PathDifference &difference)
{
    if (difference.firstRow && difference.secondRow)
        return difference.firstDoes == difference.secondDoes
            ? tr("other %1").arg(sayDoing(difference.firstDoes))
            : tr("%1 instead of %2").arg(sayDoing(difference.secondDoes), sayDoing(difference.firstDoes));
    return difference.firstRow ? tr("%1 left out").arg(sayDoing(difference.firstDoes))
                               : tr("%1 more").arg(sayDoing(difference.secondDoes));
}

} // namespace

QString sayStepNumber(const TrialPath &path, size_t row)
{
    return QLocale().toString(path.rows[row].first.value + 1);
}

QString sayMatch(StepMatch match)
{
    switch (match) {
    case StepMatch::Same: return tr("the same");
    case StepMatch::ArgumentsDiffer: return tr("other arguments");
    case StepMatch::Moved: return tr("moved");
    case StepMatch::OnlyFirst: return tr("only in the first");
    case StepMatch::OnlySecond: return tr("only in the second");
    }
    return {};
}

QString sayDifference(const PathDifference &difference, const TrialPath &first, const TrialPath &second,
                      const Alignment &alignment)
{
    const QString where = sayWhere(difference, first, second, alignment);
    const QString rejoin = sayRejoin(difference, first, alignment);
    switch (difference.kind) {
    case DivergenceKind::None: return tr("none");
    case DivergenceKind::Arguments: return tr("step %1: argument only").arg(where);
    case DivergenceKind::Reordered: return tr("step %1: reordered").arg(where);
    case DivergenceKind::Detour: return tr("step %1: %2, no divergence").arg(where, sayOtherStep(difference));
    case DivergenceKind::OtherStep: return tr("step %1: %2").arg(where, sayOtherStep(difference)) + rejoin;
    case DivergenceKind::Ends:
        return difference.firstRow ? tr("step %1: the second has ended").arg(where)
                                   : tr("step %1: the first has ended").arg(where);
    }
    return {};
}

QString sayCounts(const Alignment &alignment)
{
    const QLocale locale;
    QStringList parts{tr("%n step(s) the same", nullptr, alignment.count(StepMatch::Same))};
    const auto add = [&](StepMatch match, const QString &text) {
        if (const int count = alignment.count(match); count > 0)
            parts << text.arg(locale.toString(count));
    };
    add(StepMatch::ArgumentsDiffer, tr("%1 with other arguments or words"));
    add(StepMatch::Moved, tr("%1 moved"));
    add(StepMatch::OnlyFirst, tr("%1 only in the first"));
    add(StepMatch::OnlySecond, tr("%1 only in the second"));
    return parts.join(QStringLiteral(", "));
}

QString sayProblem(const Error &error)
{
    return error.code == ErrorCode::NotFound ? tr("This trial left no trajectory") : error.message;
}

} // namespace quayside
