// Our own functions against the C++ library's, over dense sweeps.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "sim/base/lanes/maths.hpp"

using namespace dyad::base;

namespace {

/// The largest of error(x) over `points` points spread evenly over [low, high], as floats.
template <class Error>
double worst(double low, double high, int points, Error error) {
  double largest = 0;
  for (int i = 0; i <= points; ++i) {
    const auto x = static_cast<float>(low + (high - low) * i / points);
    largest = std::max(largest, error(x));
  }
  return largest;
}

double relative(double value, double exact) { return std::abs(value / exact - 1); }

double sigma(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

TEST_CASE("powers of two keep their stated error") {
  const auto error = [](float x) { return relative(power_of_two(x), std::exp2(double{x})); };
  CHECK(worst(-126, 127.999, 1'000'000, error) < 2e-7);
  CHECK(worst(-1, 1, 1'000'000, error) < 2e-7);
}

TEST_CASE("powers of two are exact at whole numbers and never below 2^-126") {
  for (int n = -126; n < 128; ++n)
    CHECK(power_of_two(static_cast<float>(n)) == std::ldexp(1.0F, n));
  CHECK(power_of_two(-127.0F) == 0x1p-126F);
  CHECK(power_of_two(-1e30F) == 0x1p-126F);
}

TEST_CASE("the exponential keeps its stated error") {
  const auto error = [](float x) {
    return relative(exponential(x), std::exp(double{x})) / (2e-7 + 1e-7 * std::abs(double{x}));
  };
  CHECK(worst(-87, 88, 1'000'000, error) < 1);
  CHECK(worst(-1, 1, 1'000'000, error) < 1);
  CHECK(exponential(0.0F) == 1.0F);
}

TEST_CASE("the exponential stays at its ends beyond them") {
  for (const float far : {89.0F, 100.0F, 1e10F}) {
    CHECK(exponential(far) == 0x1p127F);
    CHECK(exponential(-far) == 0x1p-126F);
  }
}

TEST_CASE("the logistic function is right to seven digits, and flat far out") {
  const auto error = [](float x) { return std::abs(double{logistic(x)} - sigma(x)); };
  CHECK(worst(-100, 100, 1'000'000, error) < 2e-7);
  CHECK(worst(-2, 2, 1'000'000, error) < 2e-7);
  CHECK(logistic(0.0F) == 0.5F);
  CHECK(logistic(1e30F) == 1.0F);
  CHECK(logistic(-1e30F) >= 0.0F);
  CHECK(logistic(-1e30F) < 1e-30F);
}

TEST_CASE("something happens with the probability of the logistic function") {
  constexpr int grid = 1 << 16;
  for (const float x : {-20.0F, -5.0F, -1.0F, 0.0F, 0.3F, 2.0F, 8.0F, 40.0F}) {
    int count = 0;
    for (int k = 0; k < grid; ++k) {
      count += happens((static_cast<float>(k) + 0.5F) / grid, x) ? 1 : 0;
    }
    CAPTURE(x);
    CHECK(std::abs(count - sigma(x) * grid) <= 1);
  }
}

TEST_CASE("what is certain happens at every draw, what is impossible at none but 0") {
  CHECK(happens(0x1.fffffep-1F, 30.0F));
  CHECK(happens(0x1.fffffep-1F, 1e30F));
  CHECK_FALSE(happens(0x1p-24F, -30.0F));
  CHECK_FALSE(happens(0x1p-24F, -1e30F));
}

TEST_CASE("clamp01 keeps what is inside and cuts the rest") {
  CHECK(clamp01(-0.25F) == 0.0F);
  CHECK(clamp01(0.0F) == 0.0F);
  CHECK(clamp01(0.25F) == 0.25F);
  CHECK(clamp01(1.0F) == 1.0F);
  CHECK(clamp01(1.0F + 0x1p-23F) == 1.0F);
  CHECK(clamp01(7.0) == 1.0);
}

TEST_CASE("small functions of one lane") {
  CHECK(min(1.0F, 2.0F) == 1.0F);
  CHECK(max(1.0F, 2.0F) == 2.0F);
  CHECK(dyad::base::abs(-3.0F) == 3.0F);
  CHECK(dyad::base::abs(3.0F) == 3.0F);
  CHECK(select(true, 1.0F, 2.0F) == 1.0F);
  CHECK(select(false, 1.0F, 2.0F) == 2.0F);
  CHECK(only_where(true, 5.0F) == 5.0F);
  CHECK(only_where(false, 5.0F) == 0.0F);
  CHECK((bits(true) == 1 && bits(false) == 0));
}

TEST_CASE("a random word's upper 24 bits are a number from 0 to below 1") {
  CHECK(unit_interval(0U) == 0.0F);
  CHECK(unit_interval(0xffU) == 0.0F);
  CHECK(unit_interval(0x100U) == 0x1p-24F);
  CHECK(unit_interval(0x80000000U) == 0.5F);
  CHECK(unit_interval(0xffffffffU) == 1.0F - 0x1p-24F);
}
