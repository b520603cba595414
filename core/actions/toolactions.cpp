// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"

#include "core/json/jsonvalue.h"

#include <array>

namespace quayside {

namespace {

/// What a tool is for, whatever it is called.
enum class ToolUse : std::uint8_t {
    Read,
    Write,
    Edit,
    Editor, ///< one tool with a "command" argument: view, create, str_replace, insert
    Patch,
    Shell,
    Wait,
    Unknown,
};

struct KnownTool {
    QLatin1String name;
    ToolUse use;
};

/// Lower case, without "_" and "-".
constexpr std::array knownTools{
    KnownTool{QLatin1String("read"), ToolUse::Read},
    KnownTool{QLatin1String("readfile"), ToolUse::Read},
    KnownTool{QLatin1String("viewfile"), ToolUse::Read},
    KnownTool{QLatin1String("view"), ToolUse::Read},
    KnownTool{QLatin1String("openfile"), ToolUse::Read},
    KnownTool{QLatin1String("catfile"), ToolUse::Read},
    KnownTool{QLatin1String("write"), ToolUse::Write},
    KnownTool{QLatin1String("writefile"), ToolUse::Write},
    KnownTool{QLatin1String("createfile"), ToolUse::Write},
    KnownTool{QLatin1String("writetofile"), ToolUse::Write},
    KnownTool{QLatin1String("savefile"), ToolUse::Write},
    KnownTool{QLatin1String("create"), ToolUse::Write},
    KnownTool{QLatin1String("edit"), ToolUse::Edit},
    KnownTool{QLatin1String("editfile"), ToolUse::Edit},
    KnownTool{QLatin1String("multiedit"), ToolUse::Edit},
    KnownTool{QLatin1String("replace"), ToolUse::Edit},
    KnownTool{QLatin1String("replaceinfile"), ToolUse::Edit},
    KnownTool{QLatin1String("strreplace"), ToolUse::Edit},
    KnownTool{QLatin1String("searchreplace"), ToolUse::Edit},
    KnownTool{QLatin1String("strreplaceeditor"), ToolUse::Editor},
    KnownTool{QLatin1String("strreplacebasededittool"), ToolUse::Editor},
    KnownTool{QLatin1String("texteditor"), ToolUse::Editor},
    KnownTool{QLatin1String("fileeditor"), ToolUse::Editor},
    KnownTool{QLatin1String("applypatch"), ToolUse::Patch},
    KnownTool{QLatin1String("patch"), ToolUse::Patch},
    KnownTool{QLatin1String("applydiff"), ToolUse::Patch},
    KnownTool{QLatin1String("bash"), ToolUse::Shell},
    KnownTool{QLatin1String("shell"), ToolUse::Shell},
    KnownTool{QLatin1String("exec"), ToolUse::Shell},
    KnownTool{QLatin1String("execcommand"), ToolUse::Shell},
    KnownTool{QLatin1String("bashcommand"), ToolUse::Shell},
    KnownTool{QLatin1String("executebash"), ToolUse::Shell},
    KnownTool{QLatin1String("runcommand"), ToolUse::Shell},
    KnownTool{QLatin1String("runshellcommand"), ToolUse::Shell},
    KnownTool{QLatin1String("executecommand"), ToolUse::Shell},
    KnownTool{QLatin1String("runterminalcmd"), ToolUse::Shell},
    KnownTool{QLatin1String("terminal"), ToolUse::Shell},
    KnownTool{QLatin1String("shellcommand"), ToolUse::Shell},
    KnownTool{QLatin1String("localshell"), ToolUse::Shell},
    KnownTool{QLatin1String("containerexec"), ToolUse::Shell},
    KnownTool{QLatin1String("execute"), ToolUse::Shell},
    KnownTool{QLatin1String("run"), ToolUse::Shell},
    KnownTool{QLatin1String("process"), ToolUse::Wait},
    KnownTool{QLatin1String("writestdin"), ToolUse::Wait},
    KnownTool{QLatin1String("bashoutput"), ToolUse::Wait},
    KnownTool{QLatin1String("wait"), ToolUse::Wait},
};

ToolUse useOf(const QString &function)
{
    QString name = function.section(QLatin1Char('.'), -1).section(QLatin1String("__"), -1).toLower();
    if (function.startsWith(QLatin1String("container.")))
        name = function;
    name.remove(QLatin1Char('_')).remove(QLatin1Char('-')).remove(QLatin1Char('.'));
    const auto found = std::ranges::find(knownTools, name, &KnownTool::name);
    return found == knownTools.end() ? ToolUse::Unknown : found->use;
}

/// The first argument that goes by one of the names.
const Argument *argumentOf(const ToolCall &call, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        const auto found = std::ranges::find(call.arguments, name, &Argument::name);
        if (found != call.arguments.end())
            return &*found;
    }
    return nullptr;
}

QString textOf(const ToolCall &call, std::initializer_list<QLatin1String> names)
{
    const Argument *argument = argumentOf(call, names);
    return argument ? argument->value.text : QString();
}

constexpr auto oldNames = {QLatin1String("old_string"), QLatin1String("old_str"), QLatin1String("oldText"),
                           QLatin1String("old_text"),   QLatin1String("search"),  QLatin1String("old")};
constexpr auto newNames = {QLatin1String("new_string"), QLatin1String("new_str"), QLatin1String("newText"),
                           QLatin1String("new_text"),   QLatin1String("replace"), QLatin1String("new")};

QString pathOf(const ToolCall &call)
{
    return placeOf(textOf(call,
                          {QLatin1String("path"), QLatin1String("file_path"), QLatin1String("filePath"),
                           QLatin1String("filepath"), QLatin1String("filename"), QLatin1String("file"),
                           QLatin1String("target_file"), QLatin1String("absolute_path")}),
                   textOf(call, {QLatin1String("workdir"), QLatin1String("cwd")}));
}

std::optional<QString> contentOf(const ToolCall &call)
{
    const Argument *argument =
        argumentOf(call,
                   {QLatin1String("content"), QLatin1String("file_text"), QLatin1String("contents"),
                    QLatin1String("text"), QLatin1String("data"), QLatin1String("code")});
    if (!argument || !argument->value.isWhole)
        return std::nullopt;
    return argument->value.text;
}

QString memberOf(const JsonValue &object, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const JsonValue *member = object.find(name))
            return member->text;
    }
    return {};
}

