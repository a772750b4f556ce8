// One company for a run: everybody, week by week.
#include <fmt/format.h>

#include "workshop/wasm/company.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

/// A weekly measure of everybody, [week][salesperson].
std::vector<float> trajectory(const model::RunResult& run, model::Weekly measure) {
  const std::size_t length = run.trajectory.size() / model::weekly_count;
  const auto first = run.trajectory.begin() + static_cast<std::ptrdiff_t>(measure.index() * length);
  return {first, first + static_cast<std::ptrdiff_t>(length)};
}

/// Bit k of a salesperson: whether intervention k treats him or her.
std::vector<std::uint8_t> training_of(const model::RunResult& run) {
  const std::size_t people = run.group.size();
  std::vector<std::uint8_t> training(people);
  for (std::size_t k = 0; k < run.treated_by.size(); ++k) {
    const unsigned bit = run.treated_by[k] > 0 ? 1U << k / people : 0U;
    training[k % people] = static_cast<std::uint8_t>(training[k % people] | bit);
  }
  return training;
}

std::vector<Column> columns_of(const model::RunResult& run) {
  std::vector<std::uint8_t> training = training_of(run), treated;
  for (const std::uint8_t bits : training) treated.push_back(bits > 0 ? 1 : 0);
  std::vector<Column> columns{
      {"influence", trajectory(run, model::Weekly("weekly_influence"))},
      {"empathy", trajectory(run, model::Weekly("weekly_empathy"))},
      {"customer_power", trajectory(run, model::Weekly("weekly_customer_power"))},
      {"sales", trajectory(run, model::Weekly("weekly_sales"))},
      {"treated", std::move(treated)},
      {"training", std::move(training)}};
  for (std::size_t k = 0; k < model::weekly_count; ++k) {
    columns.push_back({"weekly." + weekly_name(k), weekly_mean(run, k)});
  }
  return columns;
}

}  // namespace

Answer team(Request& request) {
  model::Parameters parameters = company_in(request);
  refuse_large(request, parameters, 1);
  parameters.measures.trajectories = true;
  const model::RunResult run = runs_of(parameters, 0, 1, true).front();
  nlohmann::json totals = nlohmann::json::object();
  for (std::size_t k = 0; k < model::total_count; ++k) {
    totals[std::string(model::total_info[k].name)] = run.totals[k];
  }
  return {{{"weeks", parameters.run.weeks},
           {"people", run.group.size()},
           {"digest", fmt::format("{:016x}", run.digest)},
           {"totals", totals},
           {"weekly", nlohmann::json::object()}},
          columns_of(run)};
}

}  // namespace dyad::page
