// Plays a company whose moves are somebody else's, one salesperson at a time, under the eyes of an
// observer. Nobody leaves: each relationship goes on to the end.
#pragma once

#include "sim/model/kernel/meetings.hpp"
#include "sim/model/population.hpp"
#include "sim/model/tally.hpp"
#include "sim/model/team.hpp"
#include "sim/model/week_setting.hpp"

namespace dyad::page {

/// All of it; the chooser decides each move and the recorder sees each turn. Both are told
/// beforehand whose turns come, by `salesperson(i)` of the recorder. Returns everybody at the end.
template <class Chooser, class Recorder>
model::Population play_company(const model::Parameters& p, const Chooser& choose,
                               Recorder& recorder) {
  model::Population people = model::empty_population(p);
  const model::PopulationBuilder builder(p, 0);
  const model::Rules rules = model::rules_of(p);
  for (std::int64_t block = 0; block < people.shape.blocks; ++block) {
    builder.fill_block(people, block);
  }
  builder.fill_leaders(people);
  for (int week = 0; week < p.run.weeks; ++week) {
    const model::WeekPlan plan{&rules, model::SeedKey(p.run.seed), week, {}};
    const model::WeekBasis basis(p, week);
    for (std::int64_t block = 0; block < people.shape.blocks; ++block) {
      model::set_week(basis, people, block);
      model::clear_week(people.salespeople[static_cast<std::size_t>(block)]);
      for (int lane = 0; lane < people.shape.lanes(block); ++lane) {
        recorder.salesperson(block * model::block_lanes + lane);
        model::hold_meetings<float>(plan, model::view_of(people, block, 0), lane, choose, recorder);
      }
    }
    for (std::int64_t team = 0; team < p.population.teams; ++team) {
      model::learn_in_team(p.team, people, team);
    }
  }
  return people;
}

}  // namespace dyad::page
