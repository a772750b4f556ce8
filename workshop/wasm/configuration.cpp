// A configuration file that was dropped on the page, by the program's own reader.
#include <fmt/format.h>

#include "sim/io/config/config.hpp"
#include "sim/io/config/differences.hpp"
#include "sim/io/config/key_json.hpp"
#include "sim/io/config/problems.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"

namespace dyad::page {
namespace {

constexpr std::size_t longest_file = 200'000, longest_name = 200;  // bytes

void refuse_what_a_page_has_not(const model::Parameters& parameters, const std::string& name) {
  if (!parameters.transcripts.empty()) {
    throw Refused(name, "a [[transcript]] is asked for", "the page writes no result file",
                  "leave it out, or use `dyad run`");
  }
  if (parameters.attachment.table != model::built_in_table) {
    throw Refused(name, "attachment.table names a file", "the page sees no other file",
                  "leave it out, or use `dyad run`");
  }
  if (parameters.run.seed > largest_seed) {
    throw Refused(name, fmt::format("run.seed is {}", parameters.run.seed),
                  fmt::format("a page takes seeds up to {}", largest_seed),
                  "choose a smaller one, or use `dyad run`");
  }
  if (const auto count = parameters.interventions.size(); count > max_interventions) {
    throw Refused(name, fmt::format("there are {} interventions", count),
                  fmt::format("a page takes at most {}", max_interventions),
                  "leave some out, or use `dyad run`");
  }
}

struct Read {
  model::Parameters parameters;
  bool has_seed;
};

/// A file for the page may go without a seed, which the program asks for: the page has one.
Read read(const std::string& toml, const std::string& name) {
  try {
    return {io::parse_configuration(toml, name, {}, {}).parameters, true};
  } catch (const io::ConfigError& error) {
    const bool only_the_seed =
        error.problems().size() == 1 && error.problems()[0].what.starts_with("run.seed is missing");
    if (!only_the_seed) throw;
  }
  return {io::parse_configuration(toml, name, {"run.seed=0"}, {}).parameters, false};
}

}  // namespace

Answer configuration(Request& request) {
  const std::string toml = request.text("toml", longest_file);
  const std::string name = request.text("name", longest_name);
  const auto [parameters, has_seed] = read(toml, name);
  refuse_what_a_page_has_not(parameters, name);
  const io::ParameterBinding binding(parameters);
  nlohmann::json settings = nlohmann::json::object();
  nlohmann::json interventions(parameters.interventions.size(), nlohmann::json::object());
  for (const model::Key* key : io::differences(binding)) {
    constexpr std::string_view intervention = "intervention.";
    if (key->path() == "run.seed") continue;
    if (key->table.starts_with(intervention)) {
      const std::size_t k = std::stoul(key->table.substr(intervention.size()));
      interventions[k][key->name] = io::json_of(key->place);
    } else {
      settings[key->path()] = io::json_of(key->place);
    }
  }
  for (std::size_t k = 0; k < interventions.size(); ++k) {
    interventions[k]["start"] = parameters.interventions[k].start;
  }
  const nlohmann::json seed = has_seed ? nlohmann::json(parameters.run.seed) : nlohmann::json();
  return {{{"settings", settings}, {"interventions", interventions}, {"seed", seed}}, {}};
}

}  // namespace dyad::page
