// A small sweep without a file: points differ in how much power takes away empathy.
#pragma once

#include "sim/study/measures/run_measures.hpp"
#include "sim/study/sweep.hpp"
#include "tests/model/fixtures.hpp"

namespace dyad::test {

inline study::Sweep made_up_sweep(std::int64_t points, std::int64_t replicates) {
  study::Sweep sweep;
  sweep.factors = {{{"power.empathy_erosion"}, "1", "what power takes"}};
  sweep.points = points;
  sweep.replicates = replicates;
  sweep.measures = study::measure_names();
  sweep.resolved = "made up";
  sweep.values_of = [](std::int64_t point) {
    return std::vector<study::Value>{0.1 * static_cast<double>(point)};
  };
  sweep.parameters_of = [](std::int64_t point) {
    model::Parameters p = small();
    p.run.weeks = 3;
    p.run.survey_weeks = 2;
    p.run.replicates = 1;
    p.power.empathy_erosion = 0.1 * static_cast<double>(point);
    return p;
  };
  return sweep;
}

}  // namespace dyad::test
