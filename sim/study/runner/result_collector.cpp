#include "sim/study/runner/result_collector.hpp"

#include <algorithm>
#include <new>
#include <string>

#include "sim/study/measures/run_measures.hpp"

namespace dyad::study {
namespace {

/// Where each of `names` stands among `all`, which has every one of them.
template <class All>
std::vector<std::size_t> indices_of(const std::vector<std::string>& names, const All& all) {
  std::vector<std::size_t> indices;
  for (const std::string& name : names) {
    indices.push_back(
        static_cast<std::size_t>(std::find(all.begin(), all.end(), name) - all.begin()));
  }
  return indices;
}

std::string cause_of(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const std::bad_alloc&) {
    return "out of memory";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown";
  }
}

}  // namespace

ResultCollector::ResultCollector(const Sweep& sweep)
    : measures_(indices_of(sweep.measures, measure_names())),
      weekly_(indices_of(sweep.weekly, weekly_names())) {}

std::vector<FinishedRun> ResultCollector::runs_of(const engine::BatchResult& result) const {
  const model::Parameters& parameters = *result.batch.parameters;
  std::vector<FinishedRun> runs(static_cast<std::size_t>(result.batch.count));
  for (std::size_t k = 0; k < runs.size(); ++k) {
    FinishedRun& run = runs[k];
    run.point = result.batch.id;
    run.replicate = result.batch.first + static_cast<std::int64_t>(k);
    run.seed = static_cast<std::uint64_t>(parameters.run.seed);
    run.seconds = result.seconds / static_cast<double>(result.batch.count);
    if (result.failure) {
      run.failure = cause_of(result.failure);
    } else {
      run.bytes = engine::bytes_of_run(parameters);
      fill(run, result.runs[k], parameters.run.weeks);
    }
  }
  return runs;
}

void ResultCollector::fill(FinishedRun& run, const model::RunResult& result,
                           model::Integer weeks) const {
  run.digest = result.digest;
  const std::vector<double> all = measures_of(result);
  for (const std::size_t k : measures_) run.measures.push_back(all[k]);
  for (const std::size_t k : weekly_) {
    for (model::Integer week = 0; week < weeks; ++week) {
      const std::size_t row = k * static_cast<std::size_t>(weeks) + static_cast<std::size_t>(week);
      run.weekly.push_back(result.weekly_mean[row * model::group_count]);  // group 0: everybody
    }
  }
}

}  // namespace dyad::study
