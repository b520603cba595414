// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of ComparePage: its bar, strip, cards, chips and menus.
#include "views/compare/comparepage.h"
#include "views/compare/comparepanes.h"
#include "views/compare/comparetable.h"
#include "views/compare/costface.h"
#include "views/compare/forestface.h"
#include "views/compare/partingfinder.h"
#include "views/compare/squareface.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartcard.h"
#include "views/widgets/labels.h"
#include "views/widgets/savefile.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int cardsHeight = 236;

QString sayChoice(TaskChoice choice)
{
    switch (choice) {
    case TaskChoice::All: return ComparePage::tr("all");
    case TaskChoice::Differs: return ComparePage::tr("differs");
    case TaskChoice::Improved: return ComparePage::tr("improved");
    case TaskChoice::Regressed: return ComparePage::tr("regressed");
    case TaskChoice::BothPass: return ComparePage::tr("both pass");
    case TaskChoice::OnlyBaseline: return ComparePage::tr("only baseline");
    case TaskChoice::OnlyArm: return ComparePage::tr("only the arm");
    case TaskChoice::Neither: return ComparePage::tr("neither");
    }
    return {};
}

template <typename Value, typename Take>
void addChoice(QMenu *menu, const QString &text, const Value &value, const Value &current, Take take)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(value == current);
    QObject::connect(action, &QAction::triggered, menu, [take, value] { take(value); });
}

} // namespace

QWidget *ComparePage::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    m_title = makeLabel(tr("Compare"));
    m_title->setFont(headlineFont(font()));
    row->addWidget(m_title);
    row->addSpacing(2 * metrics::grid);
    m_subject = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    row->addWidget(m_subject, 1);
    for (QPushButton **chip : {&m_by, &m_metric, &m_unscored}) {
        *chip = makeChip({});
        (*chip)->setMenu(new QMenu(*chip));
        row->addWidget(*chip);
    }
    auto *share = new QPushButton(tr("Export"));
    auto *menu = new QMenu(share);
    menu->addAction(tr("Copy the answer"), this, [this] { copy(answer()); });
    menu->addAction(tr("Copy as Markdown"), this, [this] { copy(asMarkdown()); });
    menu->addAction(tr("Copy as JSON"), this, [this] { copy(asJson()); });
    menu->addSeparator();
    menu->addAction(tr("Save as Markdown…"), this, [this] {
        askToSave(this,
                  {.title = tr("Save comparison"),
                   .filter = tr("Markdown (*.md)"),
                   .suffix = QStringLiteral("md"),
                   .bytes = asMarkdown()});
    });
    menu->addAction(tr("Save as JSON…"), this, [this] {
        askToSave(this,
                  {.title = tr("Save comparison"),
                   .filter = tr("JSON (*.json)"),
                   .suffix = QStringLiteral("json"),
                   .bytes = asJson()});
    });
    share->setMenu(menu);
    row->addWidget(share);
    return bar;
}

