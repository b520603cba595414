// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"

namespace quayside {

namespace {

/// Reads both forms line by line: "*** Update File: x" sections, and "--- a/x", "+++ b/x" headings.
class PatchReader
{
public:
    explicit PatchReader(const QString &folder) : m_folder(folder) {}

    void read(const QString &line)
    {
        if (startsFile(line))
            return;
        if (line.startsWith(QLatin1String("@@"))) {
            endHunk();
            return;
        }
        if (m_path.isEmpty() || line.startsWith(QLatin1Char('\\')))
            return;
        const QChar mark = line.isEmpty() ? QLatin1Char(' ') : line.front();
        const QString text = (line.isEmpty() ? line : line.sliced(1)) + QLatin1Char('\n');
        if (mark == QLatin1Char('+') || mark == QLatin1Char(' '))
            m_new += text;
        if (mark == QLatin1Char('-') || mark == QLatin1Char(' '))
            m_old += text;
        m_differs |= mark == QLatin1Char('+') || mark == QLatin1Char('-');
    }

    std::vector<Action> finish()
    {
        endFile();
        return std::move(m_actions);
    }

private:
    bool startsFile(const QString &line)
    {
        const auto after = [&](QLatin1String heading) { return line.sliced(heading.size()).trimmed(); };
        static constexpr QLatin1String update("*** Update File:"), create("*** Add File:"), remove("*** Delete File:");
        static constexpr QLatin1String move("*** Move to:"), newName("+++ "), oldName("--- ");
        if (line.startsWith(update))
            return start(after(update), ActionKind::Patch);
        if (line.startsWith(create))
            return start(after(create), ActionKind::Write);
        if (line.startsWith(remove)) {
            start(after(remove), ActionKind::Remove);
            m_actions.push_back(make(ActionKind::Remove));
            m_path.clear();
            return true;
        }
        if (line.startsWith(move)) {
            m_path = placeOf(after(move), m_folder);
            return true;
        }
        if (line.startsWith(oldName) && !line.startsWith(QLatin1String("--- \n"))) {
            m_oldName = cleaned(after(oldName));
            endFile();
            m_path.clear();
            return true;
        }
        if (line.startsWith(newName)) {
            const QString name = cleaned(after(newName));
            const bool isGone = name == QLatin1String("/dev/null");
            const bool isNew = m_oldName == QLatin1String("/dev/null");
            return start(isGone ? m_oldName : name,
                         isGone      ? ActionKind::Remove
                             : isNew ? ActionKind::Write
                                     : ActionKind::Patch);
        }
        return line.startsWith(QLatin1String("*** ")) || line.startsWith(QLatin1String("diff --git"));
    }

    static QString cleaned(QString name)
    {
        name = name.section(QLatin1Char('\t'), 0, 0);
        return name.startsWith(QLatin1String("a/")) || name.startsWith(QLatin1String("b/")) ? name.sliced(2) : name;
    }

    bool start(const QString &path, ActionKind kind)
    {
        endFile();
        m_path = placeOf(path, m_folder);
        m_kind = kind;
        return true;
    }

    Action make(ActionKind kind) const { return {.kind = kind, .means = Means::Patch, .path = m_path}; }

    void endHunk()
    {
        if (m_path.isEmpty() || !m_differs)
            return clearHunk();
        Action action = make(m_kind);
        action.text = m_new;
        action.replaced = m_kind == ActionKind::Patch ? m_old : QString();
        m_actions.push_back(action);
        clearHunk();
    }

    void clearHunk()
    {
        m_old.clear();
        m_new.clear();
        m_differs = false;
    }

    void endFile() { endHunk(); }

    QString m_folder;
    QString m_path;
    QString m_oldName;
    QString m_old;
    QString m_new;
    ActionKind m_kind = ActionKind::Patch;
    bool m_differs = false;
    std::vector<Action> m_actions;
};

} // namespace

std::vector<Action> actionsOfPatch(const QString &patch, const QString &folder)
{
    PatchReader reader(folder);
    QString text = patch;
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    for (const QString &line : text.split(QLatin1Char('\n')))
        reader.read(line);
    return reader.finish();
}

} // namespace quayside
