#include "sim/io/sweep/factor_keys.hpp"

#include <fmt/format.h>

#include <optional>

#include "sim/io/config/key_named.hpp"

namespace dyad::io {
namespace {

std::optional<base::Complaint> why_fixed(const model::Key& key) {
  const std::string path = key.path();
  const std::string what = path + " cannot be a factor";
  if (path == "run.seed") {
    return base::Complaint{
        what, "luck is no parameter",
        "use replicates, and random_numbers = \"independent\" for seeds that differ"};
  }
  if (path == "run.replicates") {
    return base::Complaint{what, "all points have the same replicates",
                           "write 'replicates = ...' at the top of the file"};
  }
  if (path == "attachment.table") {
    return base::Complaint{what, "its file is read once, with the base",
                           "make a sweep for each table, or vary the shifts and scales of scores"};
  }
  if (path == "measures.trajectories" || key.table.starts_with("transcript")) {
    return base::Complaint{what, "a sweep keeps measures of its runs", "leave it out"};
  }
  return {};
}

}  // namespace

const model::Key* FactorKeys::take(const Spot& spot, std::string_view path) {
  const model::Key* key = key_named(base_.draft->binding, problems_, spot, path);
  if (!key) return nullptr;
  if (const auto fixed = why_fixed(*key)) {
    problems_.add(spot, fixed->what, fixed->why, fixed->remedy);
    return nullptr;
  }
  const std::string name = key->path();
  if (const auto [at, first] = taken_.emplace(name, spot); !first) {
    problems_.add(spot, fmt::format("{} is varied twice", name),
                  fmt::format("also at {}", at->second.where), "leave out one of the two");
    return nullptr;
  }
  const auto given = base_.draft->given.find(name);
  const bool by_command =
      given != base_.draft->given.end() && given->second.spot.source == Spot::command_line;
  if (by_command || base_.fixed.contains(name)) {
    problems_.add(given->second.spot, fmt::format("{} is set, and also varied", name),
                  fmt::format("it is a factor, at {}", spot.where), "leave one of the two out");
    return nullptr;
  }
  return key;
}

}  // namespace dyad::io
