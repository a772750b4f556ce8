#include "sim/io/sweep/design.hpp"

#include <fmt/format.h>

#include <bit>
#include <set>

#include "sim/io/config/document.hpp"
#include "sim/io/sweep/keys.hpp"
#include "sim/io/sweep/points_table.hpp"
#include "sim/study/design/bins.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;
/// Points of a Sobol sequence fill the space evenly in blocks of 2, 4, 8 ...
void check_sobol(Fields& fields, const DesignPlan& plan) {
  const bool sobol = plan.kind == DesignKind::sobol || plan.kind == DesignKind::saltelli;
  const auto points = static_cast<std::uint64_t>(plan.points);
  if (!sobol || points == 0 || std::has_single_bit(points)) return;
  fields.refuse("points", fmt::format("design.points = {} is no power of two", points),
                "only then does a Sobol sequence fill the space evenly",
                fmt::format("give {} or {}", std::bit_floor(points), std::bit_ceil(points)));
}

void check_levels(Fields& fields, const DesignPlan& plan) {
  if (plan.levels % 2 == 0) return;
  fields.refuse("levels", fmt::format("design.levels = {} is odd", plan.levels),
                "only with even levels is each as likely (Morris 1991)",
                fmt::format("give {} or {}", plan.levels - 1, plan.levels + 1));
}

void read_table(Fields& fields, const std::string& file, const fs::path& folder, const Base& base,
                Plan& plan, Problems& problems) {
  if (fields.has("file") == fields.has("table")) {
    fields.refuse("file",
                  fields.has("file") ? "design.file and design.table are both given"
                                     : "design.file is missing",
                  "the points are listed in one table",
                  "write 'file = \"points.csv\"', or the lines themselves as 'table'");
    return;
  }
  if (const auto table = fields.text("table")) {
    // Its first line comes after the opening quotes.
    const Spot start = fields.spot_of("table");
    read_points_table({*table, Spot::file, file, start.line}, base, plan, problems);
  }
  const auto name = fields.text("file");
  if (!name) return;
  const fs::path path = folder / *name;
  plan.files.push_back(path);
  try {
    const std::string text = read_text(path, "table of points");
    read_points_table({text, Spot::table, base::shown(path.string())}, base, plan, problems);
  } catch (const ConfigError& error) {
    for (const base::Problem& problem : error.problems()) {
      fields.refuse("file", fmt::format("design.file \"{}\": {}", problem.where, problem.what),
                    problem.why, problem.remedy);
    }
  }
}

/// Levels of each factor, all of which are listed.
std::vector<std::int64_t> counts_of(const std::vector<study::Scale>& scales) {
  std::vector<std::int64_t> counts;
  for (const study::Scale& scale : scales) {
    counts.push_back(static_cast<std::int64_t>(std::get<study::Choices>(scale).size()));
  }
  return counts;
}

/// Whether every one of so many listed values is on a level of a Morris design.
bool reaches_all(Integer levels, Integer values) {
  std::set<std::int64_t> reached;
  for (Integer level = 0; level < levels; ++level) {
    const double coordinate = static_cast<double>(level) / static_cast<double>(levels - 1);
    reached.insert(study::bin_of(coordinate, values));
  }
  return static_cast<Integer>(reached.size()) == values;
}

/// In floating point, so that no product is too large.
double points_of(const DesignPlan& plan, const std::vector<study::Scale>& scales) {
  const auto factors = static_cast<double>(scales.size());
  const auto points = static_cast<double>(plan.points);
  double product = 1, sum = 1;
  if (has_levels(plan.kind)) {
    for (const std::int64_t count : counts_of(scales)) {
      product *= static_cast<double>(count);
      sum += static_cast<double>(count - 1);
    }
  }
  switch (plan.kind) {
    case DesignKind::grid:
      return product;
    case DesignKind::one_at_a_time:
      return sum;
    case DesignKind::morris:
      return points * (factors + 1);
    case DesignKind::saltelli:
      return points * ((plan.second_order ? 2 : 1) * factors + 2);
    default:
      return points;
  }
}

}  // namespace

bool read_design(Fields& top, const std::string& file, const fs::path& folder, const Base& base,
                 Plan& plan, Problems& problems) {
  if (!top.require("design")) return false;
  const toml::table* table = top.table("design");
  if (!table) return false;
  DesignPlan& design = plan.design;
  Fields fields(*table, "design", file, keys_of(design), problems);
  design.spot = fields.spot();
  if (!fields.read("kind")) return false;
  fields.refuse_idle(design.kind);
  fields.read_all(design.kind);
  check_sobol(fields, design);
  check_levels(fields, design);
  if (design.kind == DesignKind::csv && base.draft) {
    read_table(fields, file, folder, base, plan, problems);
  }
  return true;
}

std::optional<study::Design> design_of(const DesignPlan& plan, const ListedPoints& listed,
                                       const std::vector<study::Scale>& scales,
                                       Problems& problems) {
  if (const double points = points_of(plan, scales); points > static_cast<double>(max_points)) {
    problems.add(plan.spot, fmt::format("the design has {:.0f} points", points),
                 fmt::format("at most {}", max_points), "give fewer points, levels or factors");
    return {};
  }
  const std::size_t factors = scales.size();
  switch (plan.kind) {
    case DesignKind::grid:
      return study::full_grid(counts_of(scales));
    case DesignKind::one_at_a_time:
      return study::one_at_a_time(counts_of(scales));
    case DesignKind::random:
      return study::uniform_random(plan.points, factors, plan.seed);
    case DesignKind::latin_hypercube:
      return study::latin_hypercube(plan.points, factors, plan.seed);
    case DesignKind::sobol:
      return study::sobol(plan.points, factors, plan.seed);
    case DesignKind::morris:
      return study::morris(plan.points, factors, plan.levels, plan.seed);
    case DesignKind::saltelli:
      return study::saltelli(plan.points, factors, plan.second_order, plan.seed);
    case DesignKind::csv:
      return study::listed(counts_of(scales), listed.in_point);
  }
  return {};
}

void check_reach(const Plan& plan, const std::vector<study::Scale>& scales, Problems& problems) {
  if (plan.design.kind != DesignKind::morris) return;
  for (std::size_t f = 0; f < scales.size(); ++f) {
    const auto* choices = std::get_if<study::Choices>(&scales[f]);
    if (!choices) continue;
    const auto values = static_cast<Integer>(choices->size());
    if (reaches_all(plan.design.levels, values)) continue;
    Integer enough = values + values % 2;
    while (!reaches_all(enough, values)) enough += 2;
    problems.add(plan.factors[f].spot,
                 fmt::format("{} has {} values", plan.factors[f].keys[0], values),
                 fmt::format("some are on none of the {} levels of the design, and would never run",
                             plan.design.levels),
                 fmt::format("write 'levels = {}' in [design], or list fewer values", enough));
  }
}

}  // namespace dyad::io
