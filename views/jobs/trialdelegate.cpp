// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/trialdelegate.h"

#include "views/models/modelroles.h"
#include "views/models/trialfields.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"

namespace quayside {

namespace {

TrialField fieldOf(const QModelIndex &index)
{
    return static_cast<TrialField>(index.data(FieldRole).toInt());
}

bool isGroup(const QModelIndex &index)
{
    return index.data(GroupSizeRole).isValid();
}

bool isQuiet(TrialField field)
{
    return field == TrialField::Model || field == TrialField::Exception || field == TrialField::Dataset
        || field == TrialField::Environment || field == TrialField::Started;
}

} // namespace

QFont TrialDelegate::fontOf(const QModelIndex &index, const QFont &base) const
{
    if (isGroup(index) || fieldOf(index) == TrialField::Reward)
        return boldFont(base);
    return fieldOf(index) == TrialField::Trial ? monoFont(base) : base;
}

QColor TrialDelegate::colorOf(const QModelIndex &index, const QWidget *widget) const
{
    const ThemeTokens &tokens = tokensOf(widget);
    if (isGroup(index))
        return tokens.text;
    const TrialField field = fieldOf(index);
    if (field == TrialField::State)
        return outcomeColor(tokens, static_cast<Outcome>(index.data(OutcomeRole).toInt()));
    if (index.data().toString() == unreported()
        || (field == TrialField::Dimension && index.data(SortRole).toDouble() >= 1))
        return tokens.faint;
    return isQuiet(field) ? tokens.muted : tokens.text;
}

bool TrialDelegate::hasMark(const QModelIndex &index) const
{
    return fieldOf(index) == TrialField::State && !isGroup(index);
}

} // namespace quayside
