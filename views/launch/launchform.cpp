// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/launchform.h"

#include "core/run/environment/environmenttype.h"
#include "views/launch/agentlist.h"
#include "views/launch/sourcefields.h"
#include "views/launch/timeoutfields.h"
#include "views/launch/variabletable.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/pathlist.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace quayside {

namespace {

/// Words between commas or blanks.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[,\\s]+"));
    return text.split(gap, Qt::SkipEmptyParts);
}

QSpinBox *makeSpin(int least, int most, const QString &name)
{
    auto *spin = new QSpinBox;
    spin->setRange(least, most);
    spin->setAccessibleName(name);
    return spin;
}

QLineEdit *makeLine(const QString &hint, const QString &name)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(hint);
    line->setAccessibleName(name);
    return line;
}

/// A line with a button that fills it from a dialog.
QWidget *withButton(QLineEdit *line, const std::function<QString(QWidget *)> &choose)
{
    auto *button = new QPushButton(LaunchForm::tr("Choose…"));
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(line, 1);
    row->addWidget(button);
    QObject::connect(button, &QPushButton::clicked, line, [line, choose] {
        const QString chosen = choose(line->window());
        if (!chosen.isEmpty())
            line->setText(chosen);
    });
    return both;
}

QVBoxLayout *makeColumn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * metrics::grid);
    return column;
}

void addSmallField(QGridLayout *grid, int place, const QString &title, QWidget *field)
{
    const int column = place % 2;
    const int row = place / 2 * 2;
    grid->addWidget(makeLabel(title, LabelRole::Muted), row, column);
    grid->addWidget(field, row + 1, column);
}

} // namespace

LaunchForm::LaunchForm(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this);
    addWhat(column);
    addLimits(column);
    column->addStretch();
    m_more = new QWidget(this);
    QVBoxLayout *second = makeColumn(m_more);
    addWhere(second);
    addVariables(second);
}

QLabel *LaunchForm::makeProblemLabel(const QStringList &fields)
{
    QLabel *label = makeLabel({}, LabelRole::Bad);
    label->setWordWrap(true);
    label->hide();
    m_problems.emplace_back(fields, label);
    return label;
}

void LaunchForm::addField(QVBoxLayout *column, const QString &title, QWidget *field, const QStringList &names)
{
    column->addWidget(makeLabel(title, LabelRole::Muted));
    column->addWidget(field);
    column->addWidget(makeProblemLabel(names));
}

void LaunchForm::addWhat(QVBoxLayout *column)
{
    auto *card = new Card(tr("What runs"));
    m_tasks = new PathList(tr("Task folders"), tr("Add a task folder, or a folder of tasks"));
    m_sources = new SourceFields;
    m_agents = new AgentList;
    m_models = makeLine(tr("provider/model, provider/model; oracle and nop need none"), tr("Models"));
    addField(card->body(), tr("Tasks"), m_tasks, {QStringLiteral("tasks")});
    addField(card->body(), tr("Agents"), m_agents, {QStringLiteral("agents")});
    addField(card->body(), tr("Models"), m_models, {QStringLiteral("models")});
    addField(card->body(), tr("Recorded trials"), m_sources, {QStringLiteral("sources")});
    column->addWidget(card);
    connect(m_sources, &SourceFields::changed, this, &LaunchForm::refreshEnabled);
    connect(m_sources, &SourceFields::changed, this, &LaunchForm::changed);
    connect(m_tasks, &PathList::changed, this, &LaunchForm::changed);
    connect(m_agents, &AgentList::changed, this, &LaunchForm::changed);
    connect(m_models, &QLineEdit::textChanged, this, &LaunchForm::changed);
}

void LaunchForm::addLimits(QVBoxLayout *column)
{
    auto *card = new Card(tr("How often, how long"));
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("environmentBox"));
    for (const EnvironmentType &type : environmentTypes())
        m_environment->addItem(type.name, static_cast<int>(type.kind));
    m_attempts = makeSpin(1, 1000, tr("Attempts"));
    m_concurrent = makeSpin(1, 256, tr("Parallel trials"));
    m_retries = makeSpin(0, 100, tr("Retries"));
    m_timeouts = new TimeoutFields;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * metrics::grid);
    grid->setVerticalSpacing(metrics::grid);
    addSmallField(grid, 0, tr("Environment"), m_environment);
    addSmallField(grid, 1, tr("Attempts of each"), m_attempts);
    addSmallField(grid, 2, tr("Parallel trials"), m_concurrent);
    addSmallField(grid, 3, tr("Retries after an error"), m_retries);
    card->body()->addLayout(grid);
    card->body()->addWidget(makeLabel(tr("Time limits of the tasks, times"), LabelRole::Muted));
    card->body()->addWidget(m_timeouts);
    card->body()->addWidget(
        makeProblemLabel({QStringLiteral("environment"), QStringLiteral("attempts"), QStringLiteral("concurrent"),
                          QStringLiteral("timeouts"), QStringLiteral("retry")}));
    column->addWidget(card);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &LaunchForm::changed);
    for (QSpinBox *spin : {m_attempts, m_concurrent, m_retries})
        connect(spin, &QSpinBox::valueChanged, this, &LaunchForm::changed);
    connect(m_timeouts, &TimeoutFields::changed, this, &LaunchForm::changed);
}

/// Where no agent runs there is nothing to choose about them.
void LaunchForm::refreshEnabled()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_agents, m_models, m_attempts, m_retries, m_artifacts})
        field->setEnabled(!m_sources->isRegrade());
}

