// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blame/blame.h"
#include "views/artifacts/expectationmenu.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace quayside {

class ElidedLabel;

/// Below a comparison: what the artifact is compared with and why, the arm beside it, and which step wrote the current
/// line.
class ExpectationStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ExpectationStrip(QWidget *parent = nullptr);

    void setChoices(const ExpectationChoices &choices);
    /// `reason` says why; null where there is nothing to compare with.
    void setExpectation(const Expectation *expectation, const QString &reason);
    void setBeside(const Expectation *beside);
    void setSummary(const QString &summary);
    /// Null where no writer is known; `known` says what is known instead.
    void setWriter(const StepAction *writer, const QString &known);
    void setCanOpen(bool canOpen);
    void say(const QString &problem);
    /// Opens the menu of what the artifact can be compared with.
    void offerExpectations();

Q_SIGNALS:
    void expectationChosen(const quayside::Expectation &expectation);
    void besideChosen(const quayside::Expectation &expectation);
    void besideDropped();
    void openWanted();
    void stepWanted();

private:
    QToolButton *makeMenuButton(const QString &name, const QString &meaning);
    void chooseFile(void (ExpectationStrip::*chosen)(const Expectation &));

    QToolButton *m_expectation = nullptr;
    ElidedLabel *m_reason = nullptr;
    QToolButton *m_beside = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_stepName = nullptr;
    ElidedLabel *m_stepText = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_showStep = nullptr;
};

} // namespace quayside
