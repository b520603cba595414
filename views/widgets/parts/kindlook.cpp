// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/kindlook.h"

#include "views/models/words.h"

namespace quayside {

QColor kindColor(StepKind kind, const ThemeTokens &tokens)
{
    switch (kind) {
    case StepKind::System: return tokens.faint;
    case StepKind::User: return tokens.arms[1];
    case StepKind::Reasoning: return tokens.arms[3];
    case StepKind::Message: return tokens.arms[0];
    case StepKind::ToolCall: return tokens.arms[2];
    case StepKind::Observation: return tokens.unscored;
    case StepKind::Error: return tokens.fail;
    }
    return tokens.text;
}

QString sayKinds(StepKind kind)
{
    switch (kind) {
    case StepKind::System: return tr("system");
    case StepKind::User: return tr("user");
    case StepKind::Reasoning: return tr("reasoning");
    case StepKind::Message: return tr("messages");
    case StepKind::ToolCall: return tr("tool calls");
    case StepKind::Observation: return tr("observations");
    case StepKind::Error: return tr("errors");
    }
    return {};
}

QString sayKind(StepKind kind)
{
    switch (kind) {
    case StepKind::Message: return tr("message");
    case StepKind::ToolCall: return tr("tool call");
    case StepKind::Observation: return tr("result");
    case StepKind::Error: return tr("error");
    default: return sayKinds(kind);
    }
}

} // namespace quayside
