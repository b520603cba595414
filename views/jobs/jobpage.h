// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/state/location.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace quayside {

class Banner;
class EmptyState;
class FilterBar;
class HeadlineStrip;
class JobFilesPane;
class TrialTable;
class TrialsCard;
struct Workbench;

/// One job: its headline figures, its charts, and the table of its trials. Follows the selection.
class JobPage : public QWidget
{
    Q_OBJECT

public:
    explicit JobPage(const Workbench &workbench, QWidget *parent = nullptr);

    TrialsCard *trials() const { return m_trials; }
    TrialTable *table() const;
    FilterBar *filterBar() const;
    /// Adds a widget between the headlines and the table, such as the charts of the job.
    void insertPanel(QWidget *panel);
    /// Adds a tab behind the overview.
    void insertTab(const QString &title, QWidget *content);
    /// Filters the table for these, and shows it.
    void showTrials(const std::vector<TrialPointer> &trials);

Q_SIGNALS:
    void jobShown(const quayside::JobPointer &job);
    /// To finish the job in this folder, whose run by this program was interrupted.
    void resumeRequested(const QString &folder);
    /// To verify again what these trials, or those of this job, left.
    void regradeRequested(const QStringList &folders);

private:
    QWidget *makeTabs();
    QWidget *makeOverview();
    QWidget *makeAnalysisPage();
    void showAnalysis(const Job &job);
    void follow(const Location &location);
    void refresh(JobKey key);
    void show(JobKey key);
    void showMissing(const JobPointer &job);

    const Workbench &m_workbench;
    std::optional<JobKey> m_key;
    NewestRun m_missing{this};
    Banner *m_banner = nullptr;
    QTabBar *m_tabs = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_again = nullptr;
    QLabel *m_arm = nullptr;
    QLabel *m_origin = nullptr;
    QLabel *m_counting = nullptr;
    QStackedWidget *m_stack = nullptr;
    JobFilesPane *m_files = nullptr;
    HeadlineStrip *m_headlines = nullptr;
    QVBoxLayout *m_analysis = nullptr;
    QScrollArea *m_analysisPage = nullptr;
    std::optional<JobAnalysis> m_shownAnalysis;
    QVBoxLayout *m_panels = nullptr;
    TrialsCard *m_trials = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_body = nullptr;
};

} // namespace quayside
