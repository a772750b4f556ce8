#include "sim/cli/sweep_forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "sim/cli/output.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/engine/batch.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/study/runner/costs.hpp"
#include "sim/study/runner/schedule.hpp"

namespace dyad::cli {
namespace {

/// Seconds of one core per unit of cost, measured on runs of the first point.
double seconds_per_cost(const study::Sweep& sweep, const study::Costs& costs,
                        const std::string& kernel) {
  const auto parameters = std::make_shared<const model::Parameters>(sweep.parameters_of(0));
  engine::BatchOptions how;
  how.kernel = kernel;
  how.keep.weekly = !sweep.weekly.empty();
  const std::int64_t together =
      std::min(sweep.replicates, engine::replicates_side_by_side(*parameters));
  double seconds = 0;
  std::int64_t runs = 0;
  while (seconds < 0.3) {
    seconds += engine::run_batch({parameters, 0, together, 0}, how).seconds;
    runs += together;
  }
  return seconds / (static_cast<double>(runs) * costs.of(0));
}

double bytes_per_run(const study::Sweep& sweep) {
  const auto weeks = static_cast<double>(sweep.parameters_of(0).run.weeks);
  return 60 + 8 * static_cast<double>(sweep.measures.size()) +
         4 * weeks * static_cast<double>(sweep.weekly.size());
}

std::string runs_text(const study::Sweep& sweep, study::Shard shard) {
  const std::int64_t sure = study::schedule_of(sweep, shard)->planned_runs();
  if (!sweep.adaptive) {
    return fmt::format("{} ({} replicates of each point)", grouped(sure),
                       grouped(sweep.replicates));
  }
  std::int64_t max = sweep.points * sweep.replicates / shard.count;
  if (sweep.adaptive->runs) max = std::min(max, *sweep.adaptive->runs);
  return fmt::format("{} to {}, until {} is known to ± {}", grouped(sure), grouped(max),
                     sweep.adaptive->measure, sweep.adaptive->half_width);
}

}  // namespace

std::string forecast_text(const study::Sweep& sweep, study::Shard shard, int threads,
                          const std::string& kernel) {
  const study::Costs costs(sweep);
  const std::int64_t runs = study::schedule_of(sweep, shard)->planned_runs();
  const double seconds =
      static_cast<double>(runs) * costs.mean() * seconds_per_cost(sweep, costs, kernel) / threads;
  const auto disk = static_cast<std::uintmax_t>(static_cast<double>(runs) * bytes_per_run(sweep));
  std::string text = line("points", grouped(sweep.points));
  text += line("runs", runs_text(sweep, shard));
  if (shard.count > 1) text += line("shard", fmt::format("{}/{}", shard.index, shard.count));
  text += factors_text(sweep);
  text +=
      line("measures",
           fmt::format(
               "{} of each run{}", sweep.measures.size(),
               sweep.weekly.empty() ? "" : fmt::format(", {} weekly series", sweep.weekly.size())));
  text += line("random", sweep.random_numbers == study::RandomNumbers::common
                             ? "common: points differ by their parameters only"
                             : "independent: a seed for every point");
  text += line("time", fmt::format("about {} on {} thread{}", duration(seconds), threads,
                                   threads == 1 ? "" : "s"));
  text += line("disk", fmt::format("at most {} for the journal, less for the result file",
                                   file_size(disk * 3 / 2)));
  return text;
}

std::string sweep_done_text(const study::Sweep& sweep, const SweepDone& done) {
  std::string text = line("points", grouped(sweep.points));
  text += line("runs", done.kept > 0 ? fmt::format("{}, {} of them from earlier sessions",
                                                   grouped(done.runs), grouped(done.kept))
                                     : grouped(done.runs));
  const auto now = static_cast<double>(done.runs - done.kept);
  text += line("time",
               fmt::format("{} on {} thread{}, {:.0f} runs/s", duration(done.seconds), done.threads,
                           done.threads == 1 ? "" : "s", now / std::max(done.seconds, 1e-9)));
  text += line("digest", io::digest_text(done.digest));
  return text + line("file", fmt::format("{}, {}", done.output.string(),
                                         file_size(std::filesystem::file_size(done.output))));
}

}  // namespace dyad::cli
