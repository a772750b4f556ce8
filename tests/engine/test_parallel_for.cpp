// Work on several threads that is none of the model's.
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "sim/engine/batch.hpp"
#include "sim/engine/parallel_for.hpp"
#include "tests/engine/fixtures.hpp"

using namespace dyad::engine;

namespace {

/// How many threads took part in many pieces.
std::size_t threads_at_work() {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  parallel_for(64, free_threads(), [&](std::int64_t, int) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  });
  return threads.size();
}

}  // namespace

TEST_CASE("every piece is done once") {
  for (const int threads : {1, 2, 5}) {
    for (const std::int64_t count : {0, 1, 2, 1000}) {
      std::vector<std::atomic<int>> done(static_cast<std::size_t>(count));
      std::atomic<bool> named_rightly = true;
      parallel_for(count, threads, [&](std::int64_t i, int thread) {
        ++done[static_cast<std::size_t>(i)];
        if (thread < 0 || thread >= threads) named_rightly = false;
      });
      for (const auto& times : done) CHECK(times == 1);
      CHECK(named_rightly);
    }
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
  std::atomic<std::size_t> max = 0;
  run_batches(
      [&]() -> std::optional<Batch> {
        if (given == 2) return {};
        return Batch{parameters, given++};
      },
      [&](BatchResult&&) { max = std::max(max.load(), threads_at_work()); }, options);
  CHECK(max == 1);
  use_threads(2);
}

TEST_CASE("fewer batches than threads run side by side all the same") {
  constexpr int batches = 3;
  const auto parameters = std::make_shared<const dyad::model::Parameters>(dyad::test::eventful());
  std::mutex mutex;
  std::condition_variable changed;
  std::set<std::int64_t> begun;
  int met = 0;
  BatchOptions options;
  options.threads = 8;
  options.at_once = batches;
  options.after_week = [&](const Batch& batch) {
    std::unique_lock lock(mutex);
    if (!begun.insert(batch.first).second) return;
    changed.notify_all();
    met +=
        changed.wait_for(lock, std::chrono::seconds(20), [&] { return begun.size() == batches; });
  };
  std::int64_t given = 0;
  std::set<std::uint64_t> digests;
  run_batches(
      [&]() -> std::optional<Batch> {
        if (given == batches) return {};
        return Batch{parameters, given++};
      },
      [&](BatchResult&& result) {
        const std::lock_guard lock(mutex);
        digests.insert(result.runs.at(0).digest);
      },
      options);
  CHECK(met == batches);
  CHECK(digests.size() == batches);
}

TEST_CASE("threads that are left over go inside runs") {
  for (const auto& [at_once, threads] : {std::pair{1, 8}, {3, 8}, {7, 8}, {8, 8}}) {
    int all = 0;
    for (int place = 0; place < at_once; ++place) {
      const int share = share_of(place, at_once, threads);
      CHECK(std::abs(share - threads / at_once) <= 1);
      all += share;
    }
    CHECK(all == threads);
  }
  CHECK(batches_at_once(7, 8) == 7);
  CHECK(batches_at_once(70, 8) == 8);
  CHECK(batches_at_once(0, 8) == 1);
}

TEST_CASE("an error of one piece is thrown when all have ended") {
  for (const int threads : {1, 3}) {
    std::atomic<int> ended = 0;
    const auto work = [&](std::int64_t i, int) {
      if (i == 5) throw std::runtime_error("piece 5");
      ++ended;
    };
    CHECK_THROWS_WITH(parallel_for(20, threads, work), "piece 5");
    CHECK(ended == 19);
  }
}
