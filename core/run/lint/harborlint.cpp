// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/harborlint.h"

#include "core/run/lint/composerules.h"
#include "core/run/lint/configfields.h"
#include "core/run/lint/sourcerules.h"
#include "core/run/lint/taskrules.h"
#include "core/run/task/loadtask.h"
#include "core/run/task/tomlreader.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

const QString configName = u"task.toml"_s;

void addUnknown(const toml::table &document, const QString &path, LintFindings &findings)
{
    for (const UnknownField &field : unknownFields(document)) {
        QString message = u"%1: Harbor knows no such key and passes over it"_s.arg(field.name);
        if (!field.similar.isEmpty())
            message += u"; is %1 meant?"_s.arg(field.similar);
        findings.add(LintRule::UnknownConfigField, path, message, field.line);
    }
}

/// The values that no task may have; false where there are some.
bool isValid(const TaskSources &sources, LintFindings &findings)
{
    const QString path = sources.absolute(configName);
    const auto task = loadTask(sources.root());
    if (!task) {
        findings.add(LintRule::InvalidTaskConfig, path, task.error().message, lineIn(task.error().where));
        return false;
    }
    for (const Issue &issue : task->issues) {
        if (issue.severity == Severity::Error)
            findings.add(LintRule::InvalidTaskConfig, path, issue.message, lineIn(issue.where));
    }
    return !hasErrors(task->issues);
}

/// TOML as Python takes it, which takes no byte order mark.
Result<toml::table> parseAsPython(const QByteArray &text, const QString &path)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return std::unexpected(
            Error{ErrorCode::Malformed, path, u"line 1"_s, u"begins with a byte order mark, which Harbor refuses"_s});
    return parseToml(text, path);
}

/// What task.toml says, after its own rules; nothing where it does not hold a task.
std::optional<toml::table> checkedConfig(const TaskSources &sources, LintFindings &findings)
{
    const QString path = sources.absolute(configName);
    if (!sources.has(configName)) {
        findings.add(LintRule::InvalidTaskFiles, path, u"there is no task.toml"_s);
        return std::nullopt;
    }
    auto document =
        sources.read(configName).and_then([&](const QByteArray &text) { return parseAsPython(text, path); });
    if (!document) {
        findings.add(LintRule::InvalidTaskConfig, path, document.error().message, lineIn(document.error().where));
        return std::nullopt;
    }
    addUnknown(*document, path, findings);
    return isValid(sources, findings) ? std::optional(std::move(*document)) : std::nullopt;
}

bool lookIntoComposeFiles(const LintRules &rules)
{
    static const LintRules ofCompose{LintRule::InvalidTaskConfig,
                                     LintRule::InvalidTaskFiles,
                                     LintRule::UnpinnedImage,
                                     LintRule::ComposePrivileged,
                                     LintRule::ComposeAdditionalCapabilities,
                                     LintRule::ComposeWritableBindMount,
                                     LintRule::ComposeExternalBindMount,
                                     LintRule::ComposeSymlinkBindMount};
    return std::ranges::any_of(rules, [](LintRule rule) { return ofCompose.contains(rule); });
}

Result<std::vector<LintFinding>> lint(const Folder &folder, const LintRules &rules)
{
    LintFindings findings;
    const auto sources = TaskSources::collect(folder, findings);
    if (!sources)
        return std::unexpected(sources.error());
    const auto document = checkedConfig(*sources, findings);
    std::optional<LintedTask> task;
    if (document) {
        task.emplace(LintedTask{.sources = *sources, .document = *document, .outline = outlineOf(*document)});
        checkLayout(*task, findings);
        checkConfig(*task, findings);
        checkSources(*task, findings);
    }
    if (lookIntoComposeFiles(rules)) {
        if (auto checked = checkComposeFiles(*sources, task ? &task->outline : nullptr, findings); !checked)
            return std::unexpected(checked.error());
    }
    return findings.chosen(rules);
}

} // namespace

Result<std::vector<LintFinding>> lintAsHarbor(const QString &path, const LintLayer &commandLine)
{
    const QString root = QFileInfo(path).canonicalFilePath();
    const auto folder = Folder::open(root.isEmpty() ? path : root);
    if (!folder)
        return std::unexpected(folder.error());
    return selectedRules(root, commandLine).and_then([&](const LintRules &rules) { return lint(*folder, rules); });
}

} // namespace quayside
