#include "sim/cli/sweep_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dyad::cli {
namespace {

std::string shown_value(const study::Value& value) {
  if (const double* number = std::get_if<double>(&value)) return fmt::format("{:.4g}", *number);
  return std::visit([](const auto& each) { return fmt::format("{}", each); }, value);
}

}  // namespace

std::string line(std::string_view name, const std::string& value) {
  return fmt::format("{:<12} {}\n", name, value);
}

std::string factor_text(const study::Sweep& sweep, std::size_t f) {
  constexpr std::size_t few = 6;
  constexpr std::int64_t max = 100'000;  // points worth looking at
  std::vector<study::Value> values;
  for (std::int64_t p = 0; p < std::min(sweep.points, max); ++p) {
    values.push_back(sweep.values_of(p)[f]);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string text = fmt::format("{}", fmt::join(sweep.factors[f].keys, ", ")) + ": ";
  if (values.size() > few) {
    return text + fmt::format("{} values from {} to {}", values.size(), shown_value(values.front()),
                              shown_value(values.back()));
  }
  for (std::size_t k = 0; k < values.size(); ++k) {
    text += (k > 0 ? ", " : "") + shown_value(values[k]);
  }
  return text;
}

std::string factors_text(const study::Sweep& sweep) {
  std::string text;
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    text += line(f == 0 ? "factors" : "", factor_text(sweep, f));
  }
  return text;
}

}  // namespace dyad::cli
