#include "sim/io/sweep/base.hpp"

#include <fmt/format.h>

#include "sim/io/config/attachment_table.hpp"
#include "sim/io/config/checks.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/key_named.hpp"
#include "sim/io/config/overrides.hpp"
#include "sim/io/config/read_document.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

std::unique_ptr<Draft> draft_of(const toml::table& document, const std::string& name) {
  auto draft = std::make_unique<Draft>(name, count_in(document, "intervention"),
                                       count_in(document, "transcript"));
  read_document(*draft, document);
  return draft;
}

void read_file(Base& base, Fields& top, const fs::path& path) {
  std::string text;
  base.files.push_back(path);
  try {
    text = read_text(path, "base of the sweep");
  } catch (const ConfigError& error) {
    // The file itself is at fault: the place is where it was named.
    for (const base::Problem& problem : error.problems()) {
      top.refuse("base", fmt::format("base \"{}\": {}", problem.where, problem.what), problem.why,
                 problem.remedy);
    }
    return;
  }
  try {
    const std::string name = base::shown(path.string());
    base.draft = draft_of(parse_document(text, name), name);
  } catch (const ConfigError& error) {
    base.problems = error.problems();
  }
}

/// `population.teams = 5` and `"population.teams" = 5` are the same here.
void apply_set(Base& base, const toml::table& table, const std::string& path,
               const std::string& file, Problems& problems) {
  for (auto&& [name, node] : table) {
    const std::string inner = path + (path.empty() ? "" : ".") + std::string(name.str());
    if (const toml::table* deeper = node.as_table()) {
      apply_set(base, *deeper, inner, file, problems);
      continue;
    }
    const Spot spot = spot_of(name.source(), file);
    const model::Key* key = key_named(base.draft->binding, problems, spot, inner);
    if (!key) continue;
    if (inner == "run.replicates") {
      problems.add(spot, "run.replicates is not set here", "a sweep has a key for it",
                   "write 'replicates = ...' at the top of the file");
      continue;
    }
    base.draft->give(*key, node, spot_of(node.source(), file));
    base.fixed.insert(inner);
  }
}

/// What a run can write, and a sweep of many runs cannot keep.
void check_suits(Draft& draft) {
  constexpr const char* why = "a sweep keeps measures of its runs";
  if (!draft.binding.transcripts().empty()) {
    draft.problems.add(draft.spot_of_conflict({"transcript.0.salesperson"}),
                       "[[transcript]] is not possible in a sweep", why,
                       "leave it out; write down a single run instead");
  }
  if (draft.binding.values().measures.trajectories) {
    draft.problems.add(draft.spot_of_conflict({"measures.trajectories"}),
                       "measures.trajectories = true is not possible in a sweep", why,
                       "set it to false, or choose weekly series in [results]");
  }
}

}  // namespace

Base read_base(Fields& top, const std::string& file, const std::vector<std::string>& sets,
               const fs::path& folder, Problems& problems) {
  Base base;
  fs::path base_folder = folder;
  const toml::node* node = top.find("base");
  if (const toml::table* inside = node ? node->as_table() : nullptr) {
    base.draft = draft_of(*inside, file);
  } else if (top.require("base")) {
    if (const auto path = top.text("base")) {
      base_folder = (folder / *path).parent_path();
      read_file(base, top, folder / *path);
    }
  }
  if (!base.draft) return base;
  if (const toml::table* set = top.table("set")) apply_set(base, *set, "", file, problems);
  apply_sets(*base.draft, sets);
  check(*base.draft);
  check_suits(*base.draft);
  fill_cells(*base.draft, base_folder);
  base.files.insert(base.files.end(), base.draft->files.begin(), base.draft->files.end());
  return base;
}

}  // namespace dyad::io
