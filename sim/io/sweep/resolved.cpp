#include "sim/io/sweep/resolved.hpp"

#include <fmt/format.h>

#include "sim/io/config/config.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/sweep/points_table.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
namespace {

/// Long lists go over several lines: a line with many dots is not read back.
template <class List, class Literal>
std::string list_of(const List& items, Literal&& literal_of_item) {
  constexpr int in_a_line = 10;
  std::string out;
  int count = 0;
  for (const auto& item : items) {
    if (count > 0) out += count % in_a_line == 0 ? ",\n  " : ", ";
    out += literal_of_item(item);
    ++count;
  }
  return "[" + out + "]";
}

std::string list_of_names(const std::vector<std::string>& names) {
  return list_of(names, [](const std::string& name) { return literal(std::string_view(name)); });
}

std::string design_text(const Plan& plan) {
  const DesignPlan& design = plan.design;
  std::string out = fmt::format("\n[design]\nkind = {}\n",
                                literal(design_kinds[static_cast<std::size_t>(design.kind)]));
  if (has_levels(design.kind)) return out;
  if (design.kind == DesignKind::csv) {
    return out + fmt::format("table = '''\n{}'''\n", points_table(plan));
  }
  out += fmt::format("points = {}\nseed = {}\n", design.points, design.seed);
  if (design.kind == DesignKind::morris) out += fmt::format("levels = {}\n", design.levels);
  if (design.kind == DesignKind::saltelli) {
    out += fmt::format("second_order = {}\n", design.second_order);
  }
  return out;
}

template <class Ends>
std::string interval_text(const Ends& ends) {
  return fmt::format("low = {}\nhigh = {}\nscale = \"{}\"\n", literal_of(ends.low),
                     literal_of(ends.high), ends.logarithmic ? "log" : "linear");
}

std::string factor_text(const FactorPlan& factor) {
  std::string out =
      fmt::format("\n[[factor]]\nkey = {}\n", literal(std::string_view(factor.keys[0])));
  if (factor.keys.size() > 1) {
    const std::vector<std::string> linked(factor.keys.begin() + 1, factor.keys.end());
    out += fmt::format("link = {}\n", list_of_names(linked));
  }
  if (const auto* values = std::get_if<study::Choices>(&factor.scale)) {
    return out + fmt::format("values = {}\n", list_of(*values, literal_of));
  }
  const auto* numbers = std::get_if<study::Interval>(&factor.scale);
  out += numbers ? interval_text(*numbers)
                 : interval_text(std::get<study::IntegerInterval>(factor.scale));
  if (factor.levels) out += fmt::format("levels = {}\n", *factor.levels);
  return out;
}

std::string adaptive_text(const study::AdaptiveReplication& adaptive) {
  std::string out = fmt::format(
      "\n[adaptive]\nmeasure = {}\nhalf_width = {}\nconfidence = {}\nminimum = {}\nbatch = {}\n",
      literal(std::string_view(adaptive.measure)), literal(adaptive.half_width),
      literal(adaptive.confidence), adaptive.minimum, adaptive.batch);
  if (adaptive.runs) out += fmt::format("runs = {}\n", *adaptive.runs);
  if (adaptive.seconds) out += fmt::format("seconds = {}\n", literal(*adaptive.seconds));
  return out;
}

/// A resolved configuration inside the table [base].
std::string nested(const std::string& configuration) {
  std::string out;
  for (std::size_t start = 0; start < configuration.size();) {
    const std::size_t end = configuration.find('\n', start) + 1;
    std::string_view line(configuration.data() + start, end - start);
    for (const std::string_view bracket : {"[[", "["}) {
      if (!line.starts_with(bracket)) continue;
      out += fmt::format("{}base.", bracket);
      line.remove_prefix(bracket.size());
      break;
    }
    out += line;
    start = end;
  }
  return out;
}

}  // namespace

std::string resolved_sweep(const Plan& plan, const model::Parameters& base) {
  const bool common = plan.random_numbers == study::RandomNumbers::common;
  std::string out = fmt::format(
      "# A sweep with all that its runs depend on (docs/sweep-file.md).\n"
      "replicates = {}\nrandom_numbers = \"{}\"\n",
      plan.replicates.value_or(1), common ? "common" : "independent");
  out += design_text(plan);
  if (plan.design.kind != DesignKind::csv) {
    for (const FactorPlan& factor : plan.factors) out += factor_text(factor);
  }
  if (plan.adaptive) out += adaptive_text(*plan.adaptive);
  out += fmt::format("\n[results]\nmeasures = {}\nweekly = {}\n\n", list_of_names(plan.measures),
                     list_of_names(plan.weekly));
  return out + nested(resolved_toml(base));
}

}  // namespace dyad::io
