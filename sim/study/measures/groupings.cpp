#include "sim/study/measures/groupings.hpp"

namespace dyad::study {
namespace {

using model::Outcome;
using model::RunResult;

/// "avoidant, no 7R, A1" -> "avoidant_no7r_a1", "secure, 7R, A2/A2" -> "secure_7r_a2a2".
std::string suffix_of(std::string_view group) {
  std::string suffix;
  for (const char c : group) {
    if (c == ',') suffix += '_';
    if (c >= 'A' && c <= 'Z') suffix += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) suffix += c;
  }
  return suffix;
}

Grouping by_attachment_and_genes() {
  Grouping grouping{{},
                    [](const RunResult& run) {
                      std::vector<std::uint8_t> group(run.group);
                      for (std::uint8_t& each : group) --each;  // 0 is everybody there
                      return group;
                    },
                    {}};
  for (const std::string_view name : std::span(model::group_names).subspan(1)) {
    grouping.groups.push_back({suffix_of(name), std::string(name)});
  }
  return grouping;
}

/// Teams lie one after the other, all of the same size.
std::vector<std::uint8_t> category_of_leader(const RunResult& run) {
  const std::size_t teams = run.leader_category.size();
  const std::size_t team_size = run.group.size() / teams;
  std::vector<std::uint8_t> group(run.group.size());
  for (std::size_t i = 0; i < group.size(); ++i) group[i] = run.leader_category[i / team_size];
  return group;
}

Grouping by_leader() {
  Grouping grouping{{}, category_of_leader, {}};
  for (const std::string_view category : model::attachment_categories) {
    const std::string name(category);
    const char* article = name.find_first_of("aeiou") == 0 ? "an" : "a";
    grouping.groups.push_back(
        {"leader_" + name, std::string("teams with ") + article + " " + name + " leader"});
  }
  return grouping;
}

Grouping by_treatment() {
  return {{{"untreated", "people whom no intervention treats"},
           {"treated", "people whom an intervention treats"}},
          [](const RunResult& run) {
            const std::vector<float>& treated = run.of(Outcome("treated"));
            return std::vector<std::uint8_t>(treated.begin(), treated.end());
          },
          "treated"};
}

}  // namespace

std::span<const Grouping> groupings() {
  static const std::vector<Grouping> all{by_attachment_and_genes(), by_leader(), by_treatment()};
  return all;
}

}  // namespace dyad::study
