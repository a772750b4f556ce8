#include "sim/cli/run_summary.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>

#include "sim/cli/output.hpp"
#include "sim/io/results/combine_digests.hpp"

namespace dyad::cli {
namespace {

/// "4 replicates of 200 salespeople in 25 teams, 52 weeks"
std::string size_of(const model::Parameters& p) {
  const std::string replicates =
      p.run.replicates == 1 ? "" : grouped(p.run.replicates) + " replicates of ";
  return fmt::format("{}{} salespeople in {} teams, {} weeks", replicates,
                     grouped(model::salespeople_of(p.population)), grouped(p.population.teams),
                     grouped(p.run.weeks));
}

std::string line(const char* name, const std::string& value) {
  return fmt::format("  {:<16}{}\n", name, value);
}

}  // namespace

void RunSummary::add(const model::RunResult& result) {
  for (std::size_t i = 0; i < totals_.size(); ++i) totals_[i] += result.totals[i];
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    for (const float value : result.outcomes[i]) {
      if (std::isnan(value)) continue;
      sums_[i] += static_cast<double>(value);
      ++numbers_[i];
    }
  }
}

double RunSummary::mean(model::Outcome outcome) const {
  return sums_.at(outcome.index()) / static_cast<double>(numbers_.at(outcome.index()));
}

std::string RunSummary::text(const Circumstances& run) const {
  const auto count = [&](model::Total which) { return grouped(std::llround(total(which))); };
  const auto turns_per_second = std::llround(total("total_turns") / run.seconds);
  return fmt::format("{}, seed {}\n", run.config, parameters_.run.seed) +
         line("size", size_of(parameters_)) +
         line("turns",
              fmt::format("{} in {} meetings", count("total_turns"), count("total_meetings"))) +
         line("sales",
              fmt::format("{}; {:.1f} per salesperson", count("total_sales"), mean("sales"))) +
         line("influence", fmt::format("{:.3f} on average, in [0, 1]", mean("influence"))) +
         line("customer power", fmt::format("{:.3f}", mean("customer_power"))) +
         line("empathy", fmt::format("{:.3f}", mean("empathy"))) +
         line("digest", io::digest_text(run.digest)) +
         line("time",
              fmt::format("{} on {} {}, {} turns/s", duration(run.seconds), run.threads,
                          run.threads == 1 ? "thread" : "threads", grouped(turns_per_second))) +
         line("written to", fmt::format("{} ({})", run.output,
                                        file_size(std::filesystem::file_size(run.output)))) +
         line("beware", "what follows from the model's claims is no evidence for them");
}

}  // namespace dyad::cli
