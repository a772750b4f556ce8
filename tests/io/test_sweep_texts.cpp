// What is said about the keys of sweep files: the tables of docs/sweep-file.md, and the schema.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/io/sweep/reference.hpp"
#include "tests/io/sweep_helpers.hpp"

using namespace dyad;
using nlohmann::json;

namespace {

/// The table of a key inside the schema of sweep files.
const json& table_in(const json& schema, std::string_view table) {
  if (table.empty()) return schema;
  const json& property = schema["properties"][std::string(table)];
  return property.contains("items") ? property["items"] : property;
}

}  // namespace

TEST_CASE("docs/sweep-file.md has the tables of all keys") {
  std::ifstream file(test::repository / "docs" / "sweep-file.md");
  const std::string page(std::istreambuf_iterator<char>(file), {});
  // If not: dyad explain --sweep-keys-markdown
  std::istringstream lines(io::sweep_keys_markdown());
  int rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('|')) continue;
    INFO(line);
    CHECK(page.find("\n" + line + "\n") != std::string::npos);
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("the schema of sweep files knows every key, its range and its default") {
  const json schema = json::parse(io::sweep_schema());
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  for (const io::SweepKey& key : io::sweep_keys()) {
    INFO(key.table << "." << key.name);
    CHECK(key.meaning.size() > 3);
    const json& table = table_in(schema, key.table);
    CHECK(table["additionalProperties"] == false);
    const json& property = table["properties"][std::string(key.name)];
    CHECK(property["description"] == key.meaning);
    if (key.holds == io::Holds::whole) {
      CHECK(property["minimum"] == key.range.low);
      CHECK(property["maximum"] == key.range.high);
    }
  }
  const json& adaptive = schema["properties"]["adaptive"]["properties"];
  CHECK(adaptive["confidence"]["exclusiveMaximum"] == 1);
  CHECK(adaptive["minimum"]["default"] == 10);
  CHECK(schema["properties"]["design"]["required"] == json({"kind"}));
}

TEST_CASE("every default of a sweep file lies in its range") {
  for (const io::SweepKey& key : io::sweep_keys()) {
    const model::Default value = io::default_of(key);
    INFO(key.table << "." << key.name);
    const auto* number = std::get_if<double>(&value);
    const auto* whole = std::get_if<model::Integer>(&value);
    if (!number && !whole) continue;
    const double held = number ? *number : static_cast<double>(*whole);
    CHECK(held >= key.range.low);
    CHECK(held <= key.range.high);
    for (const io::OpenEnd& end : key.open) CHECK(held != end.at);
  }
}
