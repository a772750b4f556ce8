#include "sim/cli/sweep_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "sim/cli/output.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/sweep/sweep.hpp"

namespace dyad::cli {
namespace {

/// "400 done, 2 failed"
std::string status_text(const io::ResultReader& reader) {
  const std::vector<double> status = reader.numbers("status");
  const auto count = [&](double of) {
    return static_cast<std::int64_t>(std::count(status.begin(), status.end(), of));
  };
  std::string text = fmt::format("{} done", grouped(count(1)));
  if (count(2) > 0) text += fmt::format(", {} failed", grouped(count(2)));
  if (count(0) > 0) text += fmt::format(", {} not wanted", grouped(count(0)));
  return text;
}

/// Lowest and highest mean of a measure over the points of the sweep.
std::string range_text(const std::vector<double>& values, std::size_t measure, std::size_t measures,
                       const study::Sweep& sweep) {
  double low = INFINITY, high = -INFINITY;
  const auto replicates = static_cast<std::size_t>(sweep.replicates);
  for (std::size_t p = 0; p < static_cast<std::size_t>(sweep.points); ++p) {
    double sum = 0, n = 0;
    for (std::size_t r = 0; r < replicates; ++r) {
      const double value = values[(p * replicates + r) * measures + measure];
      if (!std::isnan(value)) sum += value, n += 1;
    }
    if (n > 0) low = std::min(low, sum / n), high = std::max(high, sum / n);
  }
  return low > high ? "undefined" : fmt::format("{:.4g} to {:.4g}", low, high);
}

std::string ranges_text(const io::ResultReader& reader, const study::Sweep& sweep) {
  constexpr std::size_t most_values = 50'000'000;  // worth reading for a glance
  const auto size = static_cast<std::size_t>(sweep.points * sweep.replicates);
  if (size * sweep.measures.size() > most_values) return {};
  const std::vector<double> values = reader.numbers("value");
  std::string text = "\nMean over replicates, lowest to highest point\n";
  for (const char* name : {"mean_influence", "mean_customer_power", "mean_trust", "mean_empathy",
                           "mean_sales", "mean_revenue", "churn_rate"}) {
    const auto at = std::find(sweep.measures.begin(), sweep.measures.end(), name);
    if (at == sweep.measures.end()) continue;
    const auto m = static_cast<std::size_t>(at - sweep.measures.begin());
    text += fmt::format("  {:<22} {}\n", name, range_text(values, m, sweep.measures.size(), sweep));
  }
  return text;
}

}  // namespace

std::string sweep_view(const io::ResultReader& reader, const std::string& file) {
  const io::Provenance& provenance = reader.provenance();
  std::string text =
      line("file", fmt::format("{}, {}", file, file_size(std::filesystem::file_size(file))));
  const study::Sweep sweep = io::parse_sweep(provenance.configuration, file, {},
                                             std::filesystem::path(file).parent_path());
  text += line("points", grouped(sweep.points));
  text += line("runs", status_text(reader));
  text += factors_text(sweep);
  text += line("seed", fmt::format("{}, {}", reader.seed(),
                                   sweep.random_numbers == study::RandomNumbers::common
                                       ? "common to all points"
                                       : "from which every point has its own"));
  text += line("digest", io::digest_text(reader.digest()));
  text += line("model", reader.model_version());
  text += line("program", provenance.program_version);
  text += ranges_text(reader, sweep);
  return text + "\nrepeat a run: dyad replay " + file + " --run 0\n";
}

}  // namespace dyad::cli
