// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/trial.h"

#include "app/headless/loadpath.h"
#include "app/headless/trialtext.h"
#include "core/evidence/makeevidence.h"
#include "core/export/trialjson.h"

namespace quayside {

namespace {

struct OneTrial {
    LoadedPath loaded; ///< keeps an unpacked archive alive
    TrialPointer trial;
    TrialDetail detail;
    std::vector<Finding> findings;
};

Result<OneTrial> loadTrial(const QString &path)
{
    auto loaded = loadPath(path);
    if (!loaded)
        return std::unexpected(loaded.error());
    const bool isOne = loaded->jobs.size() == 1 && loaded->jobs.front()->trials.size() == 1;
    if (!isOne)
        return std::unexpected(Error{
            ErrorCode::Unsupported, path, {}, QStringLiteral("holds not one trial; 'quayside summary' shows jobs")});
    OneTrial one{.loaded = std::move(*loaded), .trial = {}, .detail = {}, .findings = {}};
    one.trial = one.loaded.jobs.front()->trials.front();
    if (const auto folder = Folder::open(one.trial->folder); !folder)
        return std::unexpected(folder.error());
    const auto evidence =
        makeEvidence({}, {.job = one.loaded.jobs.front(), .trial = one.trial}, EvidencePart::Findings);
    one.detail = *evidence->detail;
    one.detail.issues = one.loaded.named(std::move(one.detail.issues));
    one.detail.issues.insert(one.detail.issues.end(), one.loaded.issues.begin(), one.loaded.issues.end());
    one.findings = *evidence->findings;
    return one;
}

} // namespace

int runTrial(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Prints everything that is loaded of one trial."));
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("A trial folder."));
    const QCommandLineOption asJson(QStringLiteral("json"), QStringLiteral("Print JSON."));
    parser.addOption(asJson);
    const QString command = QStringLiteral("trial");
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    if (parser.positionalArguments().size() != 1)
        return wrongUse(command, QStringLiteral("one PATH is needed"));
    const auto one = loadTrial(parser.positionalArguments().constFirst());
    if (!one)
        return giveUp(one.error());
    if (parser.isSet(asJson))
        printJson(trialJson(*one->trial, one->detail, one->findings));
    else
        printText(trialText(*one->trial, one->detail));
    const bool isDamaged = exitCodeFor(one->trial->issues) == ExitCode::Damaged;
    return static_cast<int>(isDamaged ? ExitCode::Damaged : exitCodeFor(one->detail.issues));
}

} // namespace quayside
