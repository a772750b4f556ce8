#include "sim/cli/measures.hpp"

#include "sim/cli/listing.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::cli {
namespace {

std::vector<Named> all_measures() {
  std::vector<Named> rows;
  for (const std::string& name : study::measure_names()) {
    rows.push_back({name, study::measure_meaning(name)});
  }
  return rows;
}

}  // namespace

void add_measures(CLI::App& app) {
  add_search(app, {"measures", "List or search the measures that a sweep can keep of a run",
                   "measure", all_measures});
}

}  // namespace dyad::cli
