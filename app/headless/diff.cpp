// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/diff.h"

#include "app/headless/loadpath.h"
#include "core/artifacts/artifactpatch.h"
#include "core/evidence/makeevidence.h"
#include "core/export/artifactjson.h"

#include <QFileInfo>

namespace quayside {

namespace {

struct Request {
    QString trial;
    QString against;
    QString artifact;
};

struct Prepared {
    LoadedPath own;
    LoadedPath neighbours; ///< the job around the trial: an oracle may be among its trials
    TrialPointer trial;
    std::optional<Folder> folder;
    std::vector<ReviewedArtifact> artifacts;
    std::vector<Issue> issues; ///< of the trial
};

Error misuse(const QString &path, const QString &message)
{
    return {ErrorCode::Unsupported, path, {}, message};
}

Result<Prepared> prepare(const Request &request)
{
    auto own = loadPath(request.trial);
    if (!own)
        return std::unexpected(own.error());
    if (own->jobs.size() != 1 || own->jobs.front()->trials.size() != 1)
        return std::unexpected(misuse(request.trial, QStringLiteral("holds not one trial")));
    Prepared prepared{.own = std::move(*own)};
    const JobPointer job = prepared.own.jobs.front();
    prepared.trial = job->trials.front();
    const auto folder = Folder::open(prepared.trial->folder);
    if (!folder)
        return std::unexpected(folder.error());
    prepared.folder = *folder;
    if (auto neighbours = loadPath(QFileInfo(prepared.trial->folder).path()))
        prepared.neighbours = std::move(*neighbours);
    const auto evidence = makeEvidence({}, {.job = job, .trial = prepared.trial, .open = prepared.neighbours.jobs},
                                       EvidencePart::Artifacts);
    prepared.artifacts = evidence->artifacts->artifacts;
    prepared.issues = prepared.own.issues;
    if (const QString &task = evidence->artifacts->sources.taskNotOpened; !task.isEmpty())
        complain(QStringLiteral("%1: the task's folder is not opened: it is not around the job and not below one of "
                                "QUAYSIDE_TASKS")
                     .arg(task));
    for (const std::vector<Issue> &more : {prepared.trial->issues, prepared.own.named(evidence->detail->issues)})
        prepared.issues.insert(prepared.issues.end(), more.begin(), more.end());
    return prepared;
}

/// The same artifact in another trial's folder, or a file by itself.
Result<std::optional<Expectation>> byPath(const QString &against, const ArtifactFile &file)
{
    if (QFileInfo(against).isFile())
        return chosenFile(against).transform([](Expectation found) { return std::optional(std::move(found)); });
    auto other = Folder::open(against);
    if (!other)
        return std::unexpected(other.error());
    if (!other->stamp(file.path))
        return std::optional<Expectation>();
    return std::optional(Expectation{.kind = ExpectationKind::Chosen,
                                     .folder = std::move(*other),
                                     .path = file.path,
                                     .trial = QFileInfo(against).fileName()});
}

Result<std::optional<Expectation>> expectationOf(const ReviewedArtifact &artifact, const QString &against)
{
    const auto ofKind = [&](ExpectationKind kind) {
        const auto found = std::ranges::find(artifact.candidates, kind, &Expectation::kind);
        return found == artifact.candidates.end() ? std::optional<Expectation>() : std::optional(*found);
    };
    if (against.isEmpty())
        return artifact.candidates.empty() ? std::optional<Expectation>() : std::optional(artifact.candidates.front());
    if (against == QLatin1String("oracle"))
        return ofKind(ExpectationKind::Oracle);
    if (against == QLatin1String("starter"))
        return ofKind(ExpectationKind::Starter);
    return byPath(against, artifact.file);
}

struct Difference {
    const ReviewedArtifact *artifact = nullptr;
    std::optional<Expectation> expectation;
    std::optional<ContentComparison> comparison;
};

Result<Difference> differenceOf(const Prepared &prepared, const ReviewedArtifact &artifact, const QString &against)
{
    auto expectation = expectationOf(artifact, against);
    if (!expectation)
        return std::unexpected(expectation.error());
    Difference difference{.artifact = &artifact, .expectation = std::move(*expectation)};
    if (!difference.expectation || artifact.state == ArtifactState::Refused)
        return difference;
    const ComparedFile before{difference.expectation->folder, difference.expectation->path};
    const auto after =
        artifact.file.isPresent ? std::optional(ComparedFile{*prepared.folder, artifact.file.path}) : std::nullopt;
    auto comparison = compareContents(before, after);
    if (!comparison)
        return std::unexpected(comparison.error());
    difference.comparison = std::move(*comparison);
    return difference;
}

bool isWanted(const ArtifactFile &file, const QString &artifact)
{
    return artifact.isEmpty() || file.path == artifact || file.shown == artifact || file.source == artifact;
}

void printDifference(const Difference &difference)
{
    const ArtifactFile &file = difference.artifact->file;
    QString line = QStringLiteral("%1  %2").arg(toText(difference.artifact->state), -13).arg(file.shown);
    if (difference.comparison && !difference.comparison->isSame) {
        const DifferenceCount count = countOf(*difference.comparison);
        line += QStringLiteral("  %1 %2").arg(count.count).arg(toText(count.unit));
    }
    printLine(line);
    if (difference.expectation)
        printLine(QStringLiteral("               against %1: %2")
                      .arg(toText(difference.expectation->kind), reasonFor(*difference.expectation)));
    if (!difference.comparison || !difference.comparison->json)
        return;
    for (const JsonChange &change : difference.comparison->json->changes)
        printLine(QStringLiteral("               %1: expected %2, got %3")
                      .arg(trailText(change.trail), change.before.left(80), change.after.left(80)));
}

/// Error: why this file is not in the patch.
Result<void> printPatch(const Prepared &prepared, const Difference &difference)
{
    if (!difference.comparison || difference.comparison->isSame)
        return {};
    const ArtifactFile &file = difference.artifact->file;
    PatchedFiles files{.before = ComparedFile{difference.expectation->folder, difference.expectation->path},
                       .after = {},
                       .name = file.shown};
    if (file.isPresent)
        files.after = ComparedFile{*prepared.folder, file.path};
    return patchOf(*difference.comparison, files).transform([](const QByteArray &patch) { printData(patch); });
}

Json toJson(const Difference &difference)
{
    Json json = factsOf(*difference.artifact, difference.expectation ? &*difference.expectation : nullptr);
    json["difference"] = difference.comparison ? factsOf(*difference.comparison) : Json(nullptr);
    return json;
}

enum class Output : std::uint8_t {
    Text,
    Json,
    Patch,
};

Result<int> printAll(const Request &request, Output output)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return std::unexpected(prepared.error());
    complainOf(prepared->issues);
    Json all = Json::array();
    ExitCode code = ExitCode::Ok;
    int shown = 0;
    for (const ReviewedArtifact &artifact : prepared->artifacts) {
        if (!isWanted(artifact.file, request.artifact))
            continue;
        const auto difference = differenceOf(*prepared, artifact, request.against);
        if (!difference)
            return std::unexpected(difference.error());
        ++shown;
        switch (output) {
        case Output::Text: printDifference(*difference); break;
        case Output::Json: all.push_back(toJson(*difference)); break;
        case Output::Patch:
            if (const auto printed = printPatch(*prepared, *difference); !printed) {
                complain(QStringLiteral("left out of the patch: ") + describe(printed.error()));
                code = ExitCode::Damaged;
            }
            break;
        }
    }
    if (output == Output::Json)
        printJson(printed(Json{{"trial", jsonText(prepared->trial->name.value)},
                               {"artifacts", std::move(all)},
                               {"issues", factsOf(prepared->issues)}}));
    if (shown == 0 && !request.artifact.isEmpty())
        return std::unexpected(misuse(request.artifact, QStringLiteral("the trial has no such artifact")));
    if (shown == 0 && output == Output::Text)
        printLine(QStringLiteral("the trial left no artifacts"));
    return static_cast<int>(std::max(code, exitCodeFor(prepared->issues)));
}

} // namespace

