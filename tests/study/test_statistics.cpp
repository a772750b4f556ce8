// Means, intervals and pairs. Numbers marked scipy come from scipy 1.10.1 and numpy.
#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "sim/base/moments.hpp"
#include "sim/study/statistics/interval.hpp"
#include "sim/study/statistics/paired.hpp"

namespace dyad::study {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

const std::vector<double> a = {27.1, 31.4, 22.9, 40.2, 35.5, 29.8, 33.3, 26.0};
const std::vector<double> b = {37.2, 38.0, 33.1, 47.9, 40.1, 41.6, 39.5, 36.7};

base::Moments moments_of(const std::vector<double>& values) {
  base::Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

Approx near(double value) { return Approx(value).epsilon(1e-13); }
/// Student's t of Boost 1.74 has ten digits.
Approx nearly(double value) { return Approx(value).epsilon(1e-9); }

/// Whether `hits` of `trials` can be explained by `probability`; a false alarm once in a million.
bool plausible(int hits, int trials, double probability) {
  const boost::math::binomial distribution(trials, probability);
  return hits >= quantile(distribution, 5e-7) && hits <= quantile(complement(distribution, 5e-7));
}

}  // namespace

TEST_CASE("too few numbers have no interval") {
  CHECK(std::isnan(half_width(moments_of({3}), 0.95)));
}

TEST_CASE("half widths are those of scipy") {
  const base::Moments moments = moments_of(a);
  // stats.t.isf((1 - confidence) / 2, 7) * stats.sem(a)
  CHECK(half_width(moments, 0.5) == nearly(1.4005128289325934));
  CHECK(half_width(moments, 0.9) == nearly(3.7311570260533284));
  CHECK(half_width(moments, 0.95) == nearly(4.656858451036755));
  CHECK(half_width(moments, 0.999) == nearly(10.650209397653104));
  CHECK(half_width(moments, 1 - 1e-9) == nearly(84.19284227792073));
  CHECK(half_width(moments_of({5, 5, 5}), 0.95) == 0);
}

TEST_CASE("a confidence outside (0, 1) is refused") {
  for (const double wrong : {0.0, 1.0, -0.5, 95.0, nan}) {
    CHECK_THROWS_AS(half_width(moments_of(a), wrong), std::invalid_argument);
    CHECK_THROWS_AS(compare_pairs(a, b, wrong), std::invalid_argument);
  }
}

TEST_CASE("an interval covers the mean as often as it says") {
  // With the normal distribution's 1.96 in place of Student's t, 10 numbers would give 0.918.
  boost::random::mt19937_64 random(1);
  boost::random::normal_distribution<double> draw(3, 2);
  constexpr int trials = 20'000;
  for (const int count : {2, 3, 10, 40}) {
    for (const double confidence : {0.9, 0.95, 0.99}) {
      int covered = 0;
      for (int trial = 0; trial < trials; ++trial) {
        base::Moments moments;
        for (int i = 0; i < count; ++i) moments.add(draw(random));
        if (std::abs(moments.mean() - 3) <= half_width(moments, confidence)) ++covered;
      }
      INFO(count << " numbers, confidence " << confidence << ": " << covered << " of " << trials);
      CHECK(plausible(covered, trials, confidence));
    }
  }
}

TEST_CASE("a paired comparison is that of scipy") {
  const PairedComparison result = compare_pairs(a, b);
  CHECK(result.pairs == 8);
  CHECK(result.left_out == 0);
  CHECK(result.confidence == 0.95);
  CHECK(result.mean_difference == near(8.4875));  // (b - a).mean()
  // stats.ttest_rel(b, a).confidence_interval(0.95)
  CHECK(result.lower == nearly(6.346037672647857));
  CHECK(result.upper == nearly(10.628962327352145));
  CHECK(result.d_z == near(3.313496333768302));        // d.mean() / d.std(ddof=1), d = b - a
  CHECK(result.d_pooled == near(1.7013597810255854));  // d.mean() / sqrt((var a + var b) / 2)
  CHECK(result.variance_saved == near(0.8681775618786571));
  CHECK_FALSE(result.includes_zero);
  const PairedComparison wider = compare_pairs(a, b, 0.99);
  CHECK(wider.lower == nearly(5.318281193556524));
  CHECK(wider.upper == nearly(11.656718806443477));
}

TEST_CASE("the other way round, a comparison has the other sign") {
  const PairedComparison there = compare_pairs(a, b), back = compare_pairs(b, a);
  CHECK(back.mean_difference == -there.mean_difference);
  CHECK(back.lower == -there.upper);
  CHECK(back.d_z == -there.d_z);
  CHECK(back.d_pooled == -there.d_pooled);
  CHECK(back.variance_saved == there.variance_saved);
}

TEST_CASE("pairs with a NaN are left out and counted") {
  std::vector<double> with_a = a, with_b = b;
  with_a.insert(with_a.begin() + 2, {nan, 1.0, nan});
  with_b.insert(with_b.begin() + 2, {2.0, nan, nan});
  const PairedComparison result = compare_pairs(with_a, with_b), plain = compare_pairs(a, b);
  CHECK(result.pairs == 8);
  CHECK(result.left_out == 3);
  CHECK(result.lower == plain.lower);
  CHECK(result.d_pooled == plain.d_pooled);
}

TEST_CASE("a comparison without spread says so by infinity or NaN") {
  const std::vector<double> ones(5, 1), threes(5, 3);
  const PairedComparison shifted = compare_pairs(ones, threes);
  CHECK(shifted.mean_difference == 2);
  CHECK(shifted.lower == 2);
  CHECK(shifted.d_z == infinity);
  CHECK(shifted.d_pooled == infinity);
  CHECK(compare_pairs(threes, ones).d_z == -infinity);
  CHECK(std::isnan(shifted.variance_saved));
  CHECK_FALSE(shifted.includes_zero);
  const PairedComparison same = compare_pairs(a, a);
  CHECK(std::isnan(same.d_z));
  CHECK(same.d_pooled == 0);
  CHECK(same.variance_saved == 1);
  CHECK(same.includes_zero);
}

TEST_CASE("too few pairs exclude nothing") {
  const std::vector<double> one = {1}, two = {2}, none;
  const PairedComparison single = compare_pairs(one, two);
  CHECK(single.pairs == 1);
  CHECK(single.mean_difference == 1);
  CHECK(std::isnan(single.lower));
  CHECK(single.includes_zero);
  const PairedComparison empty = compare_pairs(none, none);
  CHECK(empty.pairs == 0);
  CHECK(std::isnan(empty.mean_difference));
  CHECK(empty.includes_zero);
  CHECK_THROWS_AS(compare_pairs(one, none), std::invalid_argument);
}

TEST_CASE("a comparison sees a difference where there is none as rarely as it says") {
  boost::random::mt19937_64 random(2);
  boost::random::normal_distribution<double> draw;
  constexpr int trials = 20'000;
  int seen = 0;
  double saved = 0;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<double> one(12), other(12);
    for (std::size_t i = 0; i < one.size(); ++i) {
      const double luck = 3 * draw(random);  // common to both: 0.9 of the variance
      one[i] = luck + draw(random);
      other[i] = luck + draw(random);
    }
    const PairedComparison result = compare_pairs(one, other);
    if (!result.includes_zero) ++seen;
    saved += result.variance_saved / trials;
  }
  CHECK(plausible(seen, trials, 0.05));
  CHECK(saved == Approx(0.9).margin(0.02));
}

}  // namespace dyad::study
