// Logarithm and exponential in double against those of the C++ library.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "sim/base/logarithm.hpp"

using namespace dyad::base;

namespace {

double relative(double value, double exact) { return std::abs(value / exact - 1); }

}  // namespace

TEST_CASE("the natural logarithm keeps its stated error") {
  double largest = 0;
  for (int exponent = -60; exponent <= 60; ++exponent) {
    for (int i = 1; i < 2000; ++i) {
      const double x = std::ldexp(1 + i / 2000.0, exponent);
      largest = std::max(largest, relative(natural_logarithm(x), std::log(x)));
    }
  }
  CHECK(largest < 1e-14);
  CHECK(natural_logarithm(1.0) == 0.0);
}

TEST_CASE("the natural logarithm stays right next to 1, and for the ends of a draw") {
  for (int k = 1; k < 40; ++k) {
    const double above = 1 + std::ldexp(1, -k), below = 1 - std::ldexp(1, -k - 1);
    CHECK(relative(natural_logarithm(above), std::log(above)) < 1e-14);
    CHECK(relative(natural_logarithm(below), std::log(below)) < 1e-14);
  }
  for (const double u : {0.5 * 0x1p-32, 0xffffffff.8p-32}) {
    CHECK(natural_logarithm(u) == Approx(std::log(u)).epsilon(1e-14));
  }
}

TEST_CASE("the exponential in double keeps its stated error") {
  double largest = 0;
  for (double x = -700; x < 700; x += 0.0625 + 1e-7) {
    largest = std::max(largest, relative(natural_exponential(x), std::exp(x)));
  }
  CHECK(largest < 1e-15);
  CHECK(natural_exponential(0) == 1);
}