int runDiff(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Compares the artifacts of a trial with what was expected of them."));
    parser.addPositionalArgument(QStringLiteral("TRIAL"), QStringLiteral("A trial folder."));
    const QCommandLineOption against(
        QStringLiteral("against"),
        QStringLiteral("What to compare with: oracle, starter, another trial's folder, or a file."),
        QStringLiteral("WHAT"));
    const QCommandLineOption artifact(
        QStringLiteral("artifact"), QStringLiteral("Only this artifact, such as app/fix.sql."), QStringLiteral("PATH"));
    const QCommandLineOption asJson(QStringLiteral("json"), QStringLiteral("Print JSON."));
    const QCommandLineOption asPatch(QStringLiteral("patch"), QStringLiteral("Print a patch that git apply takes."));
    parser.addOptions({against, artifact, asJson, asPatch});
    const QString command = QStringLiteral("diff");
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    if (parser.positionalArguments().size() != 1)
        return wrongUse(command, QStringLiteral("one TRIAL is needed"));
    if (parser.isSet(asJson) && parser.isSet(asPatch))
        return wrongUse(command, QStringLiteral("--json or --patch, not both"));
    const Output output = parser.isSet(asJson) ? Output::Json : parser.isSet(asPatch) ? Output::Patch : Output::Text;
    const auto code =
        printAll({parser.positionalArguments().constFirst(), parser.value(against), parser.value(artifact)}, output);
    return code ? *code : giveUp(code.error());
}

} // namespace quayside
