// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/pythoninstall.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

bool beginsWith(const QStringList &command, const char *start)
{
    const QStringList expected = words(start);
    return command.first(std::min(command.size(), expected.size())) == expected;
}

/// What stands behind the command that installs; nothing where the command installs nothing.
std::optional<QStringList> argumentsOf(const QStringList &command)
{
    for (const char *start : {"pip install", "pip3 install", "python -m pip install", "python3 -m pip install",
                              "uv pip install", "uv tool install", "uvx"}) {
        if (beginsWith(command, start))
            return command.sliced(words(start).size());
    }
    return std::nullopt;
}

class InstallArguments
{
public:
    InstallArguments(QStringList arguments, bool namesOneTool)
        : m_left(std::move(arguments)), m_namesOneTool(namesOneTool)
    {
    }

    QStringList packages()
    {
        while (!m_left.isEmpty()) {
            const QString argument = m_left.takeFirst();
            if (!argument.startsWith(u'-')) {
                if (m_namesOneTool)
                    break;
                m_packages << argument;
            } else {
                takeFlag(argument);
            }
        }
        return m_packages;
    }

private:
    static bool isFlagWithValue(const QString &flag)
    {
        static const QStringList flags =
            words("-r --requirement -c --constraint -i --index-url --extra-index-url -t --target --prefix --root "
                  "--cache-dir --python -p --log --src --find-links -f --platform --config-settings -C --index "
                  "--default-index --from");
        return flags.contains(flag);
    }

    QString valueOf(const QString &argument)
    {
        if (argument.contains(u'='))
            return argument.section(u'=', 1);
        return m_left.isEmpty() ? QString() : m_left.takeFirst();
    }

    void takeFlag(const QString &argument)
    {
        const QString flag = argument.section(u'=', 0, 0);
        if (flag == "--with"_L1 || flag == "-w"_L1) {
            m_packages << valueOf(argument);
        } else if (flag == "-e"_L1 || flag == "--editable"_L1) {
            if (const QString package = valueOf(argument); package.contains("://"_L1))
                m_packages << package;
        } else if (isFlagWithValue(flag)) {
            valueOf(argument);
        }
    }

    QStringList m_left;
    QStringList m_packages;
    bool m_namesOneTool;
};

/// A version as PEP 440 has it, as part of a pattern.
const QString versionPattern = uR"(v?(?:\d+!)?\d+(?:\.\d+)*)"
                               uR"((?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\d*)?)"
                               uR"((?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?)"
                               uR"((?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)"_s;

/// A requirement as PEP 508 has it; "versions" are its conditions.
const QRegularExpression &requirementPattern()
{
    static const QString wildcard = uR"(v?(?:\d+!)?\d+(?:\.\d+)*\.\*)"_s;
    static const QString condition = uR"((?:===\s*[^\s;)]+|(?:==|!=)\s*(?:%2|%1)|~=\s*\d[^\s,;)]*\.[^\s,;)]+)"
                                     uR"(|(?:<=|>=|<|>)\s*%1))"_s.arg(versionPattern, wildcard);
    static const QRegularExpression pattern(
        uR"(\A\s*[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\s*(?:\[[a-z0-9._,\s-]*\])?\s*)"
        uR"((?<versions>(?:\(\s*)?(?:%1(?:\s*,\s*%1)*\s*,?)?(?:\s*\))?)\s*(?:;.+)?\z)"_s.arg(condition),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isPinned(const QString &versions)
{
    static const QRegularExpression exact(uR"((?:\A|[,(])\s*===?\s*([^,)]+))"_s);
    return std::ranges::any_of(exact.globalMatch(versions),
                               [](const auto &match) { return !match.captured(1).contains(u'*'); });
}

} // namespace

QStringList installedPackages(const QStringList &command)
{
    const auto arguments = argumentsOf(command);
    if (!arguments)
        return {};
    const QStringList packages = InstallArguments(*arguments, command.front() == "uvx"_L1).packages();
    const bool isUpgrade = arguments->contains("-U"_L1) || arguments->contains("--upgrade"_L1);
    return isUpgrade && packages == QStringList{u"pip"_s} ? QStringList() : packages;
}

bool isUnpinned(const QString &package)
{
    static const QRegularExpression fixedAddress(uR"(@[0-9a-fA-F]{40}(?:#|$)|#sha256=[0-9a-fA-F]{64}$)"_s);
    const auto starts = [&](const char *start) { return package.startsWith(QLatin1String(start)); };
    const auto ends = [&](const char *end) { return package.endsWith(QLatin1String(end)); };
    if (package.isEmpty() || package.contains(u'$') || starts(".") || starts("/") || starts("file:"))
        return false;
    if (package.contains("://"_L1))
        return !fixedAddress.match(package).hasMatch();
    if (ends(".whl") || ends(".tar.gz") || ends(".zip"))
        return false;
    const auto requirement = requirementPattern().match(package);
    return requirement.hasMatch() && !isPinned(requirement.captured(u"versions"_s));
}

QString packageName(const QString &package)
{
    static const QRegularExpression end(uR"([<>=!~\[])"_s);
    return package.section(end, 0, 0).toLower().replace(u'_', u'-');
}

} // namespace quayside
