#include "sim/io/config/config.hpp"

#include <fmt/format.h>

#include "sim/io/config/attachment_table.hpp"
#include "sim/io/config/checks.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/overrides.hpp"
#include "sim/io/config/read_document.hpp"

namespace dyad::io {
namespace {

/// What only sweep files have.
void refuse_sweep(const toml::table& document, const std::string& file) {
  for (const char* name : {"design", "factor", "base"}) {
    const toml::node* node = document.get(name);
    if (!node) continue;
    Problems problems;
    problems.add(spot_of(node->source(), file), "this is a sweep file",
                 fmt::format("'{}' is not possible in a configuration", name),
                 "run it with `dyad sweep`, or name the configuration that is its base");
    problems.throw_if_any();
  }
}

Origin origin_of(const Draft& draft, const std::string& path) {
  const auto at = draft.given.find(path);
  if (at == draft.given.end()) return {};
  const Spot& spot = at->second.spot;
  return {spot.source == Spot::file ? Origin::file : Origin::command_line, spot.where};
}

}  // namespace

Configuration parse_configuration(std::string_view toml, std::string_view name,
                                  const std::vector<std::string>& sets,
                                  const std::filesystem::path& folder) {
  const std::string file = base::shown(name);
  const toml::table document = parse_document(toml, file);
  refuse_sweep(document, file);
  Draft draft(file, count_in(document, "intervention"), count_in(document, "transcript"));
  read_document(draft, document);
  apply_sets(draft, sets);
  check(draft);
  fill_cells(draft, folder);
  draft.problems.throw_if_any();
  Configuration configuration{draft.binding.parameters(), {}, {}, draft.files};
  for (const model::Key& key : draft.binding.keys()) {
    configuration.origins[key.path()] = origin_of(draft, key.path());
  }
  return configuration;
}

Configuration load_configuration(const std::filesystem::path& path,
                                 const std::vector<std::string>& sets) {
  const std::string text = read_text(path, "configuration");
  Configuration configuration = parse_configuration(text, path.string(), sets, path.parent_path());
  configuration.path = path;
  configuration.files.push_back(path);
  return configuration;
}

}  // namespace dyad::io
