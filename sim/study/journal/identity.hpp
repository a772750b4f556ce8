// What a journal belongs to.
#pragma once

#include <string>
#include <vector>

namespace dyad::study {

/// One text that must be the same for all runs of a journal, such as the resolved sweep.
struct IdentityItem {
  std::string name;  // as it reads in a sentence: "model version"
  std::string text;  // one line or many
  bool operator==(const IdentityItem&) const = default;
};

/// In order; names are different.
using Identity = std::vector<IdentityItem>;

/// The names of all items that differ or that only one of the two has, in order.
std::vector<std::string> differing(const Identity& old, const Identity& now);

/// What differs, for people: each differing item's name, then lines that only `old` has, prefixed
/// with `-`, and lines that only `now` has, prefixed with `+`; about ten lines of each item. Empty
/// when nothing differs; begins with a line break otherwise.
std::string difference(const Identity& old, const Identity& now);

}  // namespace dyad::study
