// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactview.h"

#include "core/text/showntext.h"
#include "views/diff/diffview.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <QPushButton>

#include <algorithm>

namespace quayside {

ArtifactView::ArtifactView(QWidget *parent) : QStackedWidget(parent)
{
    m_message = new EmptyState({}, {});
    m_comparison = new ComparisonView;
    m_file = new FileView;
    for (QWidget *page :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_comparison), static_cast<QWidget *>(m_file)})
        addWidget(page);
    m_stop = m_message->addAction(tr("Stop"));
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, &ArtifactView::stopWanted);
    connect(m_comparison, &ComparisonView::currentChanged, this, &ArtifactView::lineChanged);
    connect(m_comparison, &ComparisonView::ignoredChanged, this, &ArtifactView::ignoredChanged);
    connect(m_comparison, &ComparisonView::expectationWanted, this, &ArtifactView::expectationWanted);
    connect(m_comparison, &ComparisonView::stepWanted, this, &ArtifactView::stepWanted);
    connect(m_file->textPane()->view(), &TextView::documentGrew, this, [this] {
        if (const auto line = std::exchange(m_uncountedLine, std::nullopt))
            goToLine(*line);
    });
}

void ArtifactView::say(const QString &title, const QString &text)
{
    m_message->setTexts(showText(title).text, text);
    m_stop->hide();
    setCurrentWidget(m_message);
}

void ArtifactView::sayComparing(const QString &name)
{
    say(tr("Comparing…"), showText(name).text);
    m_stop->show();
}

void ArtifactView::showComparison(ShownComparison shown)
{
    m_comparison->show(std::move(shown));
    setCurrentWidget(m_comparison);
}

void ArtifactView::showFile(const Folder &folder, const QString &path)
{
    m_uncountedLine.reset();
    m_file->showFile(folder, path);
    setCurrentWidget(m_file);
}

void ArtifactView::goToLine(int line)
{
    if (!isFile())
        return m_comparison->goToLine(line);
    m_file->setMode(FileViewMode::Text);
    TextView *text = m_file->textPane()->view();
    text->goToLine(line);
    m_uncountedLine = text->caretLine() < line ? std::optional(line) : std::nullopt;
}

bool ArtifactView::goToLinesOf(StepRef step)
{
    const auto &blame = m_comparison->blame();
    if (!isComparison() || !blame)
        return false;
    const auto writer = std::ranges::find(blame->writers, step, &StepAction::step);
    const auto ranges = writer == blame->writers.end() ? std::vector<LineRange>() : linesOf(*blame, writer->step);
    m_comparison->goToLine(ranges.empty() ? 0 : ranges.front().first);
    return true;
}

bool ArtifactView::isComparison() const
{
    return currentWidget() == m_comparison;
}

bool ArtifactView::isFile() const
{
    return currentWidget() == m_file;
}

bool ArtifactView::showsLines() const
{
    return isComparison() && m_comparison->showsText();
}

std::optional<int> ArtifactView::line() const
{
    return showsLines() ? m_comparison->diffView()->currentAfterLine() : std::nullopt;
}

const StepAction *ArtifactView::writer() const
{
    return showsLines() ? m_comparison->diffView()->currentWriter() : nullptr;
}

QString ArtifactView::summary() const
{
    return isComparison() ? m_comparison->summary() : QString();
}

} // namespace quayside