std::vector<Action> editsOf(const ToolCall &call)
{
    const Action base{.kind = ActionKind::Replace, .path = pathOf(call)};
    std::vector<Action> actions;
    const auto add = [&](const QString &before, const QString &after, bool replacesAll) {
        actions.push_back(base);
        actions.back().replaced = before;
        actions.back().text = after;
        actions.back().replacesAll = replacesAll;
    };
    const Argument *edits = argumentOf(call, {QLatin1String("edits")});
    const auto list = edits ? parseJson(edits->value.text.toUtf8(), {}) : Result<JsonValue>(std::unexpect);
    if (list) {
        for (const JsonMember &edit : list->children)
            add(memberOf(edit.value, oldNames), memberOf(edit.value, newNames), false);
        return actions;
    }
    const QString everywhere = textOf(call, {QLatin1String("replace_all"), QLatin1String("allow_multiple")});
    const QString before = textOf(call, oldNames);
    if (before.isEmpty() && contentOf(call)) {
        Action whole = base;
        whole.kind = ActionKind::Write;
        whole.text = contentOf(call);
        return {whole};
    }
    if (argumentOf(call, newNames))
        add(before, textOf(call, newNames), everywhere == QLatin1String("true"));
    else
        actions.push_back({.kind = ActionKind::Change, .path = base.path});
    return actions;
}

std::vector<Action> editorActions(const ToolCall &call)
{
    const QString command = textOf(call, {QLatin1String("command")});
    if (command == QLatin1String("view"))
        return {{.kind = ActionKind::Read, .path = pathOf(call)}};
    if (command == QLatin1String("create"))
        return {{.kind = ActionKind::Write, .path = pathOf(call), .text = contentOf(call)}};
    if (command != QLatin1String("insert"))
        return command == QLatin1String("str_replace")
            ? editsOf(call)
            : std::vector<Action>{{.kind = ActionKind::Other, .path = pathOf(call)}};
    bool isNumber = false;
    const int line = textOf(call, {QLatin1String("insert_line")}).toInt(&isNumber);
    return {{.kind = ActionKind::Insert,
             .path = pathOf(call),
             .text = textOf(call, {QLatin1String("insert_text"), QLatin1String("new_str")}),
             .line = isNumber ? std::optional(line) : std::nullopt}};
}

QString scriptOf(const ToolCall &call)
{
    const Argument *argument = argumentOf(call,
                                          {QLatin1String("command"), QLatin1String("cmd"), QLatin1String("keystrokes"),
                                           QLatin1String("script"), QLatin1String("code"), QLatin1String("input")});
    if (!argument)
        return {};
    if (!argument->value.isJson)
        return argument->value.text;
    const auto words = parseJson(argument->value.text.toUtf8(), {});
    if (!words || words->kind != JsonKind::Array || words->children.empty())
        return argument->value.text;
    const bool isWrapped = words->children.size() == 3 && words->children[1].value.text.endsWith(QLatin1Char('c'));
    if (isWrapped)
        return words->children[2].value.text;
    if (words->children.front().value.text == QLatin1String("apply_patch") && words->children.size() == 2)
        return QStringLiteral("apply_patch <<'QUAYSIDE'\n%1\nQUAYSIDE\n").arg(words->children[1].value.text);
    QStringList joined;
    for (const JsonMember &word : words->children)
        joined.append(word.value.text);
    return joined.join(QLatin1Char(' '));
}

} // namespace

std::vector<Action> actionsOf(const ToolCall &call)
{
    switch (useOf(call.function)) {
    case ToolUse::Read: return {{.kind = ActionKind::Read, .path = pathOf(call)}};
    case ToolUse::Write:
        return {{.kind = contentOf(call) ? ActionKind::Write : ActionKind::Change,
                 .path = pathOf(call),
                 .text = contentOf(call)}};
    case ToolUse::Edit: return editsOf(call);
    case ToolUse::Editor: return editorActions(call);
    case ToolUse::Patch:
        return actionsOfPatch(textOf(
            call,
            {QLatin1String("patch"), QLatin1String("input"), QLatin1String("diff"), QLatin1String("patch_text")}));
    case ToolUse::Shell:
        return actionsOfShell(scriptOf(call), textOf(call, {QLatin1String("workdir"), QLatin1String("cwd")}));
    case ToolUse::Wait: return {{.kind = ActionKind::Wait}};
    case ToolUse::Unknown: break;
    }
    return {{.kind = ActionKind::Other}};
}

} // namespace quayside
