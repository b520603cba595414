// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/lintselection.h"

#include "core/base/folder.h"
#include "core/run/task/tomlreader.h"

#include <QFileInfo>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

constexpr Bytes manifestCap(8 << 20);

Error unclear(const QString &path, const QString &message)
{
    return {ErrorCode::Malformed, path, u"metadata.harbor.lint"_s, message};
}

/// The names of a list; nothing for a list that is not there.
Result<std::optional<QStringList>> namesIn(const toml::table &table, const char *key)
{
    const toml::node *node = table.get(key);
    if (!node)
        return std::nullopt;
    QStringList names;
    const toml::array *list = node->as_array();
    for (size_t i = 0; list && i < list->size(); ++i) {
        const auto name = list->get(i)->value_exact<std::string>();
        if (!name)
            list = nullptr;
        else
            names << QString::fromStdString(*name);
    }
    if (!list)
        return std::unexpected(unclear({}, u"%1 is no list of rules"_s.arg(QLatin1String(key))));
    return names;
}

Result<std::optional<LintRules>> rulesIn(const toml::table &table, const char *key, AllRules all)
{
    return namesIn(table, key).and_then([&](const std::optional<QStringList> &names) {
        if (!names)
            return Result<std::optional<LintRules>>(std::nullopt);
        return lintRulesNamed(*names, all).transform([](LintRules rules) { return std::optional(std::move(rules)); });
    });
}

Result<LintLayer> layerIn(const toml::table &table)
{
    for (const auto &[key, value] : table) {
        if (key != "select" && key != "extend-select" && key != "ignore")
            return std::unexpected(unclear({}, u"select, extend-select and ignore are its only keys"_s));
    }
    const auto selected = rulesIn(table, "select", AllRules::Word);
    const auto added = rulesIn(table, "extend-select", AllRules::Word);
    const auto ignored = rulesIn(table, "ignore", AllRules::Unknown);
    for (const auto *part : {&selected, &added, &ignored}) {
        if (!*part)
            return std::unexpected(part->error());
    }
    return LintLayer{
        .ignored = ignored->value_or(LintRules()), .added = added->value_or(LintRules()), .selected = *selected};
}

Result<LintLayer> layerOf(const toml::table &document)
{
    const toml::table *table = &document;
    for (const char *key : {"metadata", "harbor", "lint"}) {
        const toml::node *node = table->get(key);
        if (!node)
            return LintLayer();
        table = node->as_table();
        if (!table)
            return std::unexpected(unclear({}, u"%1 is no table"_s.arg(QLatin1String(key))));
    }
    return layerIn(*table);
}

Result<LintLayer> readLayer(const QString &folder, const QString &file)
{
    const QString path = folder + u'/' + file;
    return Folder::open(folder)
        .and_then([&](const Folder &opened) { return opened.read(file, manifestCap); })
        .and_then([&](const QByteArray &text) { return parseToml(text, path); })
        .and_then(layerOf)
        .transform_error([&](Error error) {
            error.path = path;
            return error;
        });
}

/// Of the nearest folder above the task that has a manifest.
Result<LintLayer> datasetLayer(const QString &task)
{
    const QString manifest = u"dataset.toml"_s;
    for (QString above = task; above.contains(u'/');) {
        above = above.section(u'/', 0, -2);
        const QString folder = above.isEmpty() ? u"/"_s : above;
        if (QFileInfo(folder + u'/' + manifest).isFile())
            return readLayer(folder, manifest);
    }
    return LintLayer();
}

/// A task.toml that cannot be read says nothing here; a rule speaks of it.
Result<LintLayer> taskLayer(const QString &task)
{
    auto layer = readLayer(task, u"task.toml"_s);
    if (!layer && layer.error().where != "metadata.harbor.lint"_L1)
        return LintLayer();
    return layer;
}

} // namespace

Result<LintRules> lintRulesNamed(const QStringList &names, AllRules all)
{
    LintRules rules;
    for (const QString &name : names) {
        const auto rule = lintRuleNamed(name);
        if (all == AllRules::Word && name == "ALL"_L1)
            rules.merge(allLintRules());
        else if (rule)
            rules.insert(*rule);
        else
            return std::unexpected(unclear({}, u"there is no rule \"%1\""_s.arg(name)));
    }
    return rules;
}

LintRules applied(const LintLayer &layer, LintRules rules)
{
    rules = layer.selected.value_or(rules);
    rules.insert(layer.added.begin(), layer.added.end());
    std::erase_if(rules, [&](LintRule rule) { return layer.ignored.contains(rule); });
    return rules;
}

Result<LintRules> selectedRules(const QString &task, const LintLayer &commandLine)
{
    const auto dataset = datasetLayer(task);
    if (!dataset)
        return std::unexpected(dataset.error());
    return taskLayer(task).transform([&](const LintLayer &own) {
        return applied(commandLine, applied(own, applied(*dataset, defaultLintRules())));
    });
}

} // namespace quayside
