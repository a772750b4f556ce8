#include "sim/study/journal/identity.hpp"

#include <algorithm>

#include "sim/study/journal/line_difference.hpp"

namespace dyad::study {
namespace {

const IdentityItem* find(const Identity& identity, const std::string& name) {
  const auto found = std::find_if(identity.begin(), identity.end(),
                                  [&](const IdentityItem& item) { return item.name == name; });
  return found == identity.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> differing(const Identity& old, const Identity& now) {
  std::vector<std::string> names;
  for (const auto& item : old) {
    const IdentityItem* other = find(now, item.name);
    if (other == nullptr || other->text != item.text) names.push_back(item.name);
  }
  for (const auto& item : now) {
    if (find(old, item.name) == nullptr) names.push_back(item.name);
  }
  return names;
}

std::string difference(const Identity& old, const Identity& now) {
  std::string text;
  for (const auto& name : differing(old, now)) {
    const IdentityItem *before = find(old, name), *after = find(now, name);
    text +=
        "\n" + name + ":\n" +
        line_difference(before != nullptr ? before->text : "", after != nullptr ? after->text : "");
    text.pop_back();  // the next name brings its own line break
  }
  return text;
}

}  // namespace dyad::study
