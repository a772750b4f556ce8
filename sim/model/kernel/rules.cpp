#include "sim/model/kernel/rules.hpp"

namespace dyad::model {
namespace {

Table<move_count> column(const Parameters& parameters, double MoveAttributes::*attribute) {
  Table<move_count> table;
  for (std::size_t m = 0; m < move_count; ++m) {
    table.value[m] = static_cast<float>(parameters.moves[m].*attribute);
  }
  return table;
}

}  // namespace

Rules rules_of(const Parameters& p) {
  const auto opening = move_named(p.run.opening_move);
  return {in_float(p.engagement),
          in_float(p.insight),
          in_float(p.influence),
          in_float(p.customer_power),
          in_float(p.trust),
          in_float(p.commitment),
          in_float(p.common_ground),
          in_float(p.power),
          in_float(p.closing),
          in_float(p.negotiation),
          in_float(p.choice),
          in_float(p.learning),
          in_float(p.market),
          {column(p, &MoveAttributes::listen), column(p, &MoveAttributes::self),
           column(p, &MoveAttributes::close), column(p, &MoveAttributes::content),
           column(p, &MoveAttributes::press), column(p, &MoveAttributes::yield)},
          static_cast<int>(p.run.meetings_per_week),
          static_cast<int>(p.run.max_turns),
          opening ? static_cast<int>(*opening) : -1};
}

}  // namespace dyad::model
