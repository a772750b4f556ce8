// How many threads are ours, and whether they start.
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <limits>

#include "sim/cli/processors.hpp"
#include "tests/cli/sanitized.hpp"

using namespace dyad::cli;

TEST_CASE("a control group says how much time it gives") {
  namespace fs = std::filesystem;
  const fs::path group = fs::temp_directory_path() / ("dyad-group-" + std::to_string(getpid()));
  fs::create_directories(group);
  constexpr double all = std::numeric_limits<double>::infinity();
  CHECK(processors_in(group) == all);
  for (const auto& [text, expected] : {std::pair{"200000 100000\n", 2.0},
                                       {"50000 100000\n", 0.5},
                                       {"max 100000\n", all},
                                       {"giraffe\n", all},
                                       {"", all}}) {
    std::ofstream(group / "cpu.max") << text;
    CHECK(processors_in(group) == expected);
  }
  fs::remove_all(group);
}

TEST_CASE("processors are those that the process may run on") {
  cpu_set_t before;
  REQUIRE(sched_getaffinity(0, sizeof before, &before) == 0);
  CHECK(processors() >= 1);
  CHECK(processors() <= CPU_COUNT(&before));
  cpu_set_t one;
  CPU_ZERO(&one);
  for (std::size_t cpu = 0; CPU_COUNT(&one) == 0; ++cpu) {
    if (CPU_ISSET(cpu, &before)) CPU_SET(cpu, &one);
  }
  REQUIRE(sched_setaffinity(0, sizeof one, &one) == 0);
  CHECK(processors() == 1);
  REQUIRE(sched_setaffinity(0, sizeof before, &before) == 0);
}

TEST_CASE("threads that start give no trouble, those that cannot are told") {
  CHECK(thread_problem(1).empty());
  CHECK(thread_problem(3).empty());
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_AS, &before) == 0);
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  const rlim_t taken = pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
  // Room for a few stacks, and not for two hundred.
  const rlimit tight{taken + (100u << 20), before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_AS, &tight) == 0);
  const std::string trouble = thread_problem(200);
  REQUIRE(setrlimit(RLIMIT_AS, &before) == 0);
  CHECK_THAT(trouble, Catch::Contains(dyad::test::sanitized ? "; see "
                                                            : "the system does not start so many"));
}
