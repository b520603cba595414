// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace quayside {

namespace bm = boost::math;

double normalQuantile(double probability)
{
    return bm::quantile(bm::normal(), probability);
}

double normalTwoSided(double z)
{
    return 2 * bm::cdf(bm::complement(bm::normal(), std::abs(z)));
}

double normalBelow(double z)
{
    return bm::cdf(bm::normal(), z);
}

double studentQuantile(double probability, double degreesOfFreedom)
{
    return bm::quantile(bm::students_t(degreesOfFreedom), probability);
}

double studentTwoSided(double t, double degreesOfFreedom)
{
    return 2 * bm::cdf(bm::complement(bm::students_t(degreesOfFreedom), std::abs(t)));
}

double betaQuantile(double probability, double a, double b)
{
    return bm::quantile(bm::beta_distribution<double>(a, b), probability);
}

double binomialAtMost(int successes, int trials, double probability)
{
    return bm::cdf(bm::binomial(trials, probability), successes);
}

double binomialExactly(int successes, int trials, double probability)
{
    return bm::pdf(bm::binomial(trials, probability), successes);
}

} // namespace quayside
