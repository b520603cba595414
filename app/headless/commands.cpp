// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commands.h"

#include "app/headless/compare.h"
#include "app/headless/diff.h"
#include "app/headless/findings.h"
#include "app/headless/lint.h"
#include "app/headless/regrade.h"
#include "app/headless/resume.h"
#include "app/headless/run.h"
#include "app/headless/summary.h"
#include "app/headless/trial.h"
#include "app/headless/validate.h"

#include <array>

namespace quayside {

std::span<const Command> consoleCommands()
{
    static constexpr std::array commands{
        Command{"run", "run tasks with agents and write a job folder", CommandGroup::Run, Surface::Console, runRun},
        Command{"resume", "finish a job that was interrupted or stopped", CommandGroup::Run, Surface::Console,
                runResume},
        Command{"regrade", "verify again what recorded trials left, without running an agent", CommandGroup::Run,
                Surface::Console, runRegrade},
        Command{"lint", "check task folders as Harbor does, and with --run what oracle and nop score",
                CommandGroup::Check, Surface::Console, runLint},
        Command{"summary", "print the totals of every job under a folder or in an archive", CommandGroup::Look,
                Surface::Console, runSummary},
        Command{"trial", "print everything that is loaded of one trial", CommandGroup::Look, Surface::Console,
                runTrial},
        Command{"compare", "compare the arms of jobs: which is better, and is it more than luck", CommandGroup::Compare,
                Surface::Console, runCompare},
        Command{"diff", "compare the artifacts of a trial with what was expected", CommandGroup::Compare,
                Surface::Console, runDiff},
        Command{"findings", "print hints with evidence at what went wrong in each trial", CommandGroup::Look,
                Surface::Console, runFindings},
        Command{"validate", "check trajectory files against Harbor's rules", CommandGroup::Check, Surface::Console,
                runValidate},
    };
    return commands;
}

} // namespace quayside
