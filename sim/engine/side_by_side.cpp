#include "sim/engine/side_by_side.hpp"

#include <exception>
#include <mutex>

#include "sim/engine/openmp.hpp"

namespace dyad::engine {

void side_by_side(std::int64_t count, const std::function<void(std::int64_t)>& work) {
  std::mutex mutex;
  std::exception_ptr failure;
#pragma omp parallel for schedule(dynamic) if (count > 1)
  for (std::int64_t i = 0; i < count; ++i) {
    try {
      work(i);
    } catch (...) {  // none may leave a parallel region
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  }
  if (failure) std::rethrow_exception(failure);
}

void use_threads(int threads) { take_threads(threads); }

}  // namespace dyad::engine
