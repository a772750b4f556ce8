#include "sim/engine/side_by_side.hpp"

#include "sim/engine/first_failure.hpp"
#include "sim/engine/openmp.hpp"

namespace dyad::engine {

void side_by_side(std::int64_t count, const std::function<void(std::int64_t)>& work) {
  FirstFailure failure;
#pragma omp parallel for schedule(dynamic) if (count > 1 && !among_others())
  for (std::int64_t i = 0; i < count; ++i) failure.keep([&] { work(i); });
  failure.rethrow();
}

void use_threads(int threads) { take_threads(threads); }

}  // namespace dyad::engine
