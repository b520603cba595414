// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/dockerfile/dockerstep.h"

namespace quayside {

/// From one FROM to the next.
struct DockerStage {
    int line = 0;
    QString name;               ///< lower case; may be empty
    QString image;              ///< that it starts from; "scratch" is an empty one
    std::optional<size_t> base; ///< the stage that it starts from instead
    std::vector<DockerStep> steps;
    VariableMap variables; ///< of the image it makes
    QString workingFolder = QStringLiteral("/");
    QString user;
    std::optional<Error> problem; ///< the first line that nobody can follow without an engine

    bool operator==(const DockerStage &) const = default;
};

/// A Dockerfile as the sandbox follows it. Its last stage is what is built.
struct Dockerfile {
    QString path;
    std::vector<DockerStage> stages;
    std::vector<Issue> notes; ///< instructions that are read and have no effect here

    bool operator==(const Dockerfile &) const = default;
};

/// Errors: Malformed; Unsupported when the last stage, or one that it takes something from, cannot be followed;
/// `where` = "line N".
Result<Dockerfile> parseDockerfile(const QByteArray &text, const QString &path);

/// One that has only its FROM.
Dockerfile dockerfileOf(const QString &image);

/// What a stage takes files from.
std::vector<FileOrigin> originsOf(const DockerStage &stage);

/// The other stages that it needs.
std::vector<size_t> stagesOf(const DockerStage &stage);

/// The stages that the last one needs, itself among them, each after those it needs.
std::vector<size_t> neededStages(const Dockerfile &file);

/// The image that a stage starts from, by way of other stages.
QString imageOf(const Dockerfile &file, size_t stage);
/// That of the last one.
QString imageOf(const Dockerfile &file);

} // namespace quayside