void LaunchForm::addWhere(QVBoxLayout *column)
{
    auto *card = new Card(tr("What is kept, and where"));
    m_jobsFolder = makeLine(tr("the folder that holds the job's folder"), tr("Jobs folder"));
    m_jobName = makeLine(tr("the time it starts"), tr("Job name"));
    m_artifacts = makeLine(tr("/app/out.json, /logs/extra; besides the task's own"), tr("Artifacts"));
    addField(card->body(), tr("Jobs folder"),
             withButton(m_jobsFolder,
                        [](QWidget *window) {
                            return QFileDialog::getExistingDirectory(window, tr("Where job folders are made"));
                        }),
             {QStringLiteral("jobs folder")});
    addField(card->body(), tr("Job name"), m_jobName, {QStringLiteral("job name")});
    addField(card->body(), tr("Artifacts to collect"), m_artifacts, {QStringLiteral("artifacts")});
    column->addWidget(card);
    for (QLineEdit *line : {m_jobsFolder, m_jobName, m_artifacts})
        connect(line, &QLineEdit::textChanged, this, &LaunchForm::changed);
}

void LaunchForm::addVariables(QVBoxLayout *column)
{
    auto *card = new Card(tr("Variables for the agent"));
    card->setNote(tr("confidential values stay in memory"));
    m_variables = new VariableTable;
    m_envFile = makeLine(tr("a file of NAME=VALUE lines"), tr("Env file"));
    m_taken = makeLabel({}, LabelRole::Muted);
    m_taken->setObjectName(QStringLiteral("takenVariables"));
    m_taken->setWordWrap(true);
    m_taken->hide();
    card->body()->addWidget(m_variables);
    card->body()->addWidget(m_taken);
    addField(card->body(), tr("Env file"),
             withButton(m_envFile,
                        [](QWidget *window) {
                            return QFileDialog::getOpenFileName(window, tr("A file of NAME=VALUE lines"));
                        }),
             {QStringLiteral("variables")});
    column->addWidget(card);
    connect(m_variables, &VariableTable::changed, this, &LaunchForm::changed);
    connect(m_envFile, &QLineEdit::textChanged, this, &LaunchForm::changed);
}

RunSpec LaunchForm::spec() const
{
    RunSpec spec = m_rest;
    spec.tasks = m_tasks->paths();
    m_sources->write(spec);
    spec.agents = m_agents->chosen();
    spec.models = wordsOf(m_models->text());
    spec.environment = static_cast<EnvironmentKind>(m_environment->currentData().toInt());
    spec.attempts = m_attempts->value();
    spec.concurrent = m_concurrent->value();
    spec.retry.maximum = m_retries->value();
    spec.timeouts = m_timeouts->scale();
    spec.jobsFolder = m_jobsFolder->text().trimmed();
    spec.jobName = m_jobName->text().trimmed();
    spec.artifacts.clear();
    for (const QString &source : wordsOf(m_artifacts->text())) {
        const auto kept = std::ranges::find(m_rest.artifacts, source, &ArtifactRule::source);
        spec.artifacts.push_back(kept == m_rest.artifacts.end() ? ArtifactRule{.source = source} : *kept);
    }
    spec.agentVariables = m_variables->variables();
    spec.envFile = m_envFile->text().trimmed();
    return spec;
}

void LaunchForm::setSpec(const RunSpec &spec)
{
    const QSignalBlocker quiet(this);
    m_rest = spec;
    m_tasks->setPaths(spec.tasks);
    m_sources->read(spec);
    m_agents->setChosen(spec.agents);
    m_models->setText(spec.models.join(QStringLiteral(", ")));
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(spec.environment)));
    m_attempts->setValue(spec.attempts);
    m_concurrent->setValue(spec.concurrent);
    m_retries->setValue(spec.retry.maximum);
    m_timeouts->setScale(spec.timeouts);
    m_jobsFolder->setText(spec.jobsFolder);
    m_jobName->setText(spec.jobName);
    QStringList artifacts;
    for (const ArtifactRule &rule : spec.artifacts)
        artifacts << rule.source;
    m_artifacts->setText(artifacts.join(QStringLiteral(", ")));
    m_variables->setVariables(spec.agentVariables);
    m_envFile->setText(spec.envFile);
}

Secrets LaunchForm::typedSecrets() const
{
    return m_variables->typed();
}

void LaunchForm::setAvailableAgents(const std::vector<AgentDefinition> &agents)
{
    m_agents->setAvailable(agents);
}

void LaunchForm::showSources(const QMap<QString, QString> &sources, const std::vector<AgentDefinition> &chosen)
{
    m_variables->setSources(sources);
    const QMap<QString, QString> listed = m_variables->variables();
    QStringList lines;
    for (const AgentDefinition &agent : chosen) {
        for (const QString &name : agent.variables + agent.optionalVariables) {
            if (sources.contains(name) && !listed.contains(name))
                lines << tr("%1 takes %2: %3").arg(agent.name, name, VariableTable::saySource(sources.value(name)));
        }
    }
    m_taken->setText(lines.join(QLatin1Char('\n')));
    m_taken->setVisible(!lines.isEmpty());
}

void LaunchForm::showProblems(const std::vector<SpecProblem> &problems)
{
    for (const auto &[fields, label] : m_problems) {
        QStringList lines;
        Severity worst = Severity::Info;
        for (const SpecProblem &problem : problems) {
            if (problem.severity == Severity::Info || !fields.contains(problem.field))
                continue;
            lines << problem.message;
            worst = std::max(worst, problem.severity);
        }
        label->setText(lines.join(QLatin1Char('\n')));
        label->setVisible(!lines.isEmpty());
        setLabelRole(label, worst == Severity::Error ? LabelRole::Bad : LabelRole::Warn);
    }
}

} // namespace quayside