QWidget *ComparePage::makeStrip()
{
    auto *strip = new QFrame;
    strip->setProperty("role", QStringLiteral("card"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 6);
    row->setSpacing(metrics::cardPadding);
    m_stripMark = makeLabel(QStringLiteral("▲"), LabelRole::Warn);
    row->addWidget(m_stripMark);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_stripText = makeLabel({});
    m_stripText->setTextFormat(Qt::RichText); // what is shown in it is escaped
    m_stripText->setWordWrap(true);
    m_stripEqual = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    m_stripEqual->setFont(smallFont(font()));
    texts->addWidget(m_stripText);
    texts->addWidget(m_stripEqual);
    row->addLayout(texts, 1);
    auto *details = new QPushButton(tr("Details"));
    connect(details, &QPushButton::clicked, this, [this] { m_panes->showPane(ComparePanes::Pane::Differs); });
    row->addWidget(details);
    return strip;
}

QWidget *ComparePage::makeCards()
{
    auto *cards = new QWidget;
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins({});
    row->setSpacing(metrics::cardPadding);
    m_forest = new ForestFace;
    auto *verdictCard = new ChartCard(tr("Difference"), m_forest);
    m_verdictCard = verdictCard;
    m_verdict = makeLabel({});
    m_verdict->setTextFormat(Qt::RichText); // what is shown in it is escaped
    QFont large = font();
    large.setPixelSize(QFontInfo(font()).pixelSize() + 2);
    m_verdict->setFont(large);
    m_verdict->setWordWrap(true);
    m_ground = makeLabel({}, LabelRole::Muted);
    m_ground->setWordWrap(true);
    verdictCard->body()->insertWidget(1, m_verdict);
    verdictCard->body()->insertWidget(2, m_ground);
    m_square = new SquareFace;
    auto *squareCard = new ChartCard(tr("Outcomes by task"), m_square);
    m_cost = new CostFace;
    m_costCard = new ChartCard(m_cost->title(), m_cost);
    m_costCard->setNote(tr("median, 95 %"));
    row->addWidget(verdictCard, 45);
    row->addWidget(squareCard, 24);
    row->addWidget(m_costCard, 27);
    cards->setFixedHeight(cardsHeight);
    connect(m_forest, &ForestFace::armChosen, this, &ComparePage::chooseArm);
    connect(m_square, &SquareFace::chosen, this, &ComparePage::chooseTasks);
    return cards;
}

void ComparePage::addChip(QHBoxLayout *row, TaskChoice choice)
{
    QPushButton *chip = makeChip({});
    chip->setCheckable(true);
    connect(chip, &QPushButton::clicked, this, [this, choice] { chooseTasks(choice); });
    m_chips.emplace_back(choice, chip);
    row->addWidget(chip);
}

QWidget *ComparePage::makeTaskCard()
{
    auto *tasks = new QWidget;
    auto *column = new QVBoxLayout(tasks);
    column->setContentsMargins({});
    auto *row = new QHBoxLayout;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter tasks  /"));
    connect(new QShortcut(QKeySequence(QStringLiteral("/")), this), &QShortcut::activated, m_filter,
            qOverload<>(&QWidget::setFocus));
    m_filter->setAccessibleName(tr("Filter tasks"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(220);
    row->addWidget(m_filter);
    for (const auto choice : {TaskChoice::All, TaskChoice::Differs, TaskChoice::Improved, TaskChoice::Regressed,
                              TaskChoice::BothPass, TaskChoice::OnlyBaseline, TaskChoice::OnlyArm, TaskChoice::Neither})
        addChip(row, choice);
    auto *hint =
        new ElidedLabel(tr("drag a column to reorder, the first is the baseline"), LabelRole::Muted, Qt::ElideRight);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(hint, 1);
    column->addLayout(row);
    m_table = new CompareTable(m_model);
    column->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, m_model, &CompareTaskModel::setText);
    connect(m_table, &CompareTable::trialChosen, this, &ComparePage::trialChosen);
    m_partings = new PartingFinder(m_store, this);
    connect(m_table, &CompareTable::rowWanted, this, &ComparePage::wantSideBySide);
    connect(m_table, &CompareTable::rowsShown, this, &ComparePage::findPartings);
    connect(m_partings, &PartingFinder::found, m_model, &CompareTaskModel::setParting);
    connect(m_table, &CompareTable::armsReordered, this, &ComparePage::reorder);
    m_panes = new ComparePanes(m_store, tasks);
    return m_panes;
}

void ComparePage::showChips()
{
    for (const auto &[choice, chip] : m_chips) {
        chip->setText(tr("%1 %2").arg(sayChoice(choice), QLocale().toString(m_model->countOf(choice))));
        chip->setChecked(m_model->choice() == choice);
        const bool square = choice >= TaskChoice::BothPass;
        chip->setVisible(!square || m_model->choice() == choice);
    }
}

void ComparePage::fillMenus()
{
    for (QPushButton *chip : {m_by, m_metric, m_unscored})
        chip->menu()->clear();
    const ScoringOptions &scoring = m_options.scoring;
    if (!m_settingKeys.empty()) {
        QMenu *keys = m_by->menu()->addMenu(tr("by setting"));
        for (const QString &key : m_settingKeys)
            addChoice(keys, key, ArmChoice{.axis = ArmAxis::SettingKey, .setting = key}, scoring.choice,
                      [this](const ArmChoice &choice) { chooseAxis(choice); });
    }
    const auto change = [this](auto member) {
        return [this, member](const auto &value) {
            m_options.scoring.*member = value;
            start();
        };
    };
    for (const auto axis : {ArmAxis::AgentAndModel, ArmAxis::AgentName, ArmAxis::ModelName, ArmAxis::JobName,
                            ArmAxis::DatasetName, ArmAxis::ToolFormat, ArmAxis::EnvironmentName}) {
        const ArmChoice choice{.axis = axis, .setting = {}};
        addChoice(m_by->menu(), sayAxis(choice), choice, scoring.choice,
                  [this](const ArmChoice &chosen) { chooseAxis(chosen); });
    }
    addChoice(m_metric->menu(), tr("primary reward"), QString(), scoring.metric, change(&ScoringOptions::metric));
    for (const QString &metric : metricsOf(m_jobs))
        addChoice(m_metric->menu(), metric, metric, scoring.metric, change(&ScoringOptions::metric));
    for (const auto policy : {UnscoredPolicy::Missing, UnscoredPolicy::Zero, UnscoredPolicy::DropTask})
        addChoice(m_unscored->menu(), sayPolicy(policy), policy, scoring.unscored, change(&ScoringOptions::unscored));
    m_by->setText(sayAxis(scoring.choice));
    m_metric->setText(tr("metric: %1").arg(scoring.metric.isEmpty() ? tr("primary reward") : scoring.metric));
    m_unscored->setText(sayPolicy(scoring.unscored));
}

} // namespace quayside
