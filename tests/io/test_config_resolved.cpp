// Resolved configurations read back to the same parameters, bit for bit.
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "sim/io/config/interventions.hpp"
#include "sim/io/config/parameter_binding.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/model/built_in_attachment_table.hpp"
#include "tests/io/config_helpers.hpp"

using namespace dyad;
using model::Integer;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : bits_(seed) {}
  bool coin() { return bits_() & 1; }
  Integer whole(Integer low, Integer high) {
    return low + static_cast<Integer>(bits_() % (static_cast<std::uint64_t>(high - low) + 1));
  }
  double number(double low, double high) {
    const double awkward[]{low, high, -0.0, 5e-324, 0.1, 1.0 / 3, 1e-7};
    const double value =
        coin() && coin() ? awkward[bits_() % 7] : low + (high - low) * double(bits_()) / 0x1p64;
    return std::min(high, std::max(low, value));
  }
  template <typename Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[bits_() % values.size()];
  }

 private:
  std::mt19937_64 bits_;
};

void shake(Dice& dice, const model::Key& key) {
  if (auto* number = std::get_if<double*>(&key.place)) {
    **number = dice.number(key.range.low, key.range.high);
  } else if (auto* whole = std::get_if<Integer*>(&key.place)) {
    **whole = dice.whole(static_cast<Integer>(key.range.low), static_cast<Integer>(key.range.high));
  } else if (auto* flag = std::get_if<bool*>(&key.place)) {
    **flag = dice.coin();
  } else if (!key.choices.empty()) {
    **std::get_if<std::string*>(&key.place) = dice.one_of(key.choices);
  }
}

/// Any parameters that a configuration could give.
model::Parameters any_parameters(Dice& dice) {
  model::Parameters p = model::default_parameters();
  for (const model::Key& key : model::keys_of(p)) shake(dice, key);
  p.population.teams = dice.whole(1, 10'000);
  p.population.team_size = dice.whole(1, 10'000);
  p.population.members_max = dice.whole(p.population.members_min, 8);
  p.attachment.cells = model::built_in_attachment_table();
  bool table_used = false;
  for (auto* who : {&p.attachment.salespeople, &p.attachment.customers, &p.attachment.leaders}) {
    if (who->source == "normal") continue;
    who->correlation = 0;  // without effect, and so not to be given
    table_used = true;
  }
  if (table_used && dice.coin()) {
    p.attachment.table = "my \"own\" \\ täble\n.csv";
    p.attachment.cells = {{0, 1, 0, 1, 1}, {dice.number(0, 1), 2, dice.number(0, 1), 2, 0.1}};
  }
  for (Integer i = dice.whole(0, 4); i > 0; --i) {
    model::InterventionText text{};
    for (const model::Key& key : model::keys_of(text)) shake(dice, key);
    text.strength = dice.number(0, io::largest_strength(text.kind));
    text.start = dice.whole(0, p.run.weeks - 1);
    text.end = dice.coin() ? model::no_end : text.start + dice.whole(1, 100);
    if (text.end > 10'000) text.end = model::no_end;
    if (text.kind != "prepared_questions") text.n = 3;
    p.interventions.push_back(io::intervention_from(text));
  }
  for (Integer i = 0; i < std::min<Integer>(2, p.population.teams); ++i) {
    p.transcripts.push_back(
        {dice.whole(0, p.run.replicates - 1), i, dice.whole(0, p.population.accounts - 1)});
  }
  return p;
}

std::string bits_of(const model::Place& place) {
  return std::visit(
      [](const auto* value) {
        using Value = std::decay_t<decltype(*value)>;
        if constexpr (std::is_same_v<Value, std::string>) {
          return *value;
        } else if constexpr (std::is_same_v<Value, double>) {
          return std::to_string(std::bit_cast<std::uint64_t>(*value));
        } else {
          return std::to_string(*value);
        }
      },
      place);
}

std::string bits_of(const model::Parameters& parameters) {
  const io::ParameterBinding binding(parameters);
  std::string out;
  for (const model::Key& key : binding.keys()) out += key.path() + " " + bits_of(key.place) + "\n";
  for (model::AttachmentCell cell : parameters.attachment.cells) {
    for (double* value : {&cell.anxiety_low, &cell.anxiety_high, &cell.avoidance_low,
                          &cell.avoidance_high, &cell.people}) {
      out += bits_of(model::Place(value)) + " ";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("resolved configurations read back bit for bit") {
  Dice dice(1);
  for (int i = 0; i < 300; ++i) {
    const model::Parameters given = any_parameters(dice);
    const std::string text = io::resolved_toml(given);
    INFO(text);
    const model::Parameters read = test::parse(text).parameters;
    REQUIRE(bits_of(read) == bits_of(given));
    REQUIRE(io::resolved_toml(read) == text);
  }
}

TEST_CASE("a resolved configuration names every key") {
  model::Parameters p = test::parse("run.seed = 1").parameters;
  const std::string text = io::resolved_toml(p);
  for (const model::Key& key : model::keys_of(p)) {
    INFO(key.path());
    const auto value = text.find("\n" + key.name + " = ");
    const auto comment = text.find("\n# " + key.name + " has no effect");
    CHECK((value != std::string::npos || comment != std::string::npos));
    CHECK(text.find("[" + key.table + "]") != std::string::npos);
  }
  CHECK(text.find("cells") == std::string::npos);
}

TEST_CASE("numbers are written as short as they can be, and as floats") {
  const std::string text = io::resolved_toml(
      test::parse("run.seed = 1\n[choice]\nvalue = 0.1\nempathy = 3\n[trust]\ngain = 1e-7\n")
          .parameters);
  CHECK(text.find("\nvalue = 0.1\nempathy = 3.0\n") != std::string::npos);
  CHECK(text.find("\ngain = 1e-07\n") != std::string::npos);
}
