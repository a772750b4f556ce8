#include "sim/io/sweep/results.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/io/config/document.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/model/measures.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

constexpr double a_lot = 1e15;
constexpr double max_replicates = 1'000'000;

const toml::table* table_of(Fields& top, std::string_view name) {
  const toml::node* node = top.find(name);
  if (!node) return nullptr;
  if (const toml::table* table = node->as_table()) return table;
  top.refuse(name, fmt::format("{} is {}", name, found(*node)), "it is a table that holds keys",
             fmt::format("write '[{}]' above its keys", name));
  return nullptr;
}

/// A number above zero; refuses zero, which the range of a field includes.
std::optional<double> positive(Fields& fields, std::string_view name, double high) {
  const auto value = fields.number(name, {0, high});
  if (!value || *value > 0) return value;
  fields.refuse(name, fmt::format("{} = {} is not above 0", fields.path_of(name), literal(*value)),
                "it could never be reached", "give a larger number");
  return {};
}

void read_measure(Fields& fields, const Plan& plan, study::AdaptiveReplication& adaptive) {
  const auto& known = study::measure_names();
  const bool given = fields.require("measure", "its mean says when there are enough replicates",
                                    fmt::format("write 'measure = \"{}\"'", known.front()));
  const auto chosen = given ? fields.choice("measure", {known.begin(), known.end()}) : std::nullopt;
  if (!chosen) return;
  adaptive.measure = known[*chosen];
  const auto& kept = plan.measures;
  if (std::find(kept.begin(), kept.end(), adaptive.measure) != kept.end()) return;
  fields.refuse("measure", fmt::format("adaptive.measure = \"{}\" is not kept", adaptive.measure),
                "[results] has other measures only", "add it to results.measures");
}

void read_adaptive(Fields fields, Plan& plan) {
  study::AdaptiveReplication adaptive{};
  read_measure(fields, plan, adaptive);
  if (fields.require("half_width", "an interval this narrow is enough, in units of the measure",
                     "write 'half_width = 0.1'")) {
    adaptive.half_width = positive(fields, "half_width", a_lot).value_or(1);
  }
  if (fields.has("confidence")) {
    adaptive.confidence = positive(fields, "confidence", 1).value_or(0.95);
    if (adaptive.confidence >= 1) {
      fields.refuse("confidence", "adaptive.confidence = 1 cannot be had", "no interval is certain",
                    "give a number between 0 and 1, such as 0.95");
    }
  }
  if (const auto minimum = fields.whole("minimum", {2, max_replicates})) {
    adaptive.minimum = *minimum;
  }
  if (const auto batch = fields.whole("batch", {1, max_replicates})) adaptive.batch = *batch;
  adaptive.runs = fields.whole("runs", {1, a_lot});
  if (fields.has("seconds")) adaptive.seconds = positive(fields, "seconds", a_lot);
  plan.adaptive = adaptive;
}

}  // namespace

void read_results(Fields& top, const std::string& file, Plan& plan, Problems& problems) {
  plan.measures = study::measure_names();
  if (const toml::table* table = table_of(top, "results")) {
    Fields fields(*table, "results", file, {"measures", "weekly"}, problems);
    if (auto measures = fields.names("measures", study::measure_names())) {
      plan.measures = std::move(*measures);
      const toml::array* list = fields.find("measures")->as_array();
      if (list && list->empty()) {
        fields.refuse("measures", "results.measures is empty", "nothing would be kept of the runs",
                      "name at least one, or leave it out to keep all");
      }
    }
    if (auto weekly = fields.names("weekly", study::weekly_names()))
      plan.weekly = std::move(*weekly);
  }
  if (const toml::table* table = table_of(top, "adaptive")) {
    read_adaptive(
        Fields(*table, "adaptive", file,
               {"measure", "half_width", "confidence", "minimum", "batch", "runs", "seconds"},
               problems),
        plan);
  }
}

}  // namespace dyad::io
