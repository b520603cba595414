// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/logstab.h"

#include "core/timeline/logtimes.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/trial/trialfiles.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

namespace quayside {

LogsTab::LogsTab(const Workbench &workbench, QWidget *parent)
    : FileListTab(workbench, logRoles(), tr("This trial left no logs."), parent)
{
    TextView *text = view()->textPane()->view();
    connect(text, &TextView::caretMoved, this, [this, &selection = workbench.selection] { publishMoment(selection); });
    connect(text, &TextView::documentReplaced, this, [this] {
        m_isShown = false;
        showMoment();
    });
    connect(text, &TextView::documentGrew, this, &LogsTab::showMoment);
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
