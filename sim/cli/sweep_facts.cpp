#include "sim/cli/sweep_facts.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

#include "sim/cli/sweep_words.hpp"
#include "sim/io/sweep/sweep.hpp"

namespace dyad::cli {
namespace {

MeasureRange range_of(const std::vector<double>& values, std::size_t measure,
                      const study::Sweep& sweep) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  MeasureRange range{sweep.measures[measure], none, none};
  const auto replicates = static_cast<std::size_t>(sweep.replicates);
  for (std::size_t p = 0; p < static_cast<std::size_t>(sweep.points); ++p) {
    double sum = 0, n = 0;
    for (std::size_t r = 0; r < replicates; ++r) {
      const double value = values.at((p * replicates + r) * sweep.measures.size() + measure);
      if (!std::isnan(value)) sum += value, n += 1;
    }
    if (n > 0)
      range.low = std::fmin(range.low, sum / n), range.high = std::fmax(range.high, sum / n);
  }
  return range;
}

std::vector<MeasureRange> ranges_of(const io::ResultReader& reader, const study::Sweep& sweep) {
  constexpr std::size_t max_values = 50'000'000;  // worth reading for a glance
  const auto size = static_cast<std::size_t>(sweep.points * sweep.replicates);
  if (size * sweep.measures.size() > max_values) return {};
  const std::vector<double> values = reader.numbers("value");
  std::vector<MeasureRange> ranges;
  for (const char* name : {"mean_influence", "mean_customer_power", "mean_trust", "mean_empathy",
                           "mean_sales", "mean_revenue", "churn_rate"}) {
    const auto at = std::find(sweep.measures.begin(), sweep.measures.end(), name);
    if (at == sweep.measures.end()) continue;
    ranges.push_back(
        range_of(values, static_cast<std::size_t>(at - sweep.measures.begin()), sweep));
  }
  return ranges;
}

}  // namespace

SweepFacts sweep_facts_of(const io::ResultReader& reader, const std::string& file) {
  const study::Sweep sweep = io::parse_sweep(reader.provenance().configuration, file, {},
                                             std::filesystem::path(file).parent_path());
  SweepFacts facts;
  facts.points = sweep.points;
  facts.replicates = sweep.replicates;
  const std::vector<double> status = reader.numbers("status");
  const auto count = [&](double of) { return std::count(status.begin(), status.end(), of); };
  facts.not_wanted = count(0);
  facts.done = count(1);
  facts.failed = count(2);
  for (std::size_t f = 0; f < sweep.factors.size(); ++f) {
    facts.factors.push_back(factor_text(sweep, f));
  }
  facts.common_random_numbers = sweep.random_numbers == study::RandomNumbers::common;
  facts.ranges = ranges_of(reader, sweep);
  return facts;
}

}  // namespace dyad::cli
