// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/scored.h"
#include "core/stats/estimate.h"

namespace quayside {

enum class Pairing : std::uint8_t {
    Paired,
    Unpaired, ///< the arms share fewer than two tasks: different tasks are compared, which proves little
};

/// What a reader may conclude about an arm against the baseline.
enum class Verdict : std::uint8_t {
    NothingToCompare, ///< an arm has no counted score
    TooFewTasks,      ///< fewer than 5 shared tasks, or families of them
    Better,           ///< p < 0.01 after Holm, and the interval is above 0; on an open scale only: more
    ProbablyBetter,   ///< p < 0.05 after Holm, and the interval is above 0
    NotShown,         ///< the interval holds 0, and also differences that would matter; or nothing was to be tested
    Same,             ///< the whole interval is within the margin; never on an open scale, which has none
    ProbablyWorse,
    Worse, ///< on an open scale only: less
};

/// Whether a difference is found, one way or the other.
bool isShown(Verdict verdict);

/// Difference of one reward key. That of the compared key is the answer itself; of any other, the mean over the shared
/// tasks, with t over tasks or their families.
struct DimensionDifference {
    QString key;
    Scale scale = Scale::Open; ///< Share where it is a score
    Estimate difference;       ///< arm minus baseline
    double baseline = 0;       ///< mean over the same tasks
    double arm = 0;
    std::optional<double> p; ///< uncorrected
    TestMethod test = TestMethod::None;

    bool operator==(const DimensionDifference &) const = default;
};

/// An arm against the baseline; every difference is arm minus baseline. Task lists are positions in ScoredTrials::rows.
struct ArmDifference {
    size_t arm = 0;
    QString metric; ///< as ScoredTrials has it
    Scale scale = Scale::Share;
    Pairing pairing = Pairing::Paired;
    Estimate difference;
    std::optional<double> p;         ///< nothing where the tasks are too few or too much alike to test
    std::optional<double> adjustedP; ///< Holm over all pairs of the page that have a p
    TestMethod test = TestMethod::None;
    double degreesOfFreedom = 0; ///< of the difference's standard error
    std::optional<int> families; ///< how many the shared tasks fall into, where they come in families
    /// The smallest true difference that is found four times in five, with this standard error and as many comparisons
    /// on the page. Nothing where there is no spread to estimate it from, nor where the exact test of so few tasks
    /// contradicts it, nor where it is more than the scale can hold.
    std::optional<double> smallestDetectable;
    bool detectsNothing = false; ///< no difference that two scores can have is found four times in five
    Verdict verdict = Verdict::NothingToCompare;
    std::vector<std::uint32_t> bothPass; ///< these four are empty on an open scale
    std::vector<std::uint32_t> onlyBaseline;
    std::vector<std::uint32_t> onlyArm;
    std::vector<std::uint32_t> neither;
    std::vector<std::uint32_t> improved;  ///< or with more, on an open scale; the largest gain first
    std::vector<std::uint32_t> regressed; ///< or with less; the largest loss first
    int ties = 0;
    std::vector<DimensionDifference> dimensions;
    Estimate cost; ///< median over tasks of the difference of task means, dollars
    Estimate tokens;
    Estimate elapsed; ///< milliseconds

    int wins() const { return static_cast<int>(improved.size()); }
    int losses() const { return static_cast<int>(regressed.size()); }
    bool operator==(const ArmDifference &) const = default;
};

/// Everything but adjustedP, verdict and what can be detected, which need the other pairs.
ArmDifference differenceOf(const ScoredTrials &scored, size_t arm);

/// Sets adjustedP, verdict and what can be detected in all pairs of a page; differences within the margin do not
/// matter.
void judge(std::vector<ArmDifference> &differences, double margin);

/// Difference of the task means arm minus baseline; nothing where one has none.
std::optional<double> gain(const TaskRow &row, size_t arm);

} // namespace quayside
