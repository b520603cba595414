// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/secret/secrets.h"
#include "core/run/spec/runspec.h"

#include <QCommandLineParser>

namespace quayside {

/// What the command line asks for; `secrets` holds the values it gave or named.
struct RunRequest {
    RunSpec spec;
    Secrets secrets;
};

/// Options of every command that starts a job: where it is written, how it is run and what is printed.
void addPlaceOptions(QCommandLineParser &parser);
std::expected<void, QString> readPlaceOptions(const QCommandLineParser &parser, RunRequest &request);

/// The options of `run`, with Harbor's names.
void addRunOptions(QCommandLineParser &parser);

/// Errors: a sentence for the user.
std::expected<RunRequest, QString> readRunOptions(const QCommandLineParser &parser);

/// Options that give variables, for `run` and `resume`.
void addSecretOptions(QCommandLineParser &parser);
std::expected<void, QString> readSecretOptions(const QCommandLineParser &parser, RunRequest &request);

} // namespace quayside
