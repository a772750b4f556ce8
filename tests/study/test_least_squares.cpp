// Shares with intervals, and regression (sim/study/statistics).
#include <catch2/catch.hpp>
#include <cmath>

#include "sim/study/statistics/least_squares.hpp"
#include "sim/study/statistics/proportion.hpp"

using namespace dyad::study;

TEST_CASE("Wilson's interval is that of the textbook, and stays inside 0 and 1") {
  const Proportion some =
      wilson_interval(81, 263, 0.95);  // Newcombe 1998, table I: 0.2553 to 0.3662
  CHECK(some.value == Approx(81.0 / 263));
  CHECK(some.low == Approx(0.2553).margin(5e-5));
  CHECK(some.high == Approx(0.3662).margin(5e-5));
  const Proportion none = wilson_interval(0, 20, 0.95);  // 0 to 0.1611
  CHECK(none.low == 0);
  CHECK(none.high == Approx(0.1611).margin(5e-5));
  CHECK(wilson_interval(20, 20, 0.95).high == 1);
  CHECK(std::isnan(wilson_interval(0, 0, 0.95).value));
  CHECK_THROWS_AS(wilson_interval(3, 2, 0.95), std::invalid_argument);
  CHECK_THROWS_AS(wilson_interval(1, 2, 1), std::invalid_argument);
}

TEST_CASE("a line through points is the one worked out by hand") {
  // x 1 2 3 4, y 2 4 5 4: slope 0.7, intercept 2, residuals -0.7 0.6 0.9 -0.8, variance 2.3 / 2.
  const std::vector<double> y{2, 4, 5, 4};
  const std::vector<std::vector<double>> x{{1, 2, 3, 4}};
  const LinearFit fit = least_squares(y, x);
  CHECK(fit.degrees_of_freedom == 2);
  CHECK(fit.coefficients[0] == Approx(2));
  CHECK(fit.coefficients[1] == Approx(0.7));
  CHECK(fit.errors[1] == Approx(std::sqrt(1.15 / 5)));
  CHECK(fit.errors[0] == Approx(std::sqrt(1.15 * (0.25 + 6.25 / 5))));
}

TEST_CASE("several unknowns are told apart, and what cannot be is said") {
  std::vector<double> y;
  std::vector<std::vector<double>> x(2);
  for (int i = 0; i < 30; ++i) {
    x[0].push_back(i % 7), x[1].push_back(1000.0 + i * i);
    y.push_back(3 - 2 * x[0].back() + 0.5 * x[1].back());
  }
  const LinearFit fit = least_squares(y, x);
  CHECK(fit.coefficients[0] == Approx(3).margin(1e-6));
  CHECK(fit.coefficients[1] == Approx(-2));
  CHECK(fit.coefficients[2] == Approx(0.5));
  x[1] = x[0];
  CHECK(std::isnan(least_squares(y, x).coefficients[1]));
  x[1].pop_back();
  CHECK_THROWS_AS(least_squares(y, x), std::invalid_argument);
}
