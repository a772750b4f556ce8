// From coordinates to values.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "sim/study/design/scale.hpp"

using namespace dyad;
using study::Choices;
using study::value_at;

namespace {

double number(const study::Scale& scale, double u) { return std::get<double>(value_at(scale, u)); }
model::Integer whole(const study::Scale& scale, double u) {
  return std::get<model::Integer>(value_at(scale, u));
}
const double almost_one = std::nextafter(1.0, 0.0);

}  // namespace

TEST_CASE("a linear factor goes from low to high") {
  const study::Interval scale{-2, 3, false};
  CHECK(number(scale, 0) == -2);
  CHECK(number(scale, 1) == 3);
  CHECK(number(scale, 0.5) == 0.5);
  for (double u = 0; u < 1; u += 0.001) {
    CHECK(number(scale, u) < number(scale, u + 0.001));
    CHECK(number({study::Interval{0.1, 0.7, false}}, u) <= 0.7);
  }
}

TEST_CASE("a logarithmic factor goes in equal ratios, as exactly as numbers can") {
  const study::Interval scale{1e-3, 1e5, true};
  CHECK(number(scale, 0) == 1e-3);
  CHECK(number(scale, 1) == 1e5);
  CHECK(number(scale, almost_one) <= 1e5);
  for (double u = 0; u < 1; u += 0.01) {
    CHECK(number(scale, u) == Approx(1e-3 * std::pow(1e8, u)).epsilon(1e-12));
  }
  const study::Interval wide{1e-150, 1e150, true};
  CHECK(number(wide, 0.25) == Approx(1e-75).epsilon(1e-10));
}

TEST_CASE("whole numbers have equal bins, or logarithmic ones") {
  const study::IntegerInterval dice{1, 6, false};
  std::vector<int> counts(7);
  for (int i = 0; i < 600; ++i) ++counts[std::size_t(whole(dice, (i + .5) / 600))];
  CHECK(counts == std::vector<int>{0, 100, 100, 100, 100, 100, 100});
  CHECK(whole(dice, 1) == 6);
  const study::IntegerInterval decades{1, 999, true};
  CHECK(whole(decades, 0) == 1);
  CHECK(whole(decades, 1) == 999);
  CHECK(whole(decades, 1. / 3 + 1e-9) == 10);
  CHECK(whole(decades, 1. / 3 - 1e-9) == 9);
  CHECK(whole(decades, almost_one) == 999);
}

TEST_CASE("choices have equal bins") {
  const Choices flags{false, true};
  CHECK(value_at(flags, 0.49) == study::Value(false));
  CHECK(value_at(flags, 0.5) == study::Value(true));
  CHECK(value_at(flags, 1) == study::Value(true));
}

TEST_CASE("levels are round numbers, with both ends") {
  const auto levels = study::evenly_spaced(study::Interval{0.1, 0.5, false}, 5);
  CHECK(levels == Choices{0.1, 0.2, 0.3, 0.4, 0.5});
  CHECK(study::evenly_spaced(study::Interval{0, 1, false}, 11)[3] == study::Value(0.3));
  CHECK(study::evenly_spaced(study::Interval{0.001, 1000, true}, 7) ==
        Choices{0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0});
  using model::Integer;
  CHECK(study::evenly_spaced(study::IntegerInterval{1, 10, false}, 4) ==
        Choices{Integer{1}, Integer{4}, Integer{7}, Integer{10}});
  CHECK(study::evenly_spaced(study::IntegerInterval{1, 1000, true}, 4) ==
        Choices{Integer{1}, Integer{10}, Integer{100}, Integer{1000}});
  const double odd = 0.1 + 0.2;
  CHECK(study::evenly_spaced(study::Interval{0, odd, false}, 2) == Choices{0.0, odd});
}
