// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/validate.h"

#include "app/headless/commandline.h"
#include "core/export/facts.h"
#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

struct FileVerdict {
    QString file;
    TrajectoryIndex trajectory;
    std::vector<Issue> issues;

    bool isValid() const
    {
        return std::ranges::none_of(issues, [](const Issue &issue) { return issue.severity == Severity::Error; });
    }
};

FileVerdict judge(const QString &file, MediaCheck media)
{
    const QFileInfo info(file);
    FileVerdict verdict{.file = file};
    const auto folder = Folder::open(info.absolutePath());
    const auto bytes = folder ? ByteRange::open(*folder, info.fileName()) : std::unexpected(folder.error());
    if (!bytes) {
        verdict.issues.push_back(issueFrom(bytes.error(), Severity::Error, QStringLiteral("file.unreadable")));
        return verdict;
    }
    verdict.trajectory = indexTrajectory(*bytes);
    verdict.issues = validateTrajectory(verdict.trajectory, {.media = media, .folder = *folder});
    return verdict;
}

template <typename T> Json numberOrNull(const std::optional<T> &quantity)
{
    return quantity ? Json(quantity->value) : Json(nullptr);
}

Json toJson(const Issue &issue)
{
    const auto &place = issue.place;
    const bool hasMember = place && !place->member.isEmpty();
    return {{"severity", toText(issue.severity).toStdString()},
            {"code", issue.code.toStdString()},
            {"where", issue.where.toStdString()},
            {"path", hasMember ? Json(place->member.toStdString()) : Json(nullptr)},
            {"step", place && place->step ? Json(*place->step) : Json(nullptr)},
            {"byte", place ? Json(place->byte) : Json(nullptr)},
            {"message", issue.message.toStdString()}};
}

Json toJson(const FileVerdict &verdict)
{
    const Usage sum = sumOfSteps(verdict.trajectory);
    Json issues = Json::array();
    for (const Issue &issue : verdict.issues)
        issues.push_back(toJson(issue));
    return {{"file", verdict.file.toStdString()},
            {"valid", verdict.isValid()},
            {"schema_version", verdict.trajectory.head.schemaVersion.toStdString()},
            {"steps", verdict.trajectory.count().value},
            {"prompt_tokens", numberOrNull(sum.input)},
            {"cached_tokens", numberOrNull(sum.cache)},
            {"completion_tokens", numberOrNull(sum.output)},
            {"cost_usd", numberOrNull(sum.cost)},
            {"issues", issues}};
}

void print(const FileVerdict &verdict)
{
    printLine(QStringLiteral("%1: %2, %3 steps, %4")
                  .arg(verdict.file, verdict.isValid() ? QStringLiteral("valid") : QStringLiteral("NOT valid"))
                  .arg(verdict.trajectory.count().value)
                  .arg(verdict.trajectory.head.schemaVersion));
    for (const Issue &issue : verdict.issues)
        printLine(
            QStringLiteral("  %1 %2 at %3: %4").arg(toText(issue.severity), issue.code, issue.where, issue.message));
}

} // namespace

int runValidate(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Checks trajectory files (ATIF v1.0 to v1.8) against Harbor's own rules."));
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("trajectory files"),
                                 QStringLiteral("FILE..."));
    parser.addOption(
        {QStringLiteral("json"),
         QStringLiteral(
             "one JSON array on standard output; an issue's path counts elements from 0, step is a position from 1, byte an offset from 0")});
    parser.addOption(
        {QStringLiteral("no-images"), QStringLiteral("do not look for the images and recordings that steps name")});
    if (const auto code = parseArguments(parser, QStringLiteral("validate"), arguments))
        return static_cast<int>(*code);
    if (parser.positionalArguments().isEmpty())
        return wrongUse(QStringLiteral("validate"), QStringLiteral("name at least one trajectory file"));
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const MediaCheck media = parser.isSet(QStringLiteral("no-images")) ? MediaCheck::Skip : MediaCheck::MustExist;
    Json all = Json::array();
    bool allValid = true;
    for (const QString &file : parser.positionalArguments()) {
        const FileVerdict verdict = judge(file, media);
        allValid = allValid && verdict.isValid();
        if (asJson)
            all.push_back(toJson(verdict));
        else
            print(verdict);
    }
    if (asJson)
        printJson(printed(all));
    return static_cast<int>(allValid ? ExitCode::Ok : ExitCode::Damaged);
}

} // namespace quayside
