// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/maskedrecord.h"

#include "core/json/json.h"

namespace quayside {

namespace {

void mask(std::optional<TrialException> &exception, const Masks &masks)
{
    if (!exception)
        return;
    exception->message = masks.masked(exception->message);
    exception->traceback = masks.masked(exception->traceback);
}

void mask(std::optional<Rewards> &rewards, const Masks &masks)
{
    if (!rewards)
        return;
    for (Reward &reward : *rewards)
        reward.key = masks.masked(reward.key);
}

Json masked(const Json &json, const Masks &masks)
{
    if (json.is_string())
        return masks.masked(QByteArrayView(json.get_ref<const std::string &>())).toStdString();
    if (!json.is_structured())
        return json;
    Json result = json.is_object() ? Json::object() : Json::array();
    for (const auto &[key, value] : json.items()) {
        if (json.is_object())
            result[masks.masked(QByteArrayView(key)).toStdString()] = masked(value, masks);
        else
            result.push_back(masked(value, masks));
    }
    return result;
}

void mask(StepOutcome &step, const Masks &masks)
{
    mask(step.exception, masks);
    mask(step.rewards, masks);
    for (Tampering &one : step.tampering)
        one.path = masks.masked(one.path);
    step.recordedResult = masked(step.recordedResult, masks);
    if (const Json metadata = jsonFrom(step.metadata); metadata.is_object())
        step.metadata = QByteArray::fromStdString(serialized(masked(metadata, masks)));
}

} // namespace

TrialRecord maskedRecord(TrialRecord record, const Masks &masks)
{
    if (masks.isEmpty())
        return record;
    mask(record.exception, masks);
    mask(record.rewards, masks);
    mask(record.single, masks);
    for (StepOutcome &step : record.steps)
        mask(step, masks);
    return record;
}

} // namespace quayside
