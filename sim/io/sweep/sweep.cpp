#include "sim/io/sweep/sweep.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "sim/io/config/document.hpp"
#include "sim/io/sweep/base.hpp"
#include "sim/io/sweep/design.hpp"
#include "sim/io/sweep/factors.hpp"
#include "sim/io/sweep/points.hpp"
#include "sim/io/sweep/resolved.hpp"
#include "sim/io/sweep/results.hpp"
#include "sim/study/design/draws.hpp"

namespace dyad::io {
namespace {

/// Those of `--set run.replicates`, else of the sweep, else of the base.
void settle_replicates(Fields& top, Draft& draft, Plan& plan) {
  const auto given = draft.given.find("run.replicates");
  const bool by_command =
      given != draft.given.end() && given->second.spot.source == Spot::command_line;
  auto& replicates = plan.replication.replicates;
  if (by_command || !replicates) replicates = draft.binding.values().run.replicates;
  if (!plan.adaptive || plan.adaptive->minimum <= *replicates) return;
  top.refuse("replicates",
             fmt::format("adaptive.minimum = {} is above replicates = {}", plan.adaptive->minimum,
                         *replicates),
             "replicates are the most that a point can have", "lower the one or raise the other");
}

/// A budget that does not last for the first look at each point would leave some without a run.
void check_budget(Fields& top, const Plan& plan, std::int64_t points) {
  if (!plan.adaptive || !plan.adaptive->runs) return;
  const std::int64_t needed = points * plan.adaptive->minimum;
  if (*plan.adaptive->runs >= needed) return;
  top.refuse("adaptive",
             fmt::format("adaptive.runs = {} leaves points without runs", *plan.adaptive->runs),
             fmt::format("{} points with adaptive.minimum = {} take {}", points,
                         plan.adaptive->minimum, needed),
             "raise adaptive.runs, or lower adaptive.minimum");
}

/// A configuration has tables that no sweep file has, and no design.
void refuse_configuration(const toml::table& document, const std::string& file) {
  if (document.contains("design") || document.contains("base")) return;
  for (const char* name : {"run", "population"}) {
    const toml::node* node = document.get(name);
    if (!node || !node->is_table()) continue;
    Problems problems;
    problems.add(spot_of(node->source(), file), "this is a configuration",
                 fmt::format("'{}' has no place in a sweep file", name),
                 "run it with `dyad run`, or name it as the 'base' of a sweep file");
    problems.throw_if_any();
  }
}

/// The factors, and the points where nothing is wrong so far.
std::optional<Points> read_points(Fields& top, const std::string& file, Base& base, Plan& plan,
                                  Problems& problems, const CheckProgress& progress) {
  if (plan.design.kind != DesignKind::csv) {
    plan.factors = read_factors(top, file, base, plan.design.kind, problems);
  } else {
    top.refuse_idle(plan.design.kind);
  }
  if (!problems.empty() || !base.draft->problems.empty()) return {};
  if (plan.design.kind == DesignKind::csv) {
    for (std::size_t i = 0; i < plan.factors.size(); ++i) {
      plan.factors[i].scale = plan.listed.values[i];
    }
  }
  auto scales = scales_of(plan, base.draft->binding, problems);
  auto design = design_of(plan.design, plan.listed, scales, problems);
  check_reach(plan, scales, problems);
  if (design) check_budget(top, plan, design->points);
  if (!problems.empty() || !design) return {};
  Points points{std::move(*design), std::move(scales)};
  check_points(points, plan.factors, *base.draft, problems, progress);
  return points;
}

/// All that is wrong: the sweep first, then its base.
void throw_if_any(const Problems& problems, const Base& base) {
  std::vector<base::Problem> all = problems.in_order();
  all.insert(all.end(), base.problems.begin(), base.problems.end());
  if (base.draft) {
    for (base::Problem& problem : base.draft->problems.in_order())
      all.push_back(std::move(problem));
  }
  if (!all.empty()) throw ConfigError(std::move(all));
}

std::vector<study::Factor> described(const std::vector<FactorPlan>& plans,
                                     const ParameterBinding& binding) {
  std::vector<study::Factor> factors;
  for (const FactorPlan& plan : plans) {
    const model::Key& key = *binding.find(plan.keys[0]);
    factors.push_back({plan.keys, std::string(key.unit), std::string(key.meaning)});
  }
  return factors;
}

study::Sweep sweep_of(const Plan& plan, Points points, const Draft& draft) {
  model::Parameters base = draft.binding.parameters();
  base.run.replicates = 1;
  study::Sweep sweep;
  sweep.factors = described(plan.factors, draft.binding);
  sweep.points = points.design.points;
  sweep.replicates = *plan.replication.replicates;
  sweep.random_numbers = plan.replication.random_numbers;
  sweep.adaptive = plan.adaptive;
  sweep.measures = plan.kept.measures;
  sweep.weekly = plan.kept.weekly;
  sweep.resolved = resolved_sweep(plan, base);
  const auto shared = std::make_shared<const Points>(std::move(points));
  const auto assign = std::make_shared<const Assignment>(plan.factors, base);
  const bool independent = sweep.random_numbers == study::RandomNumbers::independent;
  sweep.values_of = [shared](std::int64_t point) { return shared->values(point); };
  sweep.parameters_of = [shared, assign, independent](std::int64_t point) {
    model::Parameters parameters = (*assign)(shared->values(point));
    if (independent) parameters.run.seed = study::seed_of_point(parameters.run.seed, point);
    return parameters;
  };
  return sweep;
}

}  // namespace

study::Sweep parse_sweep(std::string_view toml, std::string_view name,
                         const std::vector<std::string>& sets, const std::filesystem::path& folder,
                         const CheckProgress& progress) {
  const std::string file = base::shown(name);
  const toml::table document = parse_document(toml, file);
  refuse_configuration(document, file);
  Problems problems;
  Plan plan;
  Fields top(document, "", file, keys_of(plan.replication), problems);
  top.read_all(plan.design.kind);
  read_results(top, file, plan, problems);
  Base base = read_base(top, file, sets, folder, problems);
  const bool kind_known = read_design(top, file, folder, base, plan, problems);
  std::optional<Points> points;
  if (base.draft) {
    settle_replicates(top, *base.draft, plan);
    if (kind_known) points = read_points(top, file, base, plan, problems, progress);
  }
  throw_if_any(problems, base);
  study::Sweep sweep = sweep_of(plan, std::move(*points), *base.draft);
  sweep.files = std::move(base.files);
  sweep.files.insert(sweep.files.end(), plan.files.begin(), plan.files.end());
  return sweep;
}

study::Sweep load_sweep(const std::filesystem::path& path, const std::vector<std::string>& sets,
                        const CheckProgress& progress) {
  study::Sweep sweep =
      parse_sweep(read_text(path, "sweep"), path.string(), sets, path.parent_path(), progress);
  sweep.files.push_back(path);
  return sweep;
}

}  // namespace dyad::io
