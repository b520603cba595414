// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/logstab.h"

#include "core/timeline/logtimes.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/trial/trialfiles.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <algorithm>

namespace quayside {

LogsTab::LogsTab(const Workbench &workbench, QWidget *parent)
    : FileListTab(workbench, logRoles(), tr("This trial left no logs."), parent)
{
    TextView *text = view()->textPane()->view();
    connect(text, &TextView::caretMoved, this, [this, &selection = workbench.selection] { publishMoment(selection); });
    connect(text, &TextView::documentReplaced, this, [this] {
        m_isShown = false;
        showPointed();
    });
    connect(text, &TextView::documentGrew, this, &LogsTab::showPointed);
}

void LogsTab::point(const Location &location)
{
    FileListTab::point(location);
    if (!location.moment || location.moment == m_moment)
        return;
    m_moment = location.moment;
    m_isShown = false;
    showMoment();
}

qsizetype LogsTab::firstOf(const std::vector<TrialFile> &files) const
{
    const auto worth = [](const TrialFile &file) {
        if (file.size.value == 0)
            return std::pair(0, std::int64_t());
        const int rank = file.role == FileRole::Exception ? 3 : file.role == FileRole::VerifierLog ? 2 : 1;
        return std::pair(rank, rank == 2 ? file.size.value : std::int64_t());
    };
    const auto best = std::ranges::max_element(files, {}, worth);
    return best == files.end() ? 0 : best - files.begin();
}

void LogsTab::pointed(const Location &location)
{
    m_line = location.line;
    showLine();
}

void LogsTab::showPointed()
{
    showLine();
    showMoment();
}

void LogsTab::showLine()
{
    TextView *text = view()->textPane()->view();
    const bool isRead = m_line && (*m_line < text->document().index().totals().lines || !text->document().isIndexing());
    if (!isRead)
        return;
    m_isFollowing = true;
    text->goToLine(*m_line);
    text->emphasizeLines(*m_line, *m_line);
    m_isFollowing = false;
    m_line.reset();
}

void LogsTab::showMoment()
{
    TextView *text = view()->textPane()->view();
    const auto line = m_moment && !m_isShown ? lineAt(text->document(), *m_moment) : std::nullopt;
    if (!line)
        return;
    m_isShown = !text->document().isIndexing();
    m_isFollowing = true;
    text->goToLine(*line);
    text->emphasizeLines(*line, *line);
    m_isFollowing = false;
}

void LogsTab::publishMoment(Selection &selection)
{
    TextView *text = view()->textPane()->view();
    const auto moment =
        m_isFollowing || !text->hasFocus() ? std::nullopt : momentOfLine(text->document(), text->caretLine());
    if (!moment || moment == m_moment)
        return;
    m_moment = moment;
    selection.goToMoment(*moment);
}

} // namespace quayside
