// Quantiles, Gini coefficient and correlation (docs/odd.md, 5), against naive calculations.
#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/model/group_measures.hpp"
#include "sim/model/measures.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// Type 7 of Hyndman & Fan: linear between order statistics at (n - 1) p.
double naive_quantile(std::vector<float> values, double p) {
  std::sort(values.begin(), values.end());
  const double h = (static_cast<double>(values.size()) - 1) * p;
  const auto below = static_cast<std::size_t>(std::floor(h));
  const auto above = std::min(below + 1, values.size() - 1);
  const double low = values[below], high = values[above];
  return low + (h - std::floor(h)) * (high - low);
}

/// Mean absolute difference over twice the mean.
double naive_gini(const std::vector<float>& x) {
  double difference = 0, sum = 0;
  for (const double a : x) {
    sum += a;
    for (const double b : x) difference += std::abs(a - b);
  }
  return difference / (2 * static_cast<double>(x.size()) * sum);
}

}  // namespace

TEST_CASE("quantiles are those of type 7, for any number of values and with ties") {
  Dice dice(1);
  for (int round = 0; round < 2000; ++round) {
    const auto size = static_cast<std::size_t>(1 + dice.below(round % 50 == 0   ? 6000
                                                              : round % 10 == 0 ? 300
                                                                                : 12));
    const bool ties = dice.unit() < 0.4F;
    std::vector<float> values;
    for (std::size_t i = 0; i < size; ++i) {
      values.push_back(ties ? static_cast<float>(dice.below(4)) : dice.unit());
    }
    const auto quantiles = quantiles_of(values);
    for (std::size_t k = 0; k < quantile_levels.size(); ++k) {
      CAPTURE(round, size, quantile_levels[k]);
      REQUIRE(quantiles[k] == near(naive_quantile(values, quantile_levels[k])));
    }
  }
}

TEST_CASE("quantiles of few values") {
  std::vector<float> none, one{3}, two{4, 2};
  for (const float q : quantiles_of(none)) CHECK(std::isnan(q));
  for (const float q : quantiles_of(one)) CHECK(q == 3.0F);
  const auto q = quantiles_of(two);
  CHECK(q[0] == near(2.2));
  CHECK(q[1] == near(2.5));
  CHECK(q[2] == near(3));
  CHECK(q[3] == near(3.5));
  CHECK(q[4] == near(3.8));
}

TEST_CASE("the Gini coefficient of known distributions") {
  CHECK(gini_of({5, 5, 5, 5}) == Approx(0).margin(1e-12));
  CHECK(gini_of({0, 0, 0, 8}) == Approx(0.75));  // 1 - 1 / n
  CHECK(gini_of({1, 3}) == Approx(0.25));
  CHECK(gini_of({4, 1, 3, 2}) == Approx(0.25));  // (n^2 - 1) / (3 n (n + 1)) of 1 .. n
  CHECK(gini_of({7}) == Approx(0).margin(1e-12));
  CHECK(gini_of({0, 0, 0}) == 0);
}

TEST_CASE("the Gini coefficient is half the relative mean difference") {
  Dice dice(2);
  for (int round = 0; round < 100; ++round) {
    std::vector<float> amounts;
    for (int i = 0; i < 2 + dice.below(40); ++i) {
      amounts.push_back(dice.unit() < 0.2F ? 0.0F : 10 * dice.unit());
    }
    amounts.push_back(1);
    CHECK(gini_of(amounts) == Approx(naive_gini(amounts)).margin(1e-9));
  }
}

TEST_CASE("the correlation of known pairs") {
  CHECK(correlation_of({1, 2, 3}, {10, 20, 30}) == Approx(1));
  CHECK(correlation_of({1, 2, 3}, {3, 2, 1}) == Approx(-1));
  CHECK(correlation_of({1, 2, 3, 4}, {1, -1, -1, 1}) == Approx(0).margin(1e-12));
  // Anscombe's first quartet: 0.816
  CHECK(correlation_of({10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
                       {8.04F, 6.95F, 7.58F, 8.81F, 8.33F, 9.96F, 7.24F, 4.26F, 10.84F, 4.82F,
                        5.68F}) == Approx(0.81642).epsilon(1e-5));
}

TEST_CASE("pairs with an undefined value do not count in a correlation") {
  CHECK(correlation_of({1, 2, undefined, 3}, {10, 20, 0, 30}) == Approx(1));
  CHECK(correlation_of({1, 2, 5, 3}, {10, 20, undefined, 30}) == Approx(1));
}

TEST_CASE("a correlation is undefined when one of the two does not vary") {
  CHECK(std::isnan(correlation_of({1, 1, 1}, {1, 2, 3})));
  CHECK(std::isnan(correlation_of({1, 2, 3}, {4, 4, 4})));
  CHECK(std::isnan(correlation_of({}, {})));
  CHECK(std::isnan(correlation_of({1}, {2})));
  CHECK(std::isnan(correlation_of({undefined, 1}, {1, undefined})));
}
