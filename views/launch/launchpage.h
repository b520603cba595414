// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/launch/speccheck.h"
#include "views/widgets/parts/pathlist.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace quayside {

class LaunchForm;
class MatrixCard;

/// Sets up a new run: the form at the left, the trials it would run at the right, and the start button. Starts nothing
/// itself.
class LaunchPage : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchPage(QWidget *parent = nullptr);

    void setSpec(const RunSpec &spec);
    RunSpec spec() const;
    void setTaskOffers(const PathList::Offers &offers);
    /// Why the last start failed; empty clears it.
    void showFailure(const QString &text);
    bool isChecking() const { return m_check->isRunning(); }

Q_SIGNALS:
    /// The user asks to start, and the check found no error.
    void startRequested(const quayside::CheckedSpec &checked);
    /// The user wants to know what is wrong with the tasks.
    void checkRequested(const quayside::RunSpec &spec);

private:
    QWidget *makeBar();
    void check();
    void take(const CheckedSpec &checked);
    void load();
    void save();

    LaunchForm *m_form = nullptr;
    MatrixCard *m_matrix = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_failure = nullptr;
    SpecCheck *m_check = nullptr;
    std::optional<CheckedSpec> m_checked; ///< of the form as it is now
};

} // namespace quayside
