// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/stepdetail.h"

#include "core/formats/atif/atif.h"
#include "views/trajectory/detail/codebox.h"
#include "views/trajectory/detail/stepfigures.h"
#include "views/trajectory/detail/trajectoryhead.h"
#include "views/widgets/parts/framebudget.h"
#include "views/widgets/parts/framescrollbar.h"
#include "views/widgets/parts/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::chrono::milliseconds aFrame(16);

/// What a text is called that is opened by itself, by its language.
constexpr std::array suffixes{
    std::pair{QLatin1StringView("json"), QLatin1StringView(".json")},
    std::pair{QLatin1StringView("bash"), QLatin1StringView(".sh")},
    std::pair{QLatin1StringView("python"), QLatin1StringView(".py")},
    std::pair{QLatin1StringView("diff"), QLatin1StringView(".diff")},
};

} // namespace

StepDetail::StepDetail(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new FrameScrollBar(this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its room is kept, so that texts are laid out for one width
    setProperty("role", QStringLiteral("side"));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Step"));
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &StepDetail::showDue);
    m_swap.setSingleShot(true);
    connect(&m_swap, &QTimer::timeout, this, &StepDetail::swapBody);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] { addBlocks(FrameBudget()); });
    clear();
}

void StepDetail::clear()
{
    m_due.stop();
    m_swap.stop();
    m_rest.stop();
    m_body.reset();
    m_blocks.clear();
    m_run.reset();
    setWidget(makeBody());
    Q_EMIT cleared();
}

QWidget *StepDetail::makeBody()
{
    auto *body = new QWidget;
    body->resize(viewport()->size()); // or its texts are laid out once more, for the width it would like to have
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(6);
    return body;
}

void StepDetail::setStep(const RunPointer &run, RunIndex step)
{
    m_run = run;
    m_step = step;
    showAgain();
}

void StepDetail::setTrajectory(const RunPointer &run)
{
    m_run = run;
    m_step.reset();
    showAgain();
}

void StepDetail::showAgain()
{
    if (!m_run)
        return;
    m_rest.stop();
    m_due.start(aFrame);
}

void StepDetail::replaceRun(const RunPointer &run)
{
    if (!m_run)
        return;
    m_run = run;
    if (m_step)
        Q_EMIT stepShown(run, *m_step);
    else
        showAgain();
}

void StepDetail::showDue()
{
    const FrameBudget budget;
    QWidget *body = makeBody();
    m_column->addWidget(new StepFigures(m_step ? headOf(*m_run, *m_step) : headOf(*m_run), body));
    DetailTexts texts = m_step ? detailTexts(*m_run, *m_step) : detailTexts(*m_run);
    for (const Issue &issue : texts.issues) {
        auto *label = makeLabel(issue.message + QStringLiteral(" (") + issue.where + QLatin1Char(')'), LabelRole::Bad);
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    m_blocks = {std::make_move_iterator(texts.blocks.begin()), std::make_move_iterator(texts.blocks.end())};
    addBlocks(budget);
    m_body.reset(body);
    m_swap.start(0);
    if (m_step)
        Q_EMIT stepShown(m_run, *m_step);
    else
        Q_EMIT cleared();
}

/// Replaces the previous step as a whole: adding a part to a visible widget would lay all of it out again each time.
void StepDetail::swapBody()
{
    setWidget(m_body.release());
}

/// As many as there is time for in this frame, and one at least: a step never shows without a text that it has. A step
/// of twenty calls takes several frames.
void StepDetail::addBlocks(const FrameBudget &budget)
{
    bool hasAdded = false;
    while (!m_blocks.empty()) {
        if (hasAdded && budget.isSpent()) {
            m_rest.start(aFrame);
            return;
        }
        addBlock(m_blocks.front());
        m_blocks.pop_front();
        hasAdded = true;
    }
    m_column->addStretch(1);
    m_highlighter.readMissing(this, [this] { colourBoxes(); });
}

void StepDetail::addBlock(const DetailBlock &block)
{
    const RunPointer run = m_run;
    const auto step = m_step;
    const StepText text = block.excerpt.text;
    const auto fetch = [run, step, text] {
        return step && text.length > 0 ? wholeText(run->trajectoryOf(*step), text) : text.text;
    };
    auto *box = new CodeBox(block, fetch, m_highlighter, m_column->parentWidget());
    const QMargins margins = m_column->contentsMargins();
    box->fit(viewport()->width() - margins.left() - margins.right()); // laid out now, within the frame's budget
    m_column->addWidget(box);
    const QString &language = block.excerpt.language;
    const auto known = std::ranges::find(suffixes, language, &std::pair<QLatin1StringView, QLatin1StringView>::first);
    const QString suffix = known == suffixes.end() ? QString() : QString(known->second);
    const QString &fileName = block.excerpt.fileName;
    const QString what = fileName.isEmpty() ? block.heading + suffix : fileName;
    const QString name = step ? tr("Step %1 · %2").arg(step->value + 1).arg(what) : what;
    connect(box, &CodeBox::wholeWanted, this, [this, fetch, name] { Q_EMIT wholeWanted(fetch(), name); });
    addOpenButton(block.recording);
}

/// A file that is there, in the trial and nowhere else; it is looked at again when it is asked for.
void StepDetail::addOpenButton(const QString &recording)
{
    const auto isThere = [this, recording] { return m_folder && m_folder->openFile(recording).has_value(); };
    if (recording.isEmpty() || !isThere())
        return;
    auto *open = new QPushButton(tr("Open outside…"));
    open->setObjectName(QStringLiteral("openRecording"));
    open->setToolTip(tr("Open the file with another program, after asking"));
    m_column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this, recording, isThere] {
        if (isThere())
            askToOpenOutside(this, m_folder->absolute(recording), m_opener);
    });
}

void StepDetail::colourBoxes()
{
    for (CodeBox *box : m_column->parentWidget()->findChildren<CodeBox *>())
        box->colourAnew();
}

} // namespace quayside
