// Work on several threads that is none of the model's.
#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "sim/engine/batch.hpp"
#include "sim/engine/side_by_side.hpp"
#include "tests/engine/fixtures.hpp"

using namespace dyad::engine;

namespace {

/// How many threads took part in many pieces.
std::size_t threads_at_work() {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  side_by_side(64, [&](std::int64_t) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  });
  return threads.size();
}

}  // namespace

TEST_CASE("every piece is done once") {
  for (const std::int64_t count : {0, 1, 2, 1000}) {
    std::vector<std::atomic<int>> done(static_cast<std::size_t>(count));
    side_by_side(count, [&](std::int64_t i) { ++done[static_cast<std::size_t>(i)]; });
    for (const auto& times : done) CHECK(times == 1);
  }
}

TEST_CASE("work side by side takes as many threads as it was told") {
  for (const int threads : {1, 3}) {
    use_threads(threads);
    CHECK(threads_at_work() == static_cast<std::size_t>(threads));
  }
  use_threads(2);
}

TEST_CASE("inside runs side by side there is one thread") {
  use_threads(4);
  const auto parameters = std::make_shared<const dyad::model::Parameters>(dyad::test::eventful());
  BatchOptions options;
  options.threads = 2;
  std::int64_t given = 0;
  std::atomic<std::size_t> most = 0;
  run_batches(
      [&]() -> std::optional<Batch> {
        if (given == 2) return {};
        return Batch{parameters, given++};
      },
      [&](BatchResult&&) { most = std::max(most.load(), threads_at_work()); }, options);
  CHECK(most == 1);
  use_threads(2);
}

TEST_CASE("an error of one piece is thrown when all have ended") {
  std::atomic<int> ended = 0;
  const auto work = [&](std::int64_t i) {
    if (i == 5) throw std::runtime_error("piece 5");
    ++ended;
  };
  CHECK_THROWS_WITH(side_by_side(20, work), "piece 5");
  CHECK(ended == 19);
}
