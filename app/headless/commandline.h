// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Prints bytes on standard output as they are.
void printOut(const QByteArray &text);

/// Prints "quayside: <message>" on standard error.
void complain(const QString &message);

/// Prints a usage error with a hint at --help, and returns the exit code for it.
int wrongUse(const QString &command, const QString &message);

} // namespace quayside
