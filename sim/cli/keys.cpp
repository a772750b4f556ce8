#include "sim/cli/keys.hpp"

#include <fmt/format.h>

#include "sim/cli/listing.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::cli {
namespace {

Named named(const model::Key& key) {
  const std::string fallback =
      key.required() ? "no default" : "default " + io::literal(key.fallback);
  return {key.path(), fmt::format("{} ({}{}; {})", key.meaning, io::range_text(key),
                                  io::unit_text(key), fallback)};
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
  return rows;
}

}  // namespace

void add_keys(CLI::App& app) {
  add_search(app, {"keys", "Keys of a configuration, and a search in them", "key", all_keys});
}

}  // namespace dyad::cli
