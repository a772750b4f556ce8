#include "sim/model/kernel/week.hpp"

namespace dyad::model {

BlockView view_of(Population& population, std::int64_t block, std::size_t prepared_questions) {
  const Shape& shape = population.shape;
  return {&population.salespeople[static_cast<std::size_t>(block)],
          &population.accounts[shape.account(block, 0)],
          &population.customers[shape.customer(block, 0, 0)],
          &population.leaving[shape.account(block, 0)],
          population.prepared.data() + static_cast<std::size_t>(block) * prepared_questions,
          shape.accounts,
          shape.members_max};
}

}  // namespace dyad::model
