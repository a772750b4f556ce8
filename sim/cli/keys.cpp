#include "sim/cli/keys.hpp"

#include <fmt/format.h>

#include "sim/cli/listing.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/sweep/reference.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::cli {
namespace {

Named named(const model::Key& key) {
  const std::string fallback =
      key.required() ? "no default" : "default " + io::literal(key.fallback);
  return {key.path(), fmt::format("{} ({}{}; {})", key.meaning, io::range_text(key),
                                  io::unit_text(key), fallback)};
}

/// Under its table, and said to be of a sweep file: those of configurations are as for --set.
Named named(const io::SweepKey& key) {
  const std::string table = key.table.empty() ? "" : std::string(key.table) + ".";
  return {"sweep file: " + table + key.shown(),
          fmt::format("{} ({})", key.meaning, io::range_text(key))};
}

std::vector<Named> all_keys() {
  std::vector<Named> rows;
  model::Parameters any = model::default_parameters();
  for (const model::Key& key : model::keys_of(any)) rows.push_back(named(key));
  model::InterventionText intervention;
  for (const model::Key& key : model::keys_of(intervention)) {
    rows.push_back(named(key));
    rows.back().name = "intervention.0." + key.name;
  }
  for (const io::SweepKey& key : io::sweep_keys()) rows.push_back(named(key));
  return rows;
}

}  // namespace

void add_keys(CLI::App& app) {
  add_search(app, {"keys", "Keys of configurations and sweep files, and a search in them", "key",
                   all_keys});
}

}  // namespace dyad::cli
