// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/stepdetail.h"

#include "core/formats/atif/atif.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/trajectory/codebox.h"
#include "views/trajectory/copystep.h"
#include "views/widgets/framebudget.h"
#include "views/widgets/framescrollbar.h"
#include "views/widgets/kindlook.h"
#include "views/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr std::chrono::milliseconds aFrame(16);

QFrame *makeLine()
{
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("divider"));
    line->setFixedHeight(1);
    return line;
}

QString shareOf(const std::optional<Tokens> &part, const std::optional<Tokens> &whole)
{
    if (!part || !whole || whole->value <= 0 || part->value > whole->value)
        return {};
    const double percent = 100.0 * static_cast<double>(part->value) / static_cast<double>(whole->value);
    return QLocale().toString(percent, 'f', 1) + QStringLiteral(" %");
}

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
    connect(&m_due, &QTimer::timeout, this, &StepDetail::showStep);
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
    m_rest.stop();
    m_run = run;
    m_step = step;
    m_due.start(aFrame);
}

void StepDetail::showStep()
{
    const FrameBudget budget;
    QWidget *body = makeBody();
    addHeading();
    addFigures();
    DetailTexts texts = detailTexts(*m_run, m_step);
    for (const Issue &issue : texts.issues)
        m_column->addWidget(makeLabel(issue.message + QStringLiteral(" (") + issue.where + QLatin1Char(')'), LabelRole::Bad));
    m_blocks = {std::make_move_iterator(texts.blocks.begin()), std::make_move_iterator(texts.blocks.end())};
    addBlocks(budget);
    m_body.reset(body);
    m_swap.start(0);
}

/// Takes the place of the step before, whole: each part that is added to what is seen lays it all out again.
void StepDetail::swapBody()
{
    setWidget(m_body.release());
}

void StepDetail::addHeading()
{
    const StepEntry &entry = m_run->at(m_step);
    const Step step = decodeStep(m_run->trajectoryOf(m_step), m_run->ref(m_step).step, {.charactersPerText = 64});
    auto *row = new QHBoxLayout;
    auto *title = makeLabel(tr("Step %1").arg(m_step.value + 1));
    title->setFont(boldFont(font()));
    row->addWidget(title);
    QStringList facts{step.source.isEmpty() ? tr("no source") : step.source};
    if (const auto time = entry.time())
        facts.append(toIso(*time).mid(11, 8));
    if (const auto since = timeSincePrevious(*m_run, m_step))
        facts.append(QStringLiteral("+") + sayDuration(since));
    row->addWidget(makeLabel(facts.join(QStringLiteral(" · ")), LabelRole::Muted), 1);
    m_column->addLayout(row);
}

void StepDetail::addFigures()
{
    const StepEntry &entry = m_run->at(m_step);
    const Usage usage = entry.usage();
    const Repeat repeat = m_run->repeats[static_cast<size_t>(m_step.value)];
    const auto add = [this](const QString &name, const QString &value, const QString &aside = {}, LabelRole role = LabelRole::Plain) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(8, 1, 8, 1);
        row->addWidget(makeLabel(name, LabelRole::Muted), 1);
        row->addWidget(makeLabel(value, role));
        if (!aside.isEmpty())
            row->addWidget(makeLabel(aside, LabelRole::Faint));
        m_column->addLayout(row);
        m_column->addWidget(makeLine());
    };
    if (usage.input)
        add(tr("prompt tokens"), sayTokens(usage.input));
    if (usage.cache)
        add(tr("cached"), sayTokens(usage.cache), shareOf(usage.cache, usage.input));
    if (usage.output)
        add(tr("completion"), sayTokens(usage.output));
    if (usage.cost && usage.cost->value > 0)
        add(tr("cost"), sayCost(usage.cost));
    if (const auto time = timeToNext(*m_run, m_step))
        add(tr("to the next step"), sayDuration(time));
    if (repeat.total > 1)
        add(tr("same call"), tr("repeat %1 of %2").arg(repeat.ordinal).arg(repeat.total), {}, LabelRole::Warn);
    if (failed(*m_run, m_step))
        add(tr("result"), tr("failed"), {}, LabelRole::Bad);
}

/// As many as there is time for in this frame, and one at least: a step never shows without a text that it has. A step of
/// twenty calls takes several frames.
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
    addButtons();
    m_column->addStretch(1);
    m_highlighter.readMissing(this, [this] { colourBoxes(); });
}

void StepDetail::addBlock(const DetailBlock &block)
{
    m_column->addSpacing(4);
    const bool isPath = block.heading == block.excerpt.fileName; // capitals would make another path of it
    m_column->addWidget(isPath ? new ElidedLabel(block.heading, LabelRole::Muted) : makeSectionLabel(block.heading));
    const RunPointer run = m_run;
    const RunIndex step = m_step;
    const StepText text = block.excerpt.text;
    const auto fetch = [run, step, text] { return text.length > 0 ? wholeText(run->trajectoryOf(step), text) : text.text; };
    auto *box = new CodeBox(block.excerpt, fetch, m_highlighter, m_column->parentWidget());
    const QMargins margins = m_column->contentsMargins();
    box->heightForWidth(viewport()->width() - margins.left() - margins.right()); // laid out now, within the frame's budget
    m_column->addWidget(box);
    const QString &language = block.excerpt.language;
    const QString suffix = language == QLatin1String("json") ? QStringLiteral(".json") : language == QLatin1String("bash") ? QStringLiteral(".sh") : QString();
    const QString &fileName = block.excerpt.fileName;
    const QString name = tr("Step %1 · %2").arg(step.value + 1).arg(fileName.isEmpty() ? block.heading + suffix : fileName);
    connect(box, &CodeBox::wholeWanted, this, [this, fetch, name] { Q_EMIT wholeWanted(fetch(), name); });
}

void StepDetail::colourBoxes()
{
    for (CodeBox *box : m_column->parentWidget()->findChildren<CodeBox *>())
        box->colourAnew();
}

QPushButton *StepDetail::addJump(const QString &text, const QString &tip, Direction direction)
{
    auto *button = new QPushButton(text);
    button->setToolTip(tip);
    button->setEnabled(nextOfTool(*m_run, m_step, direction).has_value());
    connect(button, &QPushButton::clicked, this, [this, direction] {
        if (const auto target = nextOfTool(*m_run, m_step, direction))
            Q_EMIT stepRequested(*target);
    });
    return button;
}

void StepDetail::addButtons()
{
    auto *row = new QHBoxLayout;
    const QString tool = toolOf(*m_run, m_step);
    if (!tool.isEmpty()) {
        const bool isShort = tool.size() <= 8;
        row->addWidget(addJump(isShort ? tr("Previous %1").arg(tool) : tr("Previous"), tr("The call of %1 before this one (P)").arg(tool), Direction::Backward));
        row->addWidget(addJump(isShort ? tr("Next %1").arg(tool) : tr("Next"), tr("The next call of %1 (N)").arg(tool), Direction::Forward));
    }
    auto *copyButton = new QPushButton(tr("Copy"));
    auto *menu = new QMenu(copyButton);
    const auto addFormat = [&](const QString &text, CopyFormat format) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, format] { copy(copyOf(*m_run, m_step, format)); });
    };
    addFormat(tr("as text"), CopyFormat::Text);
    addFormat(tr("as Markdown"), CopyFormat::Markdown);
    addFormat(tr("as JSON"), CopyFormat::Json);
    copyButton->setMenu(menu);
    row->addWidget(copyButton);
    row->addStretch(1);
    m_column->addSpacing(6);
    m_column->addLayout(row);
}

void StepDetail::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace quayside
