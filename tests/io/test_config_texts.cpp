// What `dyad explain` prints, and what it says about every key.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/io/config/explain_json.hpp"
#include "sim/io/config/explain_text.hpp"
#include "sim/io/config/json_schema.hpp"
#include "sim/io/config/keys_markdown.hpp"
#include "sim/model/parameters/keys.hpp"
#include "tests/io/config_helpers.hpp"

using namespace dyad;
using nlohmann::json;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("docs/keys.md is up to date") {
  // If not: dyad explain --keys-markdown > docs/keys.md
  CHECK(contents(test::repository / "docs" / "keys.md") == io::keys_markdown());
}

TEST_CASE("an explanation fits a terminal and marks what differs") {
  const auto c = test::parse(
      "run.seed = 1\npopulation.teams = 3\n[[intervention]]\nkind = 'humility'\nstrength = 0.5\n",
      {"run.weeks=20"});
  const std::string text = io::explain_text(c);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
  CHECK(text.find(" * teams = 3\n") != std::string::npos);
  CHECK(text.find("1 to 100000000 teams; default 25; set in c.toml:2:20") != std::string::npos);
  CHECK(text.find("default 52; set in --set run.weeks=20") != std::string::npos);
  CHECK(text.find("   accounts = 12\n") != std::string::npos);
  CHECK(text.find("[[intervention]] 0") != std::string::npos);
  CHECK(text.find(" - n = 3\n") != std::string::npos);
}

TEST_CASE("an explanation is machine-readable, too") {
  const auto c = test::parse(
      "run.seed = 9000000000000000001\n[[intervention]]\nkind = 'humility'\nstrength = 0.5\n");
  const json all = json::parse(io::explain_json(c));
  CHECK(all["values"]["run"]["seed"] == 9000000000000000001);
  CHECK(all["values"]["moves"]["pitch"]["habit"] == 0.6);
  CHECK(all["values"]["intervention"][0]["strength"] == 0.5);
  CHECK(all["values"]["transcript"].empty());
  const json& seed = all["keys"]["run.seed"];
  CHECK(seed["default"].is_null());
  CHECK(seed["origin"]["kind"] == "file");
  CHECK(seed["origin"]["where"] == "c.toml:1:12");
  CHECK(all["keys"]["intervention.0.n"].contains("no_effect"));
  CHECK(all["keys"].size() == c.origins.size());
}

TEST_CASE("the schema knows every key, its type and its range") {
  const json schema = json::parse(io::json_schema());
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  model::Parameters parameters = model::default_parameters();
  for (const model::Key& key : model::keys_of(parameters)) {
    INFO(key.path());
    const json* at = &schema;
    std::istringstream names(key.table);
    for (std::string name; std::getline(names, name, '.');) {
      CHECK((*at)["additionalProperties"] == false);
      at = &(*at)["properties"][name];
    }
    const json& property = (*at)["properties"][key.name];
    CHECK(property.contains("type"));
    CHECK(property.contains("default") != key.required());
    if (key.place.index() < 2) CHECK(property["minimum"] == key.range.low);
  }
  CHECK(schema["properties"]["intervention"]["items"]["required"] == json({"kind", "strength"}));
  CHECK(schema["properties"]["run"]["required"] == json({"seed"}));
}

TEST_CASE("every key has a meaning, and a default that it would accept") {
  model::Parameters parameters = model::default_parameters();
  for (const model::Key& key : model::keys_of(parameters)) {
    INFO(key.path());
    CHECK(key.meaning.size() > 3);
    if (const auto* number = std::get_if<double>(&key.fallback)) {
      CHECK(*number >= key.range.low);
      CHECK(*number <= key.range.high);
    }
    if (const auto* whole = std::get_if<model::Integer>(&key.fallback)) {
      CHECK(double(*whole) >= key.range.low);
      CHECK(double(*whole) <= key.range.high);
    }
  }
}

TEST_CASE("the evidence of every key is in data/evidence.csv") {
  const std::string evidence = contents(test::repository / "data" / "evidence.csv");
  model::Parameters parameters = model::default_parameters();
  for (const model::Key& key : model::keys_of(parameters)) {
    const std::string ids(key.evidence);
    for (std::size_t at = ids.find('E'); at != std::string::npos; at = ids.find('E', at + 1)) {
      if (at + 1 >= ids.size() || !isdigit(static_cast<unsigned char>(ids[at + 1]))) continue;
      INFO(key.path() << ": " << ids);
      CHECK(evidence.find("\n" + ids.substr(at, 3) + ",") != std::string::npos);
    }
  }
}
