// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trialdetail.h"

#include <QStringList>

namespace quayside {

/// A text that the verifier printed or wrote.
struct VerifierOutput {
    QString file; ///< relative to the trial's folder
    QStringList lines;

    bool operator==(const VerifierOutput &) const = default;
};

/// A line of one.
struct OutputPlace {
    QString file;
    int line = 0; ///< from 0

    bool operator==(const OutputPlace &) const = default;
};

/// The texts of a trial's verifier, the longest first; what is too large to be kept in memory is left out.
std::vector<VerifierOutput> verifierOutputs(const Folder &folder, const TrialDetail &detail);

/// The last lines that are not empty below.
QStringList endOf(const VerifierOutput &output, qsizetype lines);

/// Where it is said what was wrong with a test of `report`, else where the test is named. Looks beside the report.
std::optional<OutputPlace> placeOfTest(const std::vector<VerifierOutput> &outputs, const QString &report,
                                       const TestCase &test);

} // namespace quayside
