#include "sim/base/nearest.hpp"

#include <algorithm>

namespace dyad::base {
namespace {

constexpr std::size_t longest_word = 64;  // longer ones resemble no name; keeps the cost finite

std::string plain(std::string_view word) {
  std::string out;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    out += c == '-' ? '_' : c;
  }
  return out;
}

std::optional<std::string> only_one_around(const std::string& word,
                                           const std::vector<std::string>& candidates) {
  constexpr std::size_t telling = 3;  // letters below which a part says nothing
  std::optional<std::string> only;
  for (const std::string& candidate : candidates) {
    const std::string name = plain(candidate);
    const bool inside = word.size() >= telling && name.find(word) != std::string::npos;
    const bool around = name.size() >= telling && word.find(name) != std::string::npos;
    if (!inside && !around) continue;
    if (only) return std::nullopt;
    only = candidate;
  }
  return only;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::string a = plain(left), b = plain(right);
  // Optimal string alignment: three rows of the usual table, the third for swapped neighbours.
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  const std::size_t allowed = std::max<std::size_t>(1, (word.size() + 1) / 3);
  std::size_t fewest = allowed + 1;
  std::optional<std::string> best;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    // A word of which nothing is left is not a misspelling.
    if (distance < fewest && distance < candidate.size()) {
      fewest = distance;
      best = candidate;
    }
  }
  return best ? best : only_one_around(plain(word), candidates);
}

}  // namespace dyad::base
