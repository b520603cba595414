// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <QRegularExpression>

namespace quayside {

namespace {

constexpr auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

QRegularExpressionMatch claimIn(const QString &message)
{
    static const QRegularExpression claim(
        QStringLiteral(
            "\\b(all (the )?(tests|checks|tasks|requirements|criteria)[^.\\n]{0,40}(pass|passed|met|completed?|satisfied)|"
            "(task|work|implementation|solution|script|model|system|service|setup|set-up|server|fix|build|file|report|query|game|vm)[^.\\n]{0,60}"
            "(is|are|was|were|has been|have been) (now )?(fully |successfully )?"
            "(complete|completed|done|working|running|ready|fixed|finished|verified|created|saved|built|configured|installed|implemented|written|generated)|"
            "(completed|finished|working|built|created|fixed|installed|implemented|trained|configured|verified|fitted|saved|wrote|recovered|extracted) (successfully|correctly)|"
            "successfully (completed|created|implemented|fixed|built|installed|configured|recovered|extracted|fitted|trained|solved|written|saved|processed|reconstructed|computed)|"
            "(i've|i have) (successfully )?(created|implemented|fixed|completed|built|analy[sz]ed|fitted|processed|configured|solved|written|saved|verified|determined|identified|installed)|"
            "^(created|saved|done|fixed|completed|implemented|wrote|finished)\\b|everything (is )?(works|working|set up))"),
        ignoringCase | QRegularExpression::MultilineOption);
    return claim.match(message);
}

bool admitsFailure(const QString &message)
{
    static const QRegularExpression doubt(
        QStringLiteral(
            "unfortunately|unable to|(could|can|did|does|do|was|were) ?(not|n't) (find|complete|solve|finish|build|install|get|work|manage|pass|recover|fix|determine)|"
            "cannot be (done|completed|solved|run)|was not successful|failed to|not (yet )?(complete|working|finished|successful)|gave up|ran out of|still (running|fails|failing|in progress)|"
            "fundamental (limitation|incompatib|compatib)|impossible"),
        ignoringCase);
    return doubt.match(message).hasMatch();
}

QString outcomeText(const Trial &trial)
{
    const auto primary = primaryReward(trial.rewards);
    return primary ? QStringLiteral("the verifier gave %1 for %2").arg(primary->value).arg(primary->key)
                   : QStringLiteral("the verifier did not agree");
}

std::optional<Evidence> failingCheck(const TrialDetail &detail)
{
    for (const TestReport &report : detail.reports) {
        const auto failed = std::ranges::find(report.tests, QStringLiteral("failed"), &TestCase::status);
        if (failed != report.tests.end())
            return Evidence{QStringLiteral("failed: ") + failed->name, {}, report.file};
    }
    return std::nullopt;
}

} // namespace

std::vector<Finding> findFalseClaim(const TrialFacts &facts)
{
    const Outcome outcome = outcomeOf(*facts.trial);
    const StepFacts *last = lastWords(facts);
    if ((outcome != Outcome::Failed && outcome != Outcome::Partial) || !last || isReferenceAgent(*facts.trial))
        return {};
    const auto claim = claimIn(last->message);
    if (!claim.hasMatch() || admitsFailure(last->message) || announcesWork(last->message))
        return {};
    Finding finding{FindingCode::FalseClaim,
                    Severity::Warning,
                    QStringLiteral("the agent says that it is done; %1").arg(outcomeText(*facts.trial)),
                    {{excerpt(last->message, claim.capturedStart()), last->ref, {}}}};
    if (auto check = failingCheck(*facts.detail))
        finding.evidence.push_back(std::move(*check));
    return {finding};
}

} // namespace quayside
