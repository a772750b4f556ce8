// Reading in a process of its own: what comes back, and what cannot hurt.
#include <atomic>
#include <catch2/catch.hpp>
#include <csignal>
#include <vector>

#include "sim/cli/isolated.hpp"
#include "sim/io/results/result_error.hpp"
#include "tests/cli/sanitized.hpp"

using namespace dyad;
using cli::isolated;

namespace {

std::string error_of(const std::function<std::string()>& read,
                     const cli::ReadingLimits& limits = {10, 1u << 30}) {
  try {
    isolated("x.h5", read, limits);
  } catch (const io::ResultError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("what was read comes back, however long") {
  CHECK(isolated("x.h5", [] { return std::string(); }).empty());
  const std::string text(3'000'000, 'x');
  CHECK(isolated("x.h5", [&] { return text; }) == text);
}

TEST_CASE("several texts come back as they were") {
  const std::vector<std::string> texts{"", "a", "b\nc", "", "é"};
  CHECK(cli::unpacked(isolated("x.h5", [&] { return cli::packed(texts); })) == texts);
}

TEST_CASE("what reading throws is thrown") {
  CHECK(error_of([]() -> std::string { throw io::ResultError("a", "b", "c", "d"); }) ==
        "a: b (c): d");
}

TEST_CASE("a crash, a circle and a hunger for memory end in words") {
  using Catch::Contains;
  const std::string damaged = "the file is damaged";
  const auto crash = []() -> std::string {
    std::signal(SIGSEGV, SIG_DFL);
    std::raise(SIGSEGV);
    return {};
  };
  CHECK_THAT(error_of(crash), Contains("it crashed") && Contains(damaged));
  const auto circle = []() -> std::string {
    for (std::atomic<int> turn = 0;; ++turn) continue;
  };
  CHECK_THAT(error_of(circle, {1, 1u << 30}), Contains("did not end in 1 s") && Contains(damaged));
  const auto hunger = []() -> std::string { return std::string(std::size_t{3} << 30, 'x'); };
  CHECK_THAT(
      error_of(hunger),
      Contains(dyad::test::sanitized ? "it crashed" : "more memory than a file of its length") &&
          Contains(damaged));
}
