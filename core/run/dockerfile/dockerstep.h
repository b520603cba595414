// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/expand.h"
#include "core/run/dockerfile/moderule.h"

#include <optional>
#include <variant>

namespace quayside {

/// Where COPY and RUN --mount take files from.
struct FileOrigin {
    enum class Kind : std::uint8_t {
        Context,
        Stage,
        Image,
    };

    Kind kind = Kind::Context;
    size_t stage = 0; ///< its position in the file
    QString image;

    bool operator==(const FileOrigin &) const = default;
};

/// A file whose content stands in the Dockerfile.
struct InlineFile {
    QString name;
    QString content;

    bool operator==(const InlineFile &) const = default;
};

/// WORKDIR: a folder that is made when it is not there.
struct FolderStep {
    QString path;

    bool operator==(const FolderStep &) const = default;
};

enum class ArchiveRule : std::uint8_t {
    Copy,
    Unpack, ///< ADD
};

/// COPY and ADD.
struct CopyStep {
    FileOrigin origin;
    QStringList sources; ///< with wildcards
    std::vector<InlineFile> documents;
    QString destination; ///< absolute; ends with a slash when it is meant as a folder
    std::optional<ModeRule> mode;
    QStringList excluded;
    bool keepsParents = false; ///< --parents
    ArchiveRule archives = ArchiveRule::Copy;

    bool operator==(const CopyStep &) const = default;
};

/// What a RUN sees besides the image, and leaves nothing of in it.
struct RunMount {
    enum class Kind : std::uint8_t {
        Bind,
        Cache,
        Memory, ///< tmpfs
    };

    Kind kind = Kind::Bind;
    FileOrigin origin; ///< of Bind
    QString source;    ///< in its origin
    QString target;    ///< absolute
    QString id;        ///< of Cache: those with the same one share their files
    bool isWritable = false;

    bool operator==(const RunMount &) const = default;
};

struct RunStep {
    QStringList command;
    std::optional<InlineFile> script; ///< a here-document that names its own interpreter; `command` starts it
    VariableMap variables;
    QString folder;
    std::vector<RunMount> mounts;

    bool operator==(const RunStep &) const = default;
};

/// One instruction that changes files, everything in it replaced and made absolute.
struct DockerStep {
    int line = 0;
    std::variant<FolderStep, CopyStep, RunStep> action;

    bool operator==(const DockerStep &) const = default;
};

/// Where the script of a RUN lies while it runs.
QString scriptFolder();

} // namespace quayside
