// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace quayside {

struct Application;

/// Fills the launch page with the bundled tasks and agents, so that a picture of it shows something.
void showExampleLaunch(Application &application);

/// The same for the page that checks tasks.
void showExampleLint(Application &application);

/// A run of the bundled tasks in a folder of its own, for a picture of the queue while it is at work.
class ExampleRun
{
public:
    explicit ExampleRun(Application &application);

    /// Whether half of its trials have finished, or nothing runs any more.
    bool isReady() const;

private:
    Application &m_application;
    QTemporaryDir m_folder;
};

} // namespace quayside
