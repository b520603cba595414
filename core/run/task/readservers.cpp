// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/readsections.h"

#include "core/run/secret/secretrule.h"

#include <QRegularExpression>

namespace quayside {

namespace {

/// What is wrong with the value of an HTTP header; empty for nothing. A configuration is saved as it is written: what
/// looks like a credential comes from a variable.
QString faultOfHeader(const QString &name, const QString &value)
{
    static const QRegularExpression variable(QStringLiteral(R"(\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\})"));
    static const QRegularExpression onlyVariables(QStringLiteral(R"(\A\s*(?:[A-Za-z]+\s+)?%1(?:[\s:-]*%1)*\s*\z)")
                                                      .arg(QStringLiteral(R"(\$\{[A-Za-z_][A-Za-z0-9_]*(?::-)?\})")));
    if (value.contains(QLatin1Char('\r')) || value.contains(QLatin1Char('\n')))
        return QStringLiteral("has a line end");
    if (QString(value).replace(variable, QStringLiteral(" ")).contains(QLatin1String("${")))
        return QStringLiteral("is no template of a variable");
    const bool isSecret = isSensitiveName(name) || name.endsWith(QLatin1String("cookie"), Qt::CaseInsensitive);
    for (const auto &match : variable.globalMatch(value)) {
        if (match.captured(2).contains(QLatin1String("${")))
            return QStringLiteral("is no template of a variable");
        if (!match.captured(2).isEmpty() && (isSecret || isSensitiveName(match.captured(1))))
            return QStringLiteral("has a default for a secret");
    }
    const bool isLiteral = isSecret && !value.trimmed().isEmpty() && !onlyVariables.match(value).hasMatch();
    return isLiteral ? QStringLiteral("holds a secret itself, not ${VARIABLE}") : QString();
}

void checkHeaders(const TomlReader &server, bool isHttp)
{
    static const QRegularExpression token(QStringLiteral(R"(\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\z)"));
    const QMap<QString, QString> headers = server.textMap("headers");
    for (const auto &[name, value] : headers.asKeyValueRange()) {
        if (!token.match(name).hasMatch())
            server.report("headers", QStringLiteral("\"%1\" is no name of a header").arg(name));
        else if (const QString fault = faultOfHeader(name, value); !fault.isEmpty())
            server.report("headers", QStringLiteral("%1 %2").arg(name, fault));
    }
    if (!isHttp && !headers.isEmpty())
        server.report("headers", QStringLiteral("only where the transport is HTTP"));
}

QString readServer(const TomlReader &server)
{
    const QString name = server.neededText("name");
    const QString transport = server.text("transport").value_or(QStringLiteral("sse"));
    const bool isHttp = transport == QLatin1String("sse") || transport == QLatin1String("streamable-http")
        || transport == QLatin1String("http");
    const QString url = server.text("url").value_or(QString());
    const QString command = server.text("command").value_or(QString());
    server.texts("args");
    if (!isHttp && transport != QLatin1String("stdio"))
        server.report("transport", QStringLiteral("stdio, sse or streamable-http expected"));
    else if ((isHttp ? url : command).isEmpty())
        server.report(isHttp ? "url" : "command", QStringLiteral("needed for %1").arg(transport));
    checkHeaders(server, isHttp);
    return name;
}

} // namespace

QStringList readServers(const TomlReader &reader)
{
    QStringList names;
    for (const TomlReader &server : reader.children("mcp_servers"))
        names.append(readServer(server));
    return names;
}

} // namespace quayside
