// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/yamlvalue.h"

#include <QMap>

#include <functional>

namespace quayside {

struct ComposeMount {
    enum class Type : std::uint8_t { Bind, Volume, Other } type = Type::Other;
    enum class Access : std::uint8_t { Write, ReadOnly } access = Access::Write;
    QString source; ///< as it is written: relative to the file, or a volume's name; may be empty
    QString target;
    int line = 0;

    bool operator==(const ComposeMount &) const = default;
};

/// A place that asks for all privileges: the service itself, or one of its hooks.
struct ComposePrivilege {
    QString key; ///< "privileged" or "post_start[0].privileged"
    int line = 0;

    bool operator==(const ComposePrivilege &) const = default;
};

struct ComposeService {
    QString name;
    QString image;
    int imageLine = 0;
    enum class Origin : std::uint8_t { Image, Build } origin = Origin::Image;
    enum class Network : std::uint8_t { Usual, Own } network = Network::Usual; ///< what the file says of it
    std::vector<ComposePrivilege> privileges;
    std::optional<int> addedCapabilities; ///< the line of a list that is not empty
    std::vector<ComposeMount> mounts;

    bool operator==(const ComposeService &) const = default;
};

struct ComposeVolume {
    QString name;
    QString driver = QStringLiteral("local");
    QMap<QString, QString> options;
    int line = 0;

    bool operator==(const ComposeVolume &) const = default;
};

/// What a docker-compose.yaml says of privileges, images and mounts, with its variables filled in. The services of
/// every profile are there, and those of included files; what a service extends is part of it.
struct ComposeFile {
    std::vector<ComposeService> services;
    std::vector<ComposeVolume> volumes;

    bool operator==(const ComposeFile &) const = default;
};

/// What a compose file is read from.
struct ComposeSource {
    QByteArray text;
    QMap<QString, QString> variables;
    QString path;
    std::function<Result<QByteArray>(const QString &)> read; ///< of a file that it names, by its path from there
};

/// Errors: Malformed for what Docker Compose would not load, with the line where it is known; those of reading.
Result<ComposeFile> parseComposeFile(const ComposeSource &source);

} // namespace quayside
