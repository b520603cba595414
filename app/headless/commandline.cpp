// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commandline.h"

#include "core/base/visibletext.h"

#include <cstdio>

#include <unistd.h>

namespace quayside {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

} // namespace

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
        printText(parser.helpText());
        return ExitCode::Ok;
    }
    if (parser.isSet(version)) {
        printLine(QStringLiteral("quayside " QUAYSIDE_VERSION));
        return ExitCode::Ok;
    }
    return std::nullopt;
}

void printText(const QString &text)
{
    write(stdout, visibleText(text));
}

void printLine(const QString &line)
{
    write(stdout, visibleLine(line) + QLatin1Char('\n'));
}

void printJson(const QByteArray &json)
{
    printBytes(visibleJson(json));
}

void printData(const QByteArray &data)
{
    if (isatty(STDOUT_FILENO))
        printText(QString::fromUtf8(data));
    else
        printBytes(data);
}

void sayLine(const QString &line)
{
    write(stderr, visibleLine(line) + QLatin1Char('\n'));
}

void sayForNow(const QString &line)
{
    write(stderr, visibleLine(line));
    std::fflush(stderr);
}

void takeLineBack()
{
    std::fputs("\r\033[K", stderr);
}

void complain(const QString &message)
{
    sayLine(QStringLiteral("quayside: ") + message);
}

void complainOf(const std::vector<Issue> &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Info)
            complain(describe(issue));
    }
}

int giveUp(const Error &error)
{
    complain(describe(error));
    const bool isMisuse = error.code == ErrorCode::NotFound || error.code == ErrorCode::Unsupported;
    return static_cast<int>(isMisuse ? ExitCode::WrongUse : ExitCode::Damaged);
}

int wrongUse(const QString &command, const QString &message)
{
    complain(message);
    complain(QStringLiteral("see 'quayside %1 --help'").arg(command));
    return static_cast<int>(ExitCode::WrongUse);
}

} // namespace quayside
