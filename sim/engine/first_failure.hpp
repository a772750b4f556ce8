// An exception may not leave a parallel region: this carries the first one out.
#pragma once

#include <exception>
#include <mutex>

namespace dyad::engine {

class FirstFailure {
 public:
  /// Does `work`, and keeps what it throws if nothing was thrown before. From any thread.
  template <class Work>
  void keep(const Work& work) noexcept {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
    }
  }
  /// Throws what was kept, when the region has ended.
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace dyad::engine
