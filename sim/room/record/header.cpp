#include "sim/room/record/header.hpp"

#include <array>
#include <ctime>
#include <nlohmann/json.hpp>

#include "sim/room/messages/fields.hpp"
#include "sim/room/messages/snapshots.hpp"

namespace dyad::room {
namespace {

using nlohmann::json;

constexpr const char* time_format = "%Y-%m-%dT%H:%M:%SZ";
constexpr int max_people_ever = 100'000;

std::string time_text(WallClock::time_point time) {
  const std::time_t seconds = WallClock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), time_format, &parts)};
}

WallClock::time_point time_in(Fields& fields, const std::string& name) {
  const std::string text = fields.text(name);
  std::tm parts{};
  const char* end = strptime(text.c_str(), time_format, &parts);
  if (end == nullptr || *end != '\0') {
    fields.refuse(name, "is no time", "such as 2026-11-26T12:00:00Z is wanted", "send one");
  }
  return WallClock::from_time_t(timegm(&parts));
}

}  // namespace

std::string header_line(const Header& header) {
  const Scenario& scenario = *scenario_named(header.setup.scenario);
  // In this order: who looks into the file reads the kind first.
  const nlohmann::ordered_json line{{"dyad_room", record_version},
                                    {"program", header.program},
                                    {"model_version", model::model_version},
                                    {"began", time_text(header.began)},
                                    {"scenario", scenario.name},
                                    {"conversation", json::parse(conversation_text(scenario))},
                                    {"mode", word_for(mode_names, header.setup.mode)},
                                    {"language", word_for(language_names, header.setup.language)},
                                    {"most_people", header.setup.max_people},
                                    {"consent_text", consent_text}};
  return line.dump();
}

WallClock::time_point now_in_seconds() {
  return std::chrono::floor<std::chrono::seconds>(WallClock::now());
}

bool begins_as_header(std::string_view line) { return line.starts_with("{\"dyad_room\":"); }

Header header_in(std::string_view line) {
  const json object = object_in(line, "header");
  Fields fields(object, "header");
  if (fields.whole("dyad_room", 0, 1'000'000) != record_version) {
    fields.refuse("dyad_room", "is another version of the format",
                  "this program reads version " + std::to_string(record_version),
                  "take the program that made it");
  }
  Header header;
  header.program = fields.text("program");
  if (fields.text("model_version") != model::model_version) {
    fields.refuse("model_version", "is another one",
                  std::string("this program plays ") + model::model_version,
                  "take the program that made it");
  }
  header.began = time_in(fields, "began");
  header.setup.scenario = fields.text("scenario");
  const Scenario* scenario = scenario_named(header.setup.scenario);
  if (!scenario || fields.object("conversation") != json::parse(conversation_text(*scenario))) {
    fields.refuse("scenario", "is another one", "this program has other conversations",
                  "take the program that made it");
  }
  header.setup.mode = fields.one_of<Mode>("mode", mode_names);
  header.setup.language = fields.one_of<Language>("language", language_names);
  header.setup.max_people = static_cast<int>(fields.whole("most_people", 1, max_people_ever));
  fields.whole("consent_text", 1, 1'000'000);
  fields.done();
  header.setup.recorded = true;
  return header;
}

}  // namespace dyad::room
