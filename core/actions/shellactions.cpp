// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"
#include "core/actions/shellscript.h"

#include <QRegularExpression>

#include <array>

namespace quayside {

namespace {

constexpr int deepestShell = 4;
constexpr int longestCommand = 200;

bool isOneOf(const QString &name, std::initializer_list<QLatin1String> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isFile(const QString &target)
{
    return !target.isEmpty() && !target.startsWith(QLatin1String("/dev/")) && !target.contains(QLatin1Char('$'))
        && !target.contains(QLatin1Char('`'));
}

QStringList plainWords(const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words.sliced(1)) {
        if (!word.startsWith(QLatin1Char('-')))
            plain.append(word);
    }
    return plain;
}

QString nameOf(const QString &word)
{
    return word.section(QLatin1Char('/'), -1);
}

/// What `echo` or a plain `printf` prints; nothing where it is not written out.
std::optional<QString> printed(const ShellCommand &command)
{
    if (command.words.isEmpty() || command.hasExpansion)
        return std::nullopt;
    const QString name = command.words.front();
    if (name == QLatin1String("echo")) {
        const bool isBare = command.words.value(1) == QLatin1String("-n");
        const bool readsEscapes = command.words.value(1) == QLatin1String("-e");
        const QString text = command.words.sliced(isBare || readsEscapes ? 2 : 1).join(QLatin1Char(' '));
        return readsEscapes && text.contains(QLatin1Char('\\'))
            ? std::nullopt
            : std::optional(isBare ? text : text + QLatin1Char('\n'));
    }
    if (name == QLatin1String("printf") && command.words.size() == 2 && !command.words[1].contains(QLatin1Char('%')))
        return QString(command.words[1]).replace(QLatin1String("\\n"), QLatin1String("\n"));
    return std::nullopt;
}

/// Walks over the commands of a script and knows the folder it is in and what the last command printed.
class ShellWalk
{
public:
    ShellWalk(QString folder, int depth) : m_folder(std::move(folder)), m_depth(depth) {}

    std::vector<Action> walk(const QString &script)
    {
        for (const ShellCommand &command : parseShell(script)) {
            const size_t before = m_actions.size();
            addCommand(command);
            addRedirects(command);
            if (m_actions.size() == before && !command.words.isEmpty()
                && !isOneOf(command.words.front(), {QLatin1String("cd")}))
                add({.kind = ActionKind::Run}, command);
            m_printed = outputOf(command);
        }
        return std::move(m_actions);
    }

private:
    void add(Action action, const ShellCommand &command)
    {
        action.command = command.words.join(QLatin1Char(' ')).left(longestCommand);
        m_actions.push_back(std::move(action));
    }

    void addFile(ActionKind kind, Means means, const QString &path, const ShellCommand &command,
                 std::optional<QString> text = {})
    {
        if (isFile(path))
            add({.kind = kind, .means = means, .path = placeOf(path, m_folder), .text = std::move(text)}, command);
    }

    std::optional<QString> outputOf(const ShellCommand &command) const
    {
        if (command.words.isEmpty() || (command.words.front() == QLatin1String("cat") && command.words.size() == 1))
            return command.hereText() ? command.hereText() : command.isPiped ? m_printed : std::nullopt;
        return printed(command);
    }

    void addRedirects(const ShellCommand &command)
    {
        for (const Redirect &redirect : command.redirects) {
            if (redirect.kind == RedirectKind::Read)
                addFile(ActionKind::Read, Means::Redirect, redirect.target, command);
            if (redirect.descriptor != 1
                || (redirect.kind != RedirectKind::Write && redirect.kind != RedirectKind::Append))
                continue;
            const auto text = outputOf(command);
            const auto kind = redirect.kind == RedirectKind::Append ? ActionKind::Append : ActionKind::Write;
            const Means means = command.hereText() ? Means::HereText : Means::Redirect;
            addFile(text ? kind : ActionKind::Change, means, redirect.target, command, text);
        }
    }

    void addCommand(const ShellCommand &command)
    {
        if (command.words.isEmpty())
            return;
        const QString name = nameOf(command.words.front());
        const QStringList plain = plainWords(command.words);
        if (name == QLatin1String("cd") && !plain.isEmpty())
            m_folder = placeOf(plain.front(), m_folder);
        else if (isOneOf(name, {QLatin1String("bash"), QLatin1String("sh"), QLatin1String("zsh")}))
            addShell(command);
        else if (isOneOf(name,
                         {QLatin1String("cat"), QLatin1String("head"), QLatin1String("tail"), QLatin1String("less"),
                          QLatin1String("more"), QLatin1String("nl"), QLatin1String("xxd"), QLatin1String("od")}))
            addReads(command, plain);
        else if (isOneOf(name, {QLatin1String("sed"), QLatin1String("perl")}))
            addStreamEdit(command, plain);
        else if (name == QLatin1String("tee"))
            addTee(command, plain);
        else if (isOneOf(name,
                         {QLatin1String("cp"), QLatin1String("mv"), QLatin1String("install"), QLatin1String("ln")}))
            addCopy(command, plain, name);
        else if (isOneOf(
                     name,
                     {QLatin1String("rm"), QLatin1String("unlink"), QLatin1String("truncate"), QLatin1String("chmod")}))
            addRemovals(command, plain, name);
        else if (isOneOf(name, {QLatin1String("curl"), QLatin1String("wget")}))
            addDownload(command);
        else
            addPatchOrProgram(command, name);
    }

