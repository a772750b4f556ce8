// Means and variances. Numbers come from numpy.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "sim/base/moments.hpp"

namespace dyad::base {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

const std::vector<double> a = {27.1, 31.4, 22.9, 40.2, 35.5, 29.8, 33.3, 26.0};

Moments moments_of(const std::vector<double>& values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

Approx near(double value) { return Approx(value).epsilon(1e-13); }

}  // namespace

TEST_CASE("mean and variance are those of numpy") {
  const Moments moments = moments_of(a);
  CHECK(moments.count() == 8);
  CHECK(moments.mean() == near(30.775));                           // a.mean()
  CHECK(moments.variance() == near(31.02785714285715));            // a.var(ddof=1)
  CHECK(moments.standard_deviation() == near(5.570265446355061));  // a.std(ddof=1)
}

TEST_CASE("the variance is right far from zero, where sums of squares lose all digits") {
  CHECK(moments_of({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}).variance() == 30);
  const Moments constant = moments_of(std::vector<double>(1000, 0.1));
  CHECK(constant.mean() == 0.1);
  CHECK(constant.variance() == 0);
}

TEST_CASE("too few numbers have no mean and no variance") {
  CHECK(std::isnan(Moments().mean()));
  CHECK(std::isnan(Moments().variance()));
  const Moments one = moments_of({3});
  CHECK(one.mean() == 3);
  CHECK(std::isnan(one.variance()));
  CHECK(std::isnan(moments_of({1, nan, 2}).mean()));
  CHECK(std::isnan(moments_of({1, nan, 2}).variance()));
}

}  // namespace dyad::base
