// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerscope.h"

#include <QDir>
#include <QSysInfo>

namespace quayside {

namespace {

/// As images name it.
QString architecture()
{
    static const QMap<QString, QString> names{{QStringLiteral("x86_64"), QStringLiteral("amd64")},
                                              {QStringLiteral("i386"), QStringLiteral("386")}};
    const QString here = QSysInfo::currentCpuArchitecture();
    return names.value(here, here);
}

} // namespace

QString defaultSearchPath()
{
    return QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
}

VariableMap platformArguments()
{
    VariableMap arguments;
    for (const char *side : {"TARGET", "BUILD"}) {
        const QString name = QLatin1String(side);
        arguments.insert(name + QStringLiteral("PLATFORM"), QStringLiteral("linux/") + architecture());
        arguments.insert(name + QStringLiteral("OS"), QStringLiteral("linux"));
        arguments.insert(name + QStringLiteral("ARCH"), architecture());
        arguments.insert(name + QStringLiteral("VARIANT"), QString());
    }
    return arguments;
}

DockerScope::DockerScope(VariableMap globals, QChar escape)
    : m_globals(std::move(globals)), m_known{{QStringLiteral("PATH"), defaultSearchPath()}}, m_escape(escape)
{
}

Result<QString> DockerScope::expanded(const QString &text) const
{
    return expand(text, m_known, {.escape = m_escape}).transform([](const Expanded &done) { return done.text; });
}

Result<QStringList> DockerScope::expandedEach(const QStringList &texts) const
{
    QStringList all;
    for (const QString &text : texts) {
        const auto one = expanded(text);
        if (!one)
            return std::unexpected(one.error());
        all << *one;
    }
    return all;
}

Result<QString> DockerScope::expandedDocument(const QString &text) const
{
    return expand(text, m_known, {.escape = m_escape, .quotes = ExpandRules::Quotes::Ignore})
        .transform([](const Expanded &done) { return done.text; });
}

void DockerScope::set(const QString &name, const QString &value)
{
    m_known.insert(name, value);
    m_ofImage.insert(name, value);
}

void DockerScope::takeGlobal(const QString &name)
{
    if (const auto found = m_globals.constFind(name); found != m_globals.cend())
        m_known.insert(name, *found);
}

void DockerScope::enter(const QString &folder)
{
    m_folder = inside(folder);
    if (m_folder.size() > 1 && m_folder.endsWith(QLatin1Char('/')))
        m_folder.chop(1);
}

QString DockerScope::inside(const QString &path) const
{
    const QString whole = path.startsWith(QLatin1Char('/')) ? path : m_folder + QLatin1Char('/') + path;
    QString clean = QDir::cleanPath(whole);
    while (clean.startsWith(QLatin1String("/..")) && (clean.size() == 3 || clean[3] == QLatin1Char('/')))
        clean = clean.size() == 3 ? QStringLiteral("/") : clean.mid(3);
    const bool isFolder = path.endsWith(QLatin1Char('/')) || path == QLatin1String(".") || path.isEmpty();
    return isFolder && clean != QLatin1String("/") ? clean + QLatin1Char('/') : clean;
}

} // namespace quayside
