// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QObject>

namespace quayside {

/// The trials of a job as its table last showed them: filtered, sorted, grouped.
struct TrialOrder {
    std::optional<JobKey> job;
    std::vector<TrialName> names;

    bool operator==(const TrialOrder &) const = default;
};

/// Where the user is, and the history of it. Pages read and change it; they do not know each other.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Location &location() const { return m_location; }

    /// A new place is remembered for going back; a move within the same page (another step or file) replaces it.
    void go(const Location &location);
    void goToJobs();
    void goToJob(JobKey job);
    void goToTrial(JobKey job, const TrialName &trial, TrialTab tab = TrialTab::Overview);
    /// To another trial of the list that the open one is in, on the same tab. Not remembered for going back.
    void stepToTrial(const TrialName &trial);
    const TrialOrder &trialOrder() const { return m_order; }
    void setTrialOrder(TrialOrder order) { m_order = std::move(order); }
    /// The jobs that are chosen in the list, in its order.
    const std::vector<JobKey> &chosenJobs() const { return m_chosen; }
    void setChosenJobs(std::vector<JobKey> jobs) { m_chosen = std::move(jobs); }
    /// Stays on the trial that is open.
    void goToTab(TrialTab tab);
    void goToStep(StepRef step, std::optional<Instant> moment = std::nullopt);
    /// Stays on the page; its other tabs show the moment when they are opened.
    void goToMoment(Instant moment);
    void goToFile(TrialTab tab, const QString &file);
    /// To a line of a log, from 0.
    void goToLogLine(const QString &file, int line);
    /// To the artifact line that a row of the verifier's mismatches is about.
    void goToCheck(int row);

    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    void goBack();
    void goForward();

    /// Drops a job that was closed from the place and from the history.
    void forget(JobKey job);

Q_SIGNALS:
    void changed(const quayside::Location &location);

private:
    void show(Location location);
    /// Another tab of the same trial, nothing in it pointed at.
    Location onTab(TrialTab tab) const;

    Location m_location;
    TrialOrder m_order;
    std::vector<JobKey> m_chosen;
    std::vector<Location> m_back;
    std::vector<Location> m_forward;
};

} // namespace quayside
