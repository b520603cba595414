// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"

#include <QCommandLineParser>

#include <optional>

namespace quayside {

enum class ExitCode : std::uint8_t {
    Ok = 0,
    Damaged = 1,
    WrongUse = 2,
};

/// Parses the arguments behind a command's name. --help and --version print and give Ok; a wrong option prints the
/// reason on standard error and gives WrongUse; nothing means: go on.
std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const QString &command,
                                       const QStringList &arguments);

// All that is printed goes through these, so that no name and no text of a file steers the terminal (visibletext.h).

void printText(const QString &text); ///< on standard output, as the ones below
void printLine(const QString &line);
void printJson(const QByteArray &json);
/// What another program takes, such as a patch: byte by byte, but made visible on a terminal.
void printData(const QByteArray &data);
/// One line on standard error.
void sayLine(const QString &line);

/// A line on standard error that stands until it is taken back.
void sayForNow(const QString &line);
void takeLineBack();

/// Prints "quayside: <message>" on standard error.
void complain(const QString &message);
/// Every issue that is more than information.
void complainOf(const std::vector<Issue> &issues);

/// Complains of what kept a command from its work, and returns the exit code for it.
int giveUp(const Error &error);

/// Prints a usage error with a hint at --help, and returns the exit code for it.
int wrongUse(const QString &command, const QString &message);

} // namespace quayside
