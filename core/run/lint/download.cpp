// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/download.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// The host of an address; empty for what is none.
QString hostOf(QString address)
{
    static const QRegularExpression withHost(uR"(\A(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//([^/?#]*))"_s);
    if (address.startsWith("--url="_L1))
        address = address.section(u'=', 1);
    const QString host = withHost.match(address).captured(1).section(u'@', -1);
    return (host.startsWith(u'[') ? host.mid(1).section(u']', 0, 0) : host.section(u':', 0, 0)).toLower();
}

bool isElsewhere(const QString &argument)
{
    static const QRegularExpression gitAddress(uR"(\Agit@[^:]+\.[^:]+:)"_s);
    const QString host = hostOf(argument);
    const bool isNamed = host.contains(u'.') && !host.startsWith("127."_L1) && !host.endsWith(".localhost"_L1);
    return isNamed || gitAddress.match(argument).hasMatch();
}

/// What the first argument that names an output says: where to, "." for the name it has there; nothing without one.
std::optional<QString> outputOf(const QString &program, const QStringList &arguments)
{
    static const QStringList flags{u"-o"_s, u"--output"_s, u"-O"_s, u"--output-document"_s, u">"_s};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool isCurl = program == "curl"_L1;
        if (isCurl && argument == "-O"_L1)
            return u"."_s;
        if (flags.contains(argument))
            return arguments.value(i + 1);
        if (argument.startsWith("--output="_L1) || argument.startsWith("--output-document="_L1))
            return argument.section(u'=', 1);
        if (isCurl && argument.startsWith("-o"_L1))
            return argument.mid(2);
    }
    return std::nullopt;
}

bool isFile(const QString &output)
{
    return !output.isEmpty() && output != "-"_L1 && output != "/dev/null"_L1 && !output.contains(u'$');
}

} // namespace

bool isDownload(const QStringList &command, const QStringList &pipedTo)
{
    static const QStringList probes{u"--spider"_s, u"-O-"_s, u"-qO-"_s};
    const QString program = command.value(0);
    const QStringList arguments = command.mid(1);
    const bool isKnown = program == "curl"_L1 || program == "wget"_L1 || program == "git"_L1;
    if (!isKnown || !std::ranges::any_of(arguments, isElsewhere))
        return false;
    if (program == "git"_L1)
        return arguments.value(0) == "clone"_L1;
    if (pipedTo.value(0) == "sh"_L1 || pipedTo.value(0) == "bash"_L1)
        return true;
    if (std::ranges::any_of(arguments, [](const QString &argument) { return probes.contains(argument); }))
        return false;
    if (const auto output = outputOf(program, arguments))
        return isFile(*output);
    return program == "wget"_L1 || std::ranges::any_of(arguments, [](const QString &argument) {
               return argument.startsWith(u'>') && argument != ">/dev/null"_L1;
           });
}

} // namespace quayside
