#include "sim/cli/sweep_view.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/cli/output.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/io/results/combine_digests.hpp"

namespace dyad::cli {
namespace {

/// "400 done, 2 failed"
std::string status_text(const SweepFacts& sweep) {
  std::string text = fmt::format("{} done", grouped(sweep.done));
  if (sweep.failed > 0) text += fmt::format(", {} failed", grouped(sweep.failed));
  if (sweep.not_wanted > 0) text += fmt::format(", {} not wanted", grouped(sweep.not_wanted));
  return text;
}

std::string ranges_text(const SweepFacts& sweep) {
  if (sweep.ranges.empty()) return {};
  std::string text = "\nMean over replicates, lowest to highest point\n";
  for (const auto& [measure, low, high] : sweep.ranges) {
    text += fmt::format("  {:<22} {}\n", measure,
                        std::isnan(low) ? "undefined" : fmt::format("{:.4g} to {:.4g}", low, high));
  }
  return text;
}

std::string sweep_text(const SweepFacts& sweep) {
  std::string text = line("points", grouped(sweep.points)) + line("runs", status_text(sweep));
  for (const std::string& factor : sweep.factors) {
    text += line(&factor == &sweep.factors.front() ? "factors" : "", factor);
  }
  return text;
}

}  // namespace

std::string sweep_view(const ResultFacts& facts) {
  const bool readable = facts.unreadable_configuration.empty();
  std::string text =
      line("file", fmt::format("{}, {}", facts.file.string(), file_size(facts.bytes)));
  text += readable ? sweep_text(facts.sweep) : line("unreadable", facts.unreadable_configuration);
  text += line("seed", fmt::format("{}, {}", facts.seed,
                                   facts.sweep.common_random_numbers
                                       ? "common to all points"
                                       : "from which every point has its own"));
  text += line("digest", io::digest_text(facts.digest));
  text += line("model", facts.model_version);
  text += line("program", facts.provenance.program_version);
  text += ranges_text(facts.sweep);
  return text + "\nrepeat a run: dyad replay " + facts.file.string() + " --run 0\n";
}

}  // namespace dyad::cli
