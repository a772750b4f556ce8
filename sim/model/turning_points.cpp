#include "sim/model/turning_points.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dyad::model {
namespace {

constexpr double min_change = 0.01;
constexpr std::size_t max_points = 3;

/// Of each kind the largest.
class Largest {
 public:
  void see(const TurningPoint& point) {
    if (std::abs(point.change) < min_change) return;
    const auto [at, is_new] = points_.try_emplace(point.kind, point);
    if (!is_new && std::abs(point.change) > std::abs(at->second.change)) at->second = point;
  }

  std::vector<TurningPoint> in_order() const {
    std::vector<TurningPoint> order;
    for (const auto& [kind, point] : points_) order.push_back(point);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return std::abs(a.change) > std::abs(b.change);
    });
    if (order.size() > max_points) order.resize(max_points);
    return order;
  }

 private:
  std::map<TurningKind, TurningPoint> points_;
};

TurningPoint point_of(const TalkTurn& turn, const TalkState& before) {
  const double change = static_cast<double>(turn.after.influence) - before.influence;
  const auto member = static_cast<std::size_t>(turn.member);
  const bool gave_power = turn.after.customers[member].power > before.customers[member].power;
  TurningKind kind = TurningKind::gained;
  if (change < 0) kind = gave_power ? TurningKind::given_away : TurningKind::lost;
  if (turn.refused && change < 0) kind = TurningKind::asked_too_early;
  return {turn.meeting, turn.turn, kind, change};
}

/// The fall of E over a meeting, at the turn in which it fell most.
void see_empathy(const TalkMeeting& meeting, Largest& points) {
  const TalkState* before = &meeting.before;
  const TalkTurn* steepest = nullptr;
  float max = 0;
  for (const TalkTurn& turn : meeting.turns) {
    const float fall = before->empathy - turn.after.empathy;
    if (fall > max) max = fall, steepest = &turn;
    before = &turn.after;
  }
  const double change = static_cast<double>(before->empathy) - meeting.before.empathy;
  if (!steepest || change >= 0) return;
  points.see({steepest->meeting, steepest->turn, TurningKind::empathy_fell, change});
}

}  // namespace

std::vector<TurningPoint> turning_points_of(const std::vector<TalkMeeting>& meetings) {
  Largest points;
  for (const TalkMeeting& meeting : meetings) {
    const TalkState* before = &meeting.before;
    for (const TalkTurn& turn : meeting.turns) {
      points.see(point_of(turn, *before));
      const double scar = static_cast<double>(turn.after.ceiling) - before->ceiling;
      if (scar < 0) {
        points.see({turn.meeting, turn.turn, TurningKind::first_impression, scar});
      }
      before = &turn.after;
    }
    see_empathy(meeting, points);
  }
  return points.in_order();
}

}  // namespace dyad::model
