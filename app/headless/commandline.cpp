// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commandline.h"

#include <cstdio>
#include <print>

namespace quayside {

std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Print the version."));
    parser.addOptions({help, version});
    if (!parser.parse(QStringList(QStringLiteral("quayside ") + command) + arguments)) {
        wrongUse(command, parser.errorText());
        return ExitCode::WrongUse;
    }
    if (parser.isSet(help)) {
        std::print("{}", parser.helpText().toStdString());
        return ExitCode::Ok;
    }
    if (parser.isSet(version)) {
        std::println("quayside {}", QUAYSIDE_VERSION);
        return ExitCode::Ok;
    }
    return std::nullopt;
}

void printOut(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
}

void complain(const QString &message)
{
    std::println(stderr, "quayside: {}", message.toStdString());
}

int wrongUse(const QString &command, const QString &message)
{
    complain(message);
    complain(QStringLiteral("see 'quayside %1 --help'").arg(command));
    return static_cast<int>(ExitCode::WrongUse);
}

} // namespace quayside
