// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/blamewords.h"

#include "views/models/words.h"

namespace quayside {

namespace {

QString sayMeans(Means means)
{
    switch (means) {
    case Means::Tool: return {};
    case Means::HereText: return quayside::tr("heredoc");
    case Means::Redirect: return quayside::tr("redirect");
    case Means::InPlace: return quayside::tr("in place");
    case Means::Copy: return quayside::tr("copy");
    case Means::Patch: return quayside::tr("patch");
    case Means::Script: return quayside::tr("script");
    }
    return {};
}

} // namespace

QString sayWriter(const StepAction &writer)
{
    const QString means = sayMeans(writer.action.means);
    const QString tool = quayside::tr("step %1").arg(writer.step.step.value + 1) + QStringLiteral(" · ") + writer.tool;
    return means.isEmpty() ? tool : tool + QLatin1Char(' ') + means;
}

QString sayBlame(const Blame &blame, const LineBlame &line)
{
    const QString writer = line.writer ? sayWriter(blame.writers[*line.writer]) : quayside::tr("not known");
    switch (line.confidence) {
    case BlameConfidence::Likely: return quayside::tr("likely %1").arg(writer);
    case BlameConfidence::Possible: return quayside::tr("possibly %1").arg(writer);
    case BlameConfidence::Certain:
    case BlameConfidence::Unknown: return writer;
    }
    return writer;
}

} // namespace quayside
