// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/text/copystep.h"

#include <QFrame>

class QMenu;
class QPushButton;

namespace quayside {

/// Buttons for the step that is shown: to the previous and the next call of its tool, and to copy it. The widget stays
/// when the step changes.
class StepActions : public QFrame
{
    Q_OBJECT

public:
    explicit StepActions(QWidget *parent = nullptr);

    void setStep(const RunPointer &run, RunIndex step);
    void clear();

Q_SIGNALS:
    void stepRequested(quayside::RunIndex step);

private:
    struct Jump {
        QPushButton *button = nullptr;
        Direction direction = Direction::Forward;
        std::optional<RunIndex> target;
    };

    void connectJump(const Jump &jump);
    void aim(Jump &jump);
    void addFormat(QMenu *menu, const QString &text, CopyFormat format);

    RunPointer m_run;
    RunIndex m_step;
    Jump m_previous{.direction = Direction::Backward};
    Jump m_next;
};

} // namespace quayside
