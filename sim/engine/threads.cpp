#include "sim/engine/threads.hpp"

#include <algorithm>
#include <mutex>

#ifdef __GLIBC__
#include <pthread.h>
#endif

#include "sim/engine/openmp.hpp"

namespace dyad::engine {
namespace {

/// Of the calling thread; 0 where that cannot be told.
std::size_t stack_here() {
  std::size_t size = 0;
#ifdef __GLIBC__
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  void* address = nullptr;
  if (pthread_attr_getstack(&attributes, &address, &size) != 0) size = 0;
  pthread_attr_destroy(&attributes);
#endif
  return size;
}

}  // namespace

std::size_t start_threads(int threads) {
  std::size_t smallest = 0;
  std::mutex mutex;
#pragma omp parallel num_threads(threads)
  {
    const std::size_t mine = stack_here();
    const std::lock_guard lock(mutex);
    smallest = smallest == 0 ? mine : std::min(smallest, mine);
  }
  return smallest;
}

}  // namespace dyad::engine
