// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/findingjson.h"

namespace quayside {

namespace {

OrderedJson evidenceFacts(const Evidence &evidence)
{
    OrderedJson json{{"text", toUtf8(evidence.text)}};
    json["step"] = evidence.step ? OrderedJson(evidence.step->step.value) : OrderedJson(nullptr);
    json["file"] = evidence.file.isEmpty() ? OrderedJson(nullptr) : OrderedJson(toUtf8(evidence.file));
    return json;
}

OrderedJson findingFacts(const Finding &finding)
{
    OrderedJson evidence = OrderedJson::array();
    for (const Evidence &one : finding.evidence)
        evidence.push_back(evidenceFacts(one));
    return {{"code", toUtf8(toText(finding.code))},
            {"severity", toUtf8(toText(finding.severity))},
            {"message", toUtf8(finding.message)},
            {"evidence", std::move(evidence)}};
}

} // namespace

OrderedJson factsOf(const std::vector<Finding> &findings)
{
    OrderedJson json = OrderedJson::array();
    for (const Finding &finding : findings)
        json.push_back(findingFacts(finding));
    return json;
}

OrderedJson factsOf(const std::vector<JobFinding> &findings)
{
    OrderedJson json = OrderedJson::array();
    for (const JobFinding &finding : findings) {
        OrderedJson one = findingFacts(finding.finding);
        one["task"] = toUtf8(finding.task.value);
        OrderedJson trials = OrderedJson::array();
        for (const TrialName &trial : finding.trials)
            trials.push_back(toUtf8(trial.value));
        one["trials"] = std::move(trials);
        json.push_back(std::move(one));
    }
    return json;
}

} // namespace quayside
