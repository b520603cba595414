// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/scriptrules.h"

#include "core/run/lint/download.h"
#include "core/run/lint/pythoninstall.h"

#include <algorithm>

namespace quayside {

namespace {

bool hasOption(const QStringList &command, std::initializer_list<const char *> options)
{
    return std::ranges::any_of(command, [&](const QString &word) {
        const QString option = word.section(QLatin1Char('='), 0, 0);
        return std::ranges::any_of(options, [&](const char *one) { return option == QLatin1String(one); });
    });
}

bool isTestRunner(const QString &package)
{
    const QString name = packageName(package);
    return name == QLatin1String("pytest") || name == QLatin1String("pytest-json-ctrf");
}

} // namespace

void checkCommands(const std::vector<ScriptCommand> &commands, const QString &path, int line, ScriptRole role,
                   LintFindings &findings)
{
    for (size_t i = 0; i < commands.size(); ++i) {
        const QStringList &command = commands[i].words;
        const QStringList packages = installedPackages(command);
        if (!hasOption(command, {"-c", "--constraint"}) && std::ranges::any_of(packages, isUnpinned))
            findings.addInLine(
                LintRule::UnpinnedPythonDependency, path, line,
                QStringLiteral("what is installed here may be another version tomorrow: pin each package "
                               "with ==, or name a file of constraints"));
        if (role == ScriptRole::Other)
            continue;
        const bool isOffline =
            command.contains(QLatin1String("--offline")) || command.contains(QLatin1String("--no-index"));
        if (!isOffline && std::ranges::any_of(packages, isTestRunner))
            findings.addInLine(LintRule::VerifierRuntimeInstall, path, line,
                               QStringLiteral("the tests install what they are run with; the verifier's image should "
                                              "have it"));
        const bool isPiped = commands[i].separator == QLatin1String("|") && i + 1 < commands.size();
        if (isDownload(command, isPiped ? commands[i + 1].words : QStringList()))
            findings.addInLine(LintRule::VerifierNetworkDownload, path, line,
                               QStringLiteral("the tests download this from another host; the verifier's image should "
                                              "have it"));
    }
}

void checkScript(const QString &text, const QString &path, ScriptRole role, LintFindings &findings)
{
    for (const ScriptLine &line : scriptLines(text))
        checkCommands(scriptCommands(line.text), path, line.number, role, findings);
}

} // namespace quayside
