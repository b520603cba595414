// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/identity.h"
#include "core/findings/findings.h"

#include <QCryptographicHash>

#include <map>
#include <set>

namespace quayside {

namespace {

constexpr Bytes largestDigest(16 << 20);

using Group = std::vector<TrialPointer>;

std::vector<TrialName> namesOf(const Group &group)
{
    std::vector<TrialName> names;
    for (const TrialPointer &trial : group)
        names.push_back(trial->name);
    return names;
}

std::optional<double> rewardOf(const Trial &trial)
{
    const auto primary = primaryReward(trial.rewards);
    return primary ? std::optional(primary->value) : std::nullopt;
}

bool differInReward(const Group &group)
{
    std::set<double> rewards;
    for (const TrialPointer &trial : group) {
        if (const auto reward = rewardOf(*trial))
            rewards.insert(*reward);
    }
    return rewards.size() > 1;
}

QString rewardsOf(const Group &group)
{
    QStringList said;
    for (const TrialPointer &trial : group) {
        if (const auto reward = rewardOf(*trial))
            said.append(QStringLiteral("%1 %2").arg(trial->name.value).arg(*reward));
    }
    return said.join(QStringLiteral(", "));
}

bool isVerifiersFault(const Trial &trial)
{
    if (!trial.exception)
        return false;
    const QString &type = trial.exception->type;
    return type.startsWith(QLatin1String("RewardFile")) || type.startsWith(QLatin1String("Verifier"));
}

JobFinding flaky(const TaskName &task, const Group &group, const QString &message)
{
    return {
        task, namesOf(group), {FindingCode::FlakyVerifier, Severity::Warning, message, {{rewardsOf(group), {}, {}}}}};
}

void judgeTask(std::vector<JobFinding> &findings, const TaskName &task, const Group &group,
               const std::function<QByteArray(const Trial &)> &digestOf)
{
    Group oracles, faults;
    std::map<QByteArray, Group> equal;
    int rewarded = 0;
    for (const TrialPointer &trial : group) {
        if (trial->agent.name == QLatin1String("oracle"))
            oracles.push_back(trial);
        if (isVerifiersFault(*trial))
            faults.push_back(trial);
        rewarded += !trial->rewards.empty();
        const QByteArray digest = digestOf && !trial->rewards.empty() ? digestOf(*trial) : QByteArray();
        if (!digest.isEmpty())
            equal[digest].push_back(trial);
    }
    if (differInReward(oracles))
        findings.push_back(
            flaky(task, oracles, QStringLiteral("the oracle's attempts at %1 are scored differently").arg(task.value)));
    for (const auto &[digest, alike] : equal) {
        if (differInReward(alike))
            findings.push_back(
                flaky(task, alike,
                      QStringLiteral("attempts at %1 with the same artifacts are scored differently").arg(task.value)));
    }
    if (!faults.empty() && rewarded > 0) {
        findings.push_back(flaky(task, faults,
                                 QStringLiteral("the verifier of %1 failed in %2 of %3 attempts and scored others")
                                     .arg(task.value)
                                     .arg(faults.size())
                                     .arg(group.size())));
    }
}

} // namespace

std::vector<JobFinding> findInJob(const Job &job, const std::function<QByteArray(const Trial &)> &digestOf)
{
    std::map<std::pair<Identity, QString>, Group> tasks;
    for (const TrialPointer &trial : job.trials)
        tasks[{identityOf(trial->task), trial->task.checksum}].push_back(trial);
    const ShownNames names(tasksOf(job));
    std::vector<JobFinding> findings;
    for (const auto &[task, group] : tasks) {
        if (group.size() > 1)
            judgeTask(findings, TaskName(names.of(task.first)), group, digestOf);
    }
    return findings;
}

QByteArray artifactDigest(const Folder &trial, const TrialDetail &detail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Bytes left = largestDigest;
    int files = 0;
    for (const ArtifactFile &file : artifactFiles(detail)) {
        if (!file.isPresent || file.isLink || file.isSpecial)
            continue;
        const auto bytes = trial.read(file.path, left);
        if (!bytes)
            return {};
        left = left - Bytes(bytes->size());
        hash.addData(file.path.toUtf8() + '\0' + QByteArray::number(bytes->size()) + '\0');
        hash.addData(*bytes);
        ++files;
    }
    return files == 0 ? QByteArray() : hash.result();
}

} // namespace quayside
