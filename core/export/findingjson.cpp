// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/findingjson.h"

namespace quayside {

namespace {

Json evidenceFacts(const Evidence &evidence)
{
    Json json{{"text", jsonText(evidence.text)}};
    json["step"] = evidence.step ? Json(evidence.step->step.value) : Json(nullptr);
    json["file"] = evidence.file.isEmpty() ? Json(nullptr) : Json(jsonText(evidence.file));
    return json;
}

Json findingFacts(const Finding &finding)
{
    Json evidence = Json::array();
    for (const Evidence &one : finding.evidence)
        evidence.push_back(evidenceFacts(one));
    return {{"code", jsonText(toText(finding.code))},
            {"severity", jsonText(toText(finding.severity))},
            {"message", jsonText(finding.message)},
            {"evidence", std::move(evidence)}};
}

} // namespace

Json factsOf(const std::vector<Finding> &findings)
{
    Json json = Json::array();
    for (const Finding &finding : findings)
        json.push_back(findingFacts(finding));
    return json;
}

Json factsOf(const std::vector<JobFinding> &findings)
{
    Json json = Json::array();
    for (const JobFinding &finding : findings) {
        Json one = findingFacts(finding.finding);
        one["task"] = jsonText(finding.task.value);
        Json trials = Json::array();
        for (const TrialName &trial : finding.trials)
            trials.push_back(jsonText(trial.value));
        one["trials"] = std::move(trials);
        json.push_back(std::move(one));
    }
    return json;
}

} // namespace quayside
