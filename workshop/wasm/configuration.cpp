// A configuration file that was dropped on the page, by the program's own reader.
#include "sim/io/config/config.hpp"
#include "sim/io/config/differences.hpp"
#include "sim/io/config/key_json.hpp"
#include "workshop/wasm/answer.hpp"

namespace dyad::page {
namespace {

constexpr std::size_t longest_file = 200'000, longest_name = 200;  // bytes

void refuse_what_a_page_has_not(const model::Parameters& parameters, const std::string& name) {
  if (!parameters.transcripts.empty()) {
    throw Refused(name, "a [[transcript]] is asked for", "the page writes no result file",
                  "leave it out, or use `dyad run`");
  }
  if (parameters.attachment.table != "built-in") {
    throw Refused(name, "attachment.table names a file", "the page sees no other file",
                  "leave it out, or use `dyad run`");
  }
}

}  // namespace

Answer configuration(Asked& request) {
  const std::string toml = request.text("toml", longest_file);
  const std::string name = request.text("name", longest_name);
  const model::Parameters parameters = io::parse_configuration(toml, name, {}, {}).parameters;
  refuse_what_a_page_has_not(parameters, name);
  const io::Bound bound(parameters);
  nlohmann::json settings = nlohmann::json::object();
  nlohmann::json interventions(parameters.interventions.size(), nlohmann::json::object());
  for (const model::Key* key : io::differences(bound)) {
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
  return {{{"settings", settings}, {"interventions", interventions}, {"seed", parameters.run.seed}},
          {}};
}

}  // namespace dyad::page
