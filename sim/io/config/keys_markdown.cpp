#include "sim/io/config/keys_markdown.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "sim/io/config/literal.hpp"
#include "sim/io/config/parameter_binding.hpp"

namespace dyad::io {
namespace {

using model::Key;

constexpr std::string_view opening = R"(# Configuration keys

This page is made by `dyad explain --keys-markdown`; do not edit it.

A configuration is a TOML file. Every key has a default except `run.seed`, and `kind`, `strength`
and `salesperson` in the lists below; so `[run]` and `seed = 1` make a whole configuration. What is
not declared here is refused. `--set table.key=value` on the command line replaces the value in the file, as in
`--set moves.pitch.habit=0.8` or `--set intervention.0.share=0.5` (lists are counted from 0).
Evidence E.. is in `data/evidence.csv`; symbols and equations are in `docs/odd.md`.
)";

constexpr std::string_view about_cells = R"(
`attachment.cells` may hold the table itself, as a list of `[anxiety_low, anxiety_high,
avoidance_low, avoidance_high, people]`. Result files carry it in their resolved configuration when
the table is not built in, so that they can be recomputed without the CSV file, which is then not
read.
)";

struct Section {
  std::vector<std::string> tables;
  std::vector<std::vector<Key>> keys;  // [table][key]
};

bool same_keys(const std::vector<Key>& a, const std::vector<Key>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Key& x, const Key& y) {
    return x.name == y.name && x.meaning == y.meaning && range_text(x) == range_text(y);
  });
}

std::vector<Section> sections_of(const std::vector<Key>& keys) {
  std::vector<Section> sections;
  for (std::size_t i = 0; i < keys.size();) {
    std::vector<Key> table;
    for (const std::string name = keys[i].table; i < keys.size() && keys[i].table == name; ++i) {
      table.push_back(keys[i]);
    }
    if (sections.empty() || !same_keys(sections.back().keys.front(), table))
      sections.emplace_back();
    sections.back().tables.push_back(table.front().table);
    sections.back().keys.push_back(std::move(table));
  }
  return sections;
}

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

/// The default of key `k`; where the tables differ, the default of each.
std::string default_cell(const Section& section, std::size_t k) {
  std::vector<std::string> each;
  bool same = true;
  for (std::size_t t = 0; t < section.tables.size(); ++t) {
    const std::string value = code(literal(section.keys[t][k].fallback));
    const std::string& table = section.tables[t];
    each.push_back(fmt::format("{} {}", table.substr(table.rfind('.') + 1), value));
    same = same && section.keys[t][k].fallback == section.keys[0][k].fallback;
  }
  const Key& key = section.keys[0][k];
  if (key.required()) return "must be given";
  return same ? code(literal(key.fallback)) : fmt::format("{}", fmt::join(each, ", "));
}

void append_section(std::string& out, const Section& section) {
  std::vector<std::string> titles;
  for (const std::string& table : section.tables) titles.push_back(table_shown(table));
  const std::string_view first = std::string_view(section.tables[0]);
  out += fmt::format("\n## {}\n\n", fmt::join(titles, ", "));
  for (const model::TableInfo& info : model::tables()) {
    if (info.name != first.substr(0, first.find('.'))) continue;
    out += fmt::format("{}.\n\n", info.meaning);
    // A sentence begins with a capital.
    char& initial = out[out.size() - info.meaning.size() - 3];
    if (initial >= 'a' && initial <= 'z') initial = static_cast<char>(initial - 'a' + 'A');
  }
  out += "| key | default | range | unit | meaning | evidence |\n|---|---|---|---|---|---|\n";
  for (std::size_t k = 0; k < section.keys[0].size(); ++k) {
    const Key& key = section.keys[0][k];
    out +=
        fmt::format("| {} | {} | {} | {} | {} | {} |\n", code(key.name), default_cell(section, k),
                    range_text(key), key.unit, key.meaning, key.evidence);
  }
  if (section.tables[0] == "attachment") out += about_cells;
}

}  // namespace

std::string keys_markdown() {
  model::Parameters parameters = model::default_parameters();
  model::InterventionText text{};
  model::TranscriptRequest request{};
  std::string out(opening);
  for (const auto& keys :
       {model::keys_of(parameters), model::keys_of(text), model::keys_of(request)}) {
    for (const Section& section : sections_of(keys)) append_section(out, section);
  }
  return out;
}

}  // namespace dyad::io
