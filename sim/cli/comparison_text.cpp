#include "sim/cli/comparison_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "sim/model/measures.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::cli {
namespace {

/// Four digits, at the same width for every size of number.
std::string number(double value) {
  if (std::isnan(value)) return "-";
  const double size = std::abs(value);
  if (size >= 100'000) return fmt::format("{:.0f}", value);
  return fmt::format("{:.{}f}", value, size >= 1000 ? 0 : size >= 10 ? 2 : 4);
}

std::string effect(double d) { return std::isnan(d) ? "-" : fmt::format("{:.2f}", d); }

std::string percent(double share) {
  return std::isnan(share) ? "-" : fmt::format("{:.0f} %", 100 * share);
}

/// "mean_sales_avoidant_7r_a1", but not "mean_avoidance".
bool is_of_a_group(const std::string& name) {
  constexpr std::array categories{"_secure_", "_anxious_", "_avoidant_", "_fearful_"};
  return std::any_of(categories.begin(), categories.end(), [&](const char* category) {
    return name.find(category) != std::string::npos;
  });
}

/// Groups are for the file; here they would bury the rest.
std::vector<std::size_t> shown(bool all_measures) {
  const auto& names = study::measure_names();
  std::vector<std::size_t> indices;
  for (std::size_t m = 0; m < names.size(); ++m) {
    if (all_measures || !is_of_a_group(names[m])) {
      indices.push_back(m);
    }
  }
  return indices;
}

/// What both configurations share, such as the scores of the people: nothing to look at.
bool never_differs(const study::PairedComparison& c) {
  return c.mean_difference == 0 && c.lower == 0 && c.upper == 0;
}

/// Means over the pairs in which both are defined.
std::pair<double, double> means_of(const study::Comparison& comparison, std::size_t configuration,
                                   std::size_t measure) {
  const std::vector<double> a = comparison.values(0, measure);
  const std::vector<double> b = comparison.values(configuration, measure);
  double first = 0, second = 0, n = 0;
  for (std::size_t r = 0; r < a.size(); ++r) {
    if (std::isnan(a[r]) || std::isnan(b[r])) continue;
    first += a[r], second += b[r], n += 1;
  }
  return {first / n, second / n};
}

std::string row(const std::string& name, const study::Comparison& comparison,
                std::size_t configuration, std::size_t measure, const study::PairedComparison& c) {
  const auto [first, second] = means_of(comparison, configuration, measure);
  const std::string interval =
      std::isnan(c.lower) ? "-" : fmt::format("{} to {}", number(c.lower), number(c.upper));
  const std::string zero = c.includes_zero ? "  includes zero" : "";
  return fmt::format("{:<40} {:>9} {:>9} {:>10}  {:<22} {:>7} {:>7} {:>6}{}\n", name, number(first),
                     number(second), number(c.mean_difference), interval, effect(c.d_pooled),
                     effect(c.d_z), percent(c.variance_saved), zero);
}

}  // namespace

std::string comparison_text(const study::Comparison& comparison,
                            const std::vector<std::string>& names, bool all_measures) {
  std::string text;
  const std::vector<std::size_t> measures = shown(all_measures);
  std::size_t clear = 0, compared = 0;
  for (std::size_t c = 1; c < comparison.configurations(); ++c) {
    text += fmt::format("{}{} compared to {}, {} replicates on the same random numbers\n\n",
                        c > 1 ? "\n" : "", names[c], names[0], comparison.replicates());
    text += fmt::format("{:<40} {:>9} {:>9} {:>10}  {:<22} {:>7} {:>7} {:>6}\n", "measure", "first",
                        "second", "difference", "95 % interval", "d", "d_z", "saved");
    for (const std::size_t m : measures) {
      const study::PairedComparison paired = comparison.against_first(c, m);
      if (paired.pairs == 0 || never_differs(paired)) continue;
      text += row(study::measure_names()[m], comparison, c, m, paired);
      ++compared;
      clear += paired.includes_zero ? 0 : 1;
    }
  }
  text += fmt::format(
      "\nd: in standard deviations between runs; d_z: of the differences; saved: variance removed "
      "by pairing\n{} of {} intervals exclude zero; of as many without any difference about {} "
      "would by chance\n",
      clear, compared, std::lround(0.05 * static_cast<double>(compared)));
  return text;
}

}  // namespace dyad::cli