    void addShell(const ShellCommand &command)
    {
        const qsizetype flag = command.words.indexOf(QRegularExpression(QStringLiteral("^-[a-z]*c$")));
        const QString script = flag > 0 ? command.words.value(flag + 1)
            : command.words.size() == 1 ? command.hereText().value_or(QString())
                                        : QString();
        if (script.isEmpty() || m_depth >= deepestShell)
            return;
        for (Action &action : ShellWalk(m_folder, m_depth + 1).walk(script))
            m_actions.push_back(std::move(action));
    }

    void addReads(const ShellCommand &command, const QStringList &plain)
    {
        for (const QString &word : plain) {
            if (!word.contains(QRegularExpression(QStringLiteral("^\\+?[0-9]+[kKcM]?$"))))
                addFile(ActionKind::Read, Means::Redirect, word, command);
        }
    }

    void addStreamEdit(const ShellCommand &command, const QStringList &plain)
    {
        const bool isInPlace = std::ranges::any_of(command.words, [](const QString &word) {
            return word.startsWith(QLatin1String("-i")) || word == QLatin1String("-pi")
                || word == QLatin1String("--in-place");
        });
        const bool namesScript =
            command.words.contains(QLatin1String("-e")) || command.words.contains(QLatin1String("-f"));
        const ActionKind kind = isInPlace ? ActionKind::Change : ActionKind::Read;
        for (qsizetype i = namesScript ? 0 : 1; i < plain.size(); ++i) {
            const qsizetype at = command.words.indexOf(plain[i]);
            const bool isScript = at > 0
                && (command.words[at - 1] == QLatin1String("-e") || command.words[at - 1] == QLatin1String("-f"));
            if (!isScript)
                addFile(kind, isInPlace ? Means::InPlace : Means::Redirect, plain[i], command);
        }
    }

    void addTee(const ShellCommand &command, const QStringList &plain)
    {
        const bool appends =
            command.words.contains(QLatin1String("-a")) || command.words.contains(QLatin1String("--append"));
        const auto text = command.hereText() ? command.hereText() : command.isPiped ? m_printed : std::nullopt;
        const ActionKind known = appends ? ActionKind::Append : ActionKind::Write;
        for (const QString &file : plain)
            addFile(text ? known : ActionKind::Change, command.hereText() ? Means::HereText : Means::Redirect, file,
                    command, text);
    }

    void addCopy(const ShellCommand &command, const QStringList &plain, const QString &name)
    {
        if (plain.size() < 2)
            return;
        const QString &target = plain.back();
        const bool isFolder = target.endsWith(QLatin1Char('/')) || target == QLatin1String(".") || plain.size() > 2;
        for (const QString &source : plain.first(plain.size() - 1)) {
            addFile(ActionKind::Change, Means::Copy, isFolder ? target + QLatin1Char('/') + nameOf(source) : target,
                    command);
            if (name == QLatin1String("mv"))
                addFile(ActionKind::Remove, Means::Copy, source, command);
        }
    }

    void addRemovals(const ShellCommand &command, const QStringList &plain, const QString &name)
    {
        if (name == QLatin1String("chmod"))
            return;
        for (const QString &file : plain)
            addFile(name == QLatin1String("truncate") ? ActionKind::Change : ActionKind::Remove, Means::Copy, file,
                    command);
    }

    void addDownload(const ShellCommand &command)
    {
        for (qsizetype i = 1; i + 1 < command.words.size(); ++i) {
            const QString &word = command.words[i];
            if (isOneOf(word,
                        {QLatin1String("-o"), QLatin1String("-O"), QLatin1String("--output"), QLatin1String("-sLo"),
                         QLatin1String("-Lo")}))
                addFile(ActionKind::Change, Means::Copy, command.words[i + 1], command);
        }
    }

    void addPatchOrProgram(const ShellCommand &command, const QString &name)
    {
        const bool appliesGit = name == QLatin1String("git") && command.words.contains(QLatin1String("apply"));
        if (isOneOf(name, {QLatin1String("apply_patch"), QLatin1String("patch")}) || appliesGit) {
            for (Action &action : actionsOfPatch(command.hereText().value_or(command.words.value(1)), m_folder))
                add(std::move(action), command);
            return;
        }
        static const QRegularExpression interpreter(QStringLiteral("^(python[0-9.]*|node|ruby|perl)$"));
        if (interpreter.match(name).hasMatch())
            addProgram(command);
    }

    /// A program on the command line that opens a file for writing by a literal name.
    void addProgram(const ShellCommand &command)
    {
        const qsizetype flag =
            std::max(command.words.indexOf(QLatin1String("-c")), command.words.indexOf(QLatin1String("-e")));
        const QString program = flag > 0 ? command.words.value(flag + 1) : command.hereText().value_or(QString());
        static const QRegularExpression writes(QStringLiteral(
            R"((?:open\(\s*|Path\(\s*|writeFileSync\(\s*|to_csv\(\s*|savefig\(\s*|\.save\(\s*)(['"])([^'"\n]+)\1(?:\)\.write_(?:text|bytes)|\s*,\s*['"][wax]|(?=\s*,\s*[^'"])|\s*\)(?<!open\)))?)"));
        auto matches = writes.globalMatch(program);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString found = match.captured();
            const bool isOpen = found.startsWith(QLatin1String("open(")) || found.startsWith(QLatin1String("Path("));
            const bool isWrite =
                !isOpen || found.contains(QRegularExpression(QStringLiteral("write_|,\\s*['\"][wax]$")));
            if (isWrite)
                addFile(ActionKind::Change, Means::Script, match.captured(2), command);
        }
    }

    QString m_folder;
    int m_depth = 0;
    std::optional<QString> m_printed;
    std::vector<Action> m_actions;
};

} // namespace

std::vector<Action> actionsOfShell(const QString &script, const QString &folder)
{
    return ShellWalk(folder, 0).walk(script);
}

} // namespace quayside
