// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/// Quantiles and tails of the distributions that the intervals and tests need; all from Boost.Math.

double normalQuantile(double probability);
double normalTwoSided(double z); ///< P(|Z| >= |z|)
double normalBelow(double z);    ///< P(Z <= z)
double studentQuantile(double probability, double degreesOfFreedom);
double studentTwoSided(double t, double degreesOfFreedom); ///< P(|T| >= |t|)
double betaQuantile(double probability, double a, double b);
double binomialAtMost(int successes, int trials, double probability);  ///< P(X <= successes)
double binomialExactly(int successes, int trials, double probability); ///< P(X = successes)

} // namespace quayside
