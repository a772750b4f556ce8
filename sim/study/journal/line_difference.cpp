#include "sim/study/journal/line_difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace dyad::study {
namespace {

constexpr std::size_t longest_line = 100, kept_before = 30;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Those of `lines` that `others` has not, or has less often; in order.
Lines only_in(const Lines& lines, const Lines& others) {
  std::map<std::string_view, std::size_t> known;
  for (const auto line : others) ++known[line];
  Lines only;
  for (const auto line : lines) {
    const auto found = known.find(line);
    if (found == known.end() || found->second == 0) {
      only.push_back(line);
    } else {
      --found->second;
    }
  }
  return only;
}

/// The part of `line` that begins a little before `difference`, short enough to be read.
std::string shortened(std::string_view line, std::size_t difference) {
  if (line.size() <= longest_line) return std::string(line);
  const std::size_t wanted = difference > kept_before ? difference - kept_before : 0;
  const std::size_t from = std::min(wanted, line.size() - longest_line);
  const bool more = from + longest_line < line.size();
  return fmt::format("{}{}{}", from > 0 ? "…" : "", line.substr(from, longest_line),
                     more ? "…" : "");
}

std::size_t first_difference(std::string_view one, std::string_view other) {
  const auto [place, ignored] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  return static_cast<std::size_t>(place - one.begin());
}

}  // namespace

std::string line_difference(std::string_view old, std::string_view now, std::size_t max) {
  if (old == now) return "";
  const Lines before = lines_of(old), after = lines_of(now);
  const Lines gone = only_in(before, after), come = only_in(after, before);
  const std::size_t differing = gone.size() + come.size();
  if (differing == 0 && before == after) return "  the same lines, but for the last line break\n";
  if (differing == 0) return "  the same lines in another order\n";
  std::string text;
  std::size_t shown = 0;
  for (std::size_t place = 0; place < std::max(gone.size(), come.size()) && shown < max; ++place) {
    const auto left = place < gone.size() ? gone[place] : std::string_view();
    const auto right = place < come.size() ? come[place] : std::string_view();
    const std::size_t start = first_difference(left, right);
    if (place < gone.size()) text += fmt::format("  - {}\n", shortened(left, start)), ++shown;
    if (place < come.size()) text += fmt::format("  + {}\n", shortened(right, start)), ++shown;
  }
  if (shown < differing) text += fmt::format("  and {} more lines\n", differing - shown);
  return text;
}

}  // namespace dyad::study
