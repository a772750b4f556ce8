#include "analysis/binding/background.hpp"

#include <pybind11/pybind11.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace dyad::binding {
namespace {

constexpr std::chrono::milliseconds between_looks{50};

/// A thread that is waited for whatever happens, since it looks at variables of its maker.
class Worker {
 public:
  explicit Worker(const std::function<void(const std::function<bool()>&)>& work)
      : thread_([this, &work] {
          try {
            work([this] { return stop_.load(); });
          } catch (...) {
            failure_ = std::current_exception();
          }
          const std::lock_guard lock(mutex_);
          ended_ = true;
          end_.notify_one();
        }) {}
  ~Worker() {
    stop();
    thread_.join();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void stop() { stop_ = true; }

  /// Whether it has ended within the time between two looks.
  bool ended() {
    std::unique_lock lock(mutex_);
    return end_.wait_for(lock, between_looks, [this] { return ended_; });
  }

  const std::exception_ptr& failure() const { return failure_; }

 private:
  std::mutex mutex_;
  std::condition_variable end_;
  bool ended_ = false;
  std::atomic<bool> stop_ = false;
  std::exception_ptr failure_;
  std::thread thread_;  // last: it uses the others
};

}  // namespace

void in_background(const std::function<void(const std::function<bool()>& stop)>& work) {
  bool interrupted = false;
  std::exception_ptr failure;
  {
    const pybind11::gil_scoped_release free;
    Worker worker(work);
    while (!worker.ended()) {
      const pybind11::gil_scoped_acquire held;
      if (interrupted || PyErr_CheckSignals() == 0) continue;
      interrupted = true;
      worker.stop();
    }
    failure = worker.failure();
  }
  if (interrupted) throw pybind11::error_already_set();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dyad::binding
