#include "sim/io/config/resolved.hpp"

#include <fmt/format.h>

#include "sim/io/config/literal.hpp"
#include "sim/io/config/parameter_binding.hpp"

namespace dyad::io {
namespace {

void write_cells(std::string& out, const std::vector<model::AttachmentCell>& cells) {
  out += "# anxiety_low, anxiety_high, avoidance_low, avoidance_high, people\ncells = [\n";
  for (const model::AttachmentCell& cell : cells) {
    out += fmt::format("  [{}, {}, {}, {}, {}],\n", literal(cell.anxiety_low),
                       literal(cell.anxiety_high), literal(cell.avoidance_low),
                       literal(cell.avoidance_high), literal(cell.people));
  }
  out += "]\n";
}

}  // namespace

std::string resolved_toml(const model::Parameters& parameters) {
  const ParameterBinding binding(parameters);
  std::string out, table;
  for (const model::Key& key : binding.keys()) {
    if (key.table != table) {
      table = key.table;
      out += fmt::format("{}{}\n", out.empty() ? "" : "\n", table_shown(table));
    }
    const std::string why = why_ineffective(binding, key);
    if (why.empty()) {
      out += fmt::format("{} = {}\n", key.name, literal(key.place));
    } else {
      out += fmt::format("# {} has no effect: {}\n", key.name, why);
    }
    const bool carries_cells = key.path() == "attachment.table" && why.empty() &&
                               binding.text(key.path()) != model::built_in_table;
    if (carries_cells) write_cells(out, parameters.attachment.cells);
  }
  return out;
}

}  // namespace dyad::io
