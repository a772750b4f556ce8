#include "workshop/wasm/room_summary.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dyad::page {
namespace {

/// Who began with which `count` moves; those who have not made as many, or left one open, began in
/// no way.
std::vector<Beginning> beginnings(const std::vector<RoomPerson>& people, std::size_t count) {
  std::map<std::vector<model::Move>, std::vector<std::size_t>> found;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto& first = people[i].moves.front();
    std::vector<model::Move> moves;
    for (std::size_t turn = 0; turn < std::min(count, first.size()); ++turn) {
      if (first[turn]) moves.push_back(*first[turn]);
    }
    if (moves.size() == count) found[moves].push_back(i);
  }
  std::vector<Beginning> list;
  for (auto& [moves, who] : found) {
    if (who.size() >= fewest_together) list.push_back({moves, std::move(who)});
  }
  std::stable_sort(list.begin(), list.end(), [](const Beginning& a, const Beginning& b) {
    return a.people.size() > b.people.size();
  });
  return list;
}

}  // namespace

double quantile(std::vector<double> values, double level) {
  const double place = level * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(place);
  const auto at = values.begin() + below;
  std::nth_element(values.begin(), at, values.end());
  if (at + 1 == values.end()) return *at;
  const double above = *std::min_element(at + 1, values.end());
  return *at + (place - static_cast<double>(below)) * (above - *at);
}

std::array<std::int64_t, room_bins> pooled(
    const std::vector<const std::vector<double>*>& outcomes) {
  std::array<std::int64_t, room_bins> bins{};
  for (const std::vector<double>* row : outcomes) {
    for (const double value : *row) {
      const auto bin = static_cast<std::size_t>(std::max(0.0, value * double{room_bins}));
      ++bins[std::min(bin, room_bins - 1)];
    }
  }
  return bins;
}

std::vector<Beginning> beginnings(const std::vector<RoomPerson>& people) {
  std::vector<Beginning> all = beginnings(people, 1);
  std::vector<Beginning> two = beginnings(people, 2);
  for (Beginning& each : two) all.push_back(std::move(each));
  return all;
}

std::vector<Typical> typical(const std::vector<RoomPerson>& people) {
  if (people.size() < fewest_together) return {};
  std::vector<double> influence;
  for (const RoomPerson& person : people) influence.push_back(person.influence.front());
  std::vector<Typical> found;
  std::vector<bool> taken(people.size());
  for (const double level : {0.1, 0.5, 0.9}) {
    const double wanted = quantile(influence, level);
    std::size_t best = people.size();
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (taken[i]) continue;
      if (best == people.size() ||
          std::abs(influence[i] - wanted) < std::abs(influence[best] - wanted)) {
        best = i;
      }
    }
    taken[best] = true;
    found.push_back({level, best});
  }
  return found;
}

}  // namespace dyad::page
