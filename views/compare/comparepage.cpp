// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparepage.h"

#include "core/export/comparisonjson.h"
#include "core/load/trialsettings.h"
#include "views/compare/comparepanes.h"
#include "views/compare/comparetable.h"
#include "views/compare/costface.h"
#include "views/compare/forestface.h"
#include "views/compare/partingfinder.h"
#include "views/compare/squareface.h"
#include "views/models/comparetext.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartcard.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace quayside {

namespace {

/// As rich text, signed numbers strong.
QString withBoldPoints(const QString &sentence)
{
    static const QRegularExpression points(QStringLiteral("([+\u2212]\\d+(?:[.,]\\d+)?)"));
    return sentence.toHtmlEscaped().replace(points, QStringLiteral("<b>\\1</b>"));
}

} // namespace

ComparePage::ComparePage(EvidenceStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_model = new CompareTaskModel(this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::cardPadding, metrics::cardPadding, metrics::cardPadding, 0);
    column->setSpacing(metrics::cardPadding);
    column->addWidget(makeBar());
    column->addWidget(makeStrip());
    column->addWidget(makeCards());
    column->addWidget(makeTaskCard(), 1);
    m_footer = makeLabel({}, LabelRole::Muted);
    m_footer->setFont(smallFont(font()));
    m_footer->setMinimumHeight(20);
    column->addWidget(m_footer);
    m_empty = new EmptyState(tr("Nothing to compare yet"),
                             tr("Open jobs whose trials differ in agent, model or another setting."));
    connect(m_empty->addAction(tr("Open…")), &QPushButton::clicked, this, &ComparePage::openRequested);
    m_body = new QStackedWidget;
    m_body->addWidget(m_empty);
    m_body->addWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_body);
    connect(&m_watcher, &QFutureWatcher<Result<Comparison>>::finished, this, &ComparePage::take);
    connect(&m_keysWatcher, &QFutureWatcher<std::vector<QString>>::finished, this, [this] {
        m_settingKeys = m_keysWatcher.result();
        fillMenus();
    });
}

ComparePage::~ComparePage()
{
    m_stop.request_stop();
    m_keysStop.request_stop();
    m_watcher.waitForFinished();
    m_keysWatcher.waitForFinished();
}

void ComparePage::setJobs(const std::vector<JobPointer> &jobs)
{
    const auto namesOf = [](const std::vector<JobPointer> &some) {
        QStringList names;
        for (const JobPointer &job : some)
            names << job->path;
        return names;
    };
    const bool isOther = namesOf(jobs) != namesOf(m_jobs);
    m_jobs = jobs;
    if (isOther) {
        m_options.scoring.choice = likelyChoice(m_jobs);
        m_options.scoring.order.clear();
        m_chosen.reset();
        m_settingKeys.clear();
        m_keysWatcher.setFuture(QtConcurrent::run(
            [jobs = m_jobs, stop = m_keysStop.get_token()] { return varyingSettings(jobs, settingsOf, stop); }));
    }
    QStringList names;
    for (const JobPointer &job : m_jobs)
        names << job->name;
    m_subject->setWhole(names.join(QStringLiteral(", ")));
    start();
}

void ComparePage::chooseAxis(const ArmChoice &choice)
{
    m_options.scoring.choice = choice;
    m_options.scoring.order.clear();
    m_chosen.reset();
    start();
}

void ComparePage::setOptions(const CompareOptions &options)
{
    m_options = options;
    start();
}

void ComparePage::start()
{
    if (m_watcher.isRunning()) {
        m_isStale = true;
        m_stop.request_stop();
        return;
    }
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run([jobs = m_jobs, options = m_options, stop = m_stop.get_token()] {
        return compareJobs(jobs, options, settingsOf, stop);
    }));
}

void ComparePage::take()
{
    if (std::exchange(m_isStale, false))
        return start();
    auto result = m_watcher.result();
    if (!result)
        return;
    m_comparison = std::make_shared<const Comparison>(std::move(*result));
    m_arm = armInView();
    showAll();
    Q_EMIT comparisonShown();
}

/// The arm that was chosen, wherever it stands now; else the first that can be compared with the baseline.
size_t ComparePage::armInView() const
{
    const auto &differences = m_comparison->differences;
    const auto chosen = std::ranges::find_if(differences, [this](const ArmDifference &difference) {
        return m_comparison->scored.arms[difference.arm] == m_chosen;
    });
    if (chosen != differences.end())
        return chosen->arm;
    const auto first =
        std::ranges::find_if(differences, [](const ArmDifference &difference) { return difference.difference.n > 0; });
    return first == differences.end() ? 1 : first->arm;
}

void ComparePage::showAll()
{
    const bool comparable = m_comparison->arms.size() > 1;
    m_body->setCurrentIndex(comparable ? 1 : 0);
    fillMenus();
    if (!comparable)
        return;
    m_model->setComparison(m_comparison);
    m_table->fit();
    m_cost->setComparison(m_comparison);
    m_costCard->setTitle(m_cost->title());
    showStrip();
    showArm();
    showFooter();
}

