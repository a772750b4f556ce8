#include "sim/study/statistics/least_squares.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace dyad::study {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// Gauss-Jordan elimination with the largest pivot; an empty matrix where there is no inverse.
Matrix inverse(Matrix a) {
  const std::size_t n = a.size();
  Matrix b(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) b[i][i] = 1;
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k; i < n; ++i) {
      if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
    }
    if (std::abs(a[pivot][k]) < 1e-12) return {};
    std::swap(a[k], a[pivot]), std::swap(b[k], b[pivot]);
    const double scale = a[k][k];
    for (std::size_t j = 0; j < n; ++j) a[k][j] /= scale, b[k][j] /= scale;
    for (std::size_t i = 0; i < n; ++i) {
      const double factor = i == k ? 0 : a[i][k];
      for (std::size_t j = 0; j < n; ++j) a[i][j] -= factor * a[k][j], b[i][j] -= factor * b[k][j];
    }
  }
  return b;
}

/// Columns with their means taken away and scaled to a spread of 1, so that sums of squares are of
/// one size.
struct Standard {
  std::vector<double> values;
  double mean = 0, spread = 0;

  explicit Standard(std::span<const double> x) : values(x.begin(), x.end()) {
    for (const double each : values) mean += each / static_cast<double>(values.size());
    for (const double each : values) spread += (each - mean) * (each - mean);
    spread = std::sqrt(spread / static_cast<double>(values.size()));
    for (double& each : values) each = (each - mean) / spread;
  }
};

double product(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum / static_cast<double>(a.size());
}

double squared(double x) { return x * x; }

/// What the standardised columns explain of y.
struct Explained {
  std::vector<double> weights;
  double variance;  // of what is left
};

Explained explain(std::span<const double> y, const std::vector<Standard>& x, const Matrix& known,
                  double mean, double degrees_of_freedom) {
  std::vector<double> centred(y.begin(), y.end());
  for (double& each : centred) each -= mean;
  Explained explained{std::vector<double>(x.size()), 0};
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < x.size(); ++j) {
      explained.weights[i] += known[i][j] * product(x[j].values, centred);
    }
  }
  for (std::size_t row = 0; row < centred.size(); ++row) {
    double left = centred[row];
    for (std::size_t i = 0; i < x.size(); ++i) left -= explained.weights[i] * x[i].values[row];
    explained.variance += squared(left) / degrees_of_freedom;
  }
  return explained;
}

}  // namespace

LinearFit least_squares(std::span<const double> y, std::span<const std::vector<double>> columns) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const std::size_t n = y.size(), k = columns.size();
  LinearFit fit{std::vector<double>(k + 1, unknown), std::vector<double>(k + 1, unknown),
                static_cast<std::int64_t>(n) - static_cast<std::int64_t>(k) - 1};
  std::vector<Standard> x;
  for (const std::vector<double>& column : columns) {
    if (column.size() != n) throw std::invalid_argument("a column needs a value for each y");
    x.emplace_back(column);
  }
  Matrix products(k, std::vector<double>(k));
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < k; ++j) products[i][j] = product(x[i].values, x[j].values);
  }
  const Matrix known = inverse(products);
  if (fit.degrees_of_freedom < 1 || known.size() != k) return fit;
  double mean = 0;
  for (const double each : y) mean += each / static_cast<double>(n);
  const auto explained = explain(y, x, known, mean, static_cast<double>(fit.degrees_of_freedom));
  const double of_one = explained.variance / static_cast<double>(n);
  double intercept_variance = of_one;
  fit.coefficients[0] = mean;
  for (std::size_t i = 0; i < k; ++i) {
    fit.coefficients[i + 1] = explained.weights[i] / x[i].spread;
    fit.errors[i + 1] = std::sqrt(of_one * known[i][i]) / x[i].spread;
    fit.coefficients[0] -= fit.coefficients[i + 1] * x[i].mean;
    for (std::size_t j = 0; j < k; ++j) {
      intercept_variance +=
          of_one * known[i][j] * (x[i].mean / x[i].spread) * (x[j].mean / x[j].spread);
    }
  }
  fit.errors[0] = std::sqrt(intercept_variance);
  return fit;
}

}  // namespace dyad::study
