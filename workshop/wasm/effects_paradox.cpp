// Whether influence erodes the empathy that earned it.
#include "sim/study/statistics/interval.hpp"
#include "sim/study/statistics/least_squares.hpp"
#include "workshop/wasm/company_play.hpp"
#include "workshop/wasm/effects.hpp"

namespace dyad::page {
namespace {

using namespace model;

/// Mean influence and empathy of each meeting, in the order of each salesperson's life.
class Diaries {
 public:
  static constexpr bool records = true;
  struct Meeting {
    double influence = 0, empathy = 0, turns = 0;
  };
  std::vector<std::vector<Meeting>> of;  // [salesperson][meeting]

  explicit Diaries(std::size_t people) : of(people) {}
  void salesperson(std::int64_t i) { now_ = static_cast<std::size_t>(i); }
  void meeting(int, int) { of[now_].emplace_back(); }

  template <int capacity>
  void turn(int, const MeetingState<float, capacity>& state, const Addressed<float>&,
            const Act<float>&, const Outcomes<float>&, float) {
    Meeting& meeting = of[now_].back();
    meeting.influence += state.relationship.influence;
    meeting.empathy += state.salesperson.empathy;
    meeting.turns += 1;
  }

 private:
  std::size_t now_ = 0;
};

/// Slope of empathy in a meeting on influence in the one before, which was with another account.
double lagged_slope(const std::vector<Diaries::Meeting>& meetings, std::size_t first) {
  std::vector<double> after;
  std::vector<std::vector<double>> before(1);
  for (std::size_t k = first; k + 1 < meetings.size(); ++k) {
    before[0].push_back(meetings[k].influence / meetings[k].turns);
    after.push_back(meetings[k + 1].empathy / meetings[k + 1].turns);
  }
  return study::least_squares(after, before).coefficients[1];
}

}  // namespace

/// How much more empathy there is in the meeting after one with so much more influence: the mean
/// slope within salespeople. The first quarter, when moves are still being learned, is left out.
Effect paradox(const Parameters& parameters) {
  constexpr Integer weeks = 52, first_quarter = 13;
  Parameters p = parameters;
  p.population.teams = 4;
  p.population.team_size = 12;
  p.run.weeks = weeks;
  Diaries diaries(static_cast<std::size_t>(salespeople_of(p.population)));
  play_company(p, OwnChoice(), diaries);
  base::Moments slopes;
  for (const auto& meetings : diaries.of) {
    slopes.add(
        lagged_slope(meetings, static_cast<std::size_t>(first_quarter * p.run.meetings_per_week)));
  }
  const double mean = slopes.mean(), half = study::half_width(slopes, 0.95);
  return {mean, mean - half, mean + half};
}

}  // namespace dyad::page