void ComparePage::showFooter()
{
    const QLocale locale;
    const QStringList counts{tr("%n trial(s)", nullptr, m_comparison->trials),
                             tr("%n task(s)", nullptr, static_cast<int>(m_comparison->scored.rows.size())),
                             tr("%n arm(s)", nullptr, static_cast<int>(m_comparison->arms.size()))};
    QString footer = counts.join(QStringLiteral(", "));
    if (m_comparison->tasksLeftOut > 0)
        footer += tr(" · %n task(s) left out", nullptr, m_comparison->tasksLeftOut);
    footer += tr(" · bands of repeated attempts: seed %1, %2 resamples")
                  .arg(m_options.resampling.seed)
                  .arg(locale.toString(m_options.resampling.resamples));
    const auto tested = std::ranges::count_if(m_comparison->differences,
                                              [](const ArmDifference &difference) { return difference.p.has_value(); });
    if (tested > 1)
        footer += tr(" · Holm over %n comparison(s)", nullptr, static_cast<int>(tested));
    m_footer->setText(footer);
}

void ComparePage::showStrip()
{
    constexpr qsizetype mostSaid = 5;
    const QStringList differs = sayWhatDiffers(m_comparison->facts, sayFactShort);
    const auto weight = heaviest(m_comparison->facts);
    m_stripMark->setVisible(weight && *weight != Weight::Note);
    QString text = differs.mid(0, mostSaid).join(QStringLiteral(" · ")).toHtmlEscaped();
    if (differs.size() > mostSaid)
        text += QStringLiteral(" · ") + tr("%n more", nullptr, static_cast<int>(differs.size() - mostSaid));
    m_stripText->setText(differs.isEmpty() ? tr("Nothing else differs as far as it was recorded.")
                                           : QStringLiteral("<b>%1</b> %2").arg(tr("Check before you compare:"), text));
    QStringList rest{sayWhatIsEqual(m_comparison->facts), sayUnknown(m_comparison->facts)};
    rest.removeAll(QString());
    m_stripEqual->setWhole(rest.join(QStringLiteral(" · ")));
    m_stripText->setToolTip(sayWhatDiffers(m_comparison->facts).join(QLatin1Char('\n')));
}

void ComparePage::showVerdict()
{
    const ArmDifference &difference = m_comparison->differences[m_arm - 1];
    m_verdictCard->setTitle(sayQuestion(*m_comparison, difference));
    m_verdict->setText(withBoldPoints(sayVerdict(difference)));
    m_ground->setText((QStringList{sayGround(*m_comparison, difference)} << sayLimits(*m_comparison, difference))
                          .join(QLatin1Char(' '))
                          .trimmed());
}

void ComparePage::chooseArm(size_t arm)
{
    m_chosen = m_comparison->scored.arms[arm];
    m_arm = arm;
    showArm();
}

void ComparePage::showArm()
{
    m_model->setArm(m_arm);
    m_forest->setComparison(m_comparison, m_arm);
    m_square->setComparison(m_comparison, m_arm);
    m_panes->setComparison(m_comparison, m_arm);
    showVerdict();
    showChips();
}

void ComparePage::chooseTasks(TaskChoice choice)
{
    m_model->setChoice(m_model->choice() == choice ? TaskChoice::All : choice);
    showChips();
}

void ComparePage::reorder(const std::vector<size_t> &order)
{
    m_options.scoring.order.clear();
    for (const size_t arm : order)
        m_options.scoring.order.push_back(m_comparison->scored.arms[arm]);
    start();
}

bool ComparePage::isBusy() const
{
    return m_watcher.isRunning() || m_panes->isBusy() || m_partings->isBusy();
}

void ComparePage::findPartings(int first, int last)
{
    if (!m_comparison || m_comparison->differences.empty() || !m_table->isVisible())
        return;
    std::vector<std::uint32_t> tasks;
    for (int row = first; row <= std::min(last, m_model->rowCount() - 1); ++row) {
        if (!m_model->hasParting(row))
            tasks.push_back(m_model->taskAt(row));
    }
    m_partings->find(m_comparison, m_arm, std::move(tasks));
}

/// The arm that is chosen first, so that it is the one shown; then the other arms, as many as fit.
void ComparePage::wantSideBySide(int row)
{
    constexpr size_t most = 6;
    const TaskRow &task = m_model->rowAt(row);
    std::vector<TrialPointer> trials;
    const auto add = [&](size_t arm) {
        if (!task.arms[arm].attempts.empty() && trials.size() < most)
            trials.push_back(task.arms[arm].attempts.front().trial);
    };
    add(0);
    add(m_arm);
    for (size_t arm = 1; arm < task.arms.size(); ++arm) {
        if (arm != m_arm)
            add(arm);
    }
    if (trials.size() >= 2)
        Q_EMIT sideBySideWanted(trials);
}

QByteArray ComparePage::answer() const
{
    if (!m_comparison || m_comparison->differences.empty())
        return {};
    const QStringList lines{m_verdictCard->accessibleName(), sayVerdict(m_comparison->differences[m_arm - 1]),
                            m_ground->text()};
    return lines.join(QLatin1Char('\n')).toUtf8();
}

QByteArray ComparePage::asMarkdown() const
{
    return m_comparison ? compareText(*m_comparison) : QByteArray();
}

QByteArray ComparePage::asJson() const
{
    return m_comparison ? comparisonJson(*m_comparison) : QByteArray();
}

void ComparePage::copy(const QByteArray &text)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

} // namespace quayside
