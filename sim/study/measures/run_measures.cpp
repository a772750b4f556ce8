#include "sim/study/measures/run_measures.hpp"

#include "sim/model/measures.hpp"

namespace dyad::study {

const std::vector<std::string>& measure_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const model::MeasureInfo& info : model::total_info) all.emplace_back(info.name);
    return all;
  }();
  return names;
}

}  // namespace dyad::study
