#include "sim/io/sweep/results.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/io/sweep/keys.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

void read_kept(Fields fields, Plan& plan) {
  fields.read_all(plan.design.kind);
  const toml::node* measures = fields.find("measures");
  if (const auto* list = measures ? measures->as_array() : nullptr; list && list->empty()) {
    fields.refuse("measures", "results.measures is empty", "nothing would be kept of the runs",
                  "name at least one, or leave it out to keep all");
  }
}

void check_kept(Fields& fields, const study::AdaptiveReplication& adaptive, const Kept& kept) {
  const auto& measures = kept.measures;
  if (std::find(measures.begin(), measures.end(), adaptive.measure) != measures.end()) return;
  fields.refuse("measure", fmt::format("adaptive.measure = \"{}\" is not kept", adaptive.measure),
                "[results] has other measures only", "add it to results.measures");
}

}  // namespace

void read_results(Fields& top, const std::string& file, Plan& plan, Problems& problems) {
  plan.kept.measures = study::measure_names();
  if (const toml::table* table = top.table("results")) {
    read_kept(Fields(*table, "results", file, keys_of(plan.kept), problems), plan);
  }
  if (const toml::table* table = top.table("adaptive")) {
    auto& adaptive = plan.adaptive.emplace();
    Fields fields(*table, "adaptive", file, keys_of(adaptive), problems);
    fields.read_all(plan.design.kind);
    if (!adaptive.measure.empty()) check_kept(fields, adaptive, plan.kept);
  }
}

}  // namespace dyad::io
