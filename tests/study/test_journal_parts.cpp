// What a journal is made of.
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "sim/study/journal/checksum.hpp"
#include "sim/study/journal/line_difference.hpp"
#include "sim/study/journal/run_set.hpp"
#include "tests/study/journal_helpers.hpp"

namespace dyad::study::journal_tests {

TEST_CASE("a set of runs is that set in whatever order it grows") {
  std::mt19937 random(3);
  for (const int max : {1, 10, 300}) {
    RunSet runs;
    std::set<std::int64_t> plain;
    for (int step = 0; step < 400; ++step) {
      const auto run = static_cast<std::int64_t>(random() % static_cast<unsigned>(max));
      CHECK(runs.insert(run) == plain.insert(run).second);
    }
    CHECK(runs.size() == static_cast<std::int64_t>(plain.size()));
    std::set<std::int64_t> from_ranges;
    std::int64_t before = -1;
    for (const auto& [first, end] : runs.ranges()) {
      CHECK(first > before);  // they do not touch
      for (std::int64_t run = first; run < end; ++run) from_ranges.insert(run);
      before = end;
    }
    CHECK(from_ranges == plain);
    for (std::int64_t run = 0; run <= max; ++run) {
      CHECK(runs.contains(run) == plain.contains(run));
      std::int64_t missing = run;
      while (plain.contains(missing)) ++missing;
      CHECK(runs.next_missing(run) == missing);
    }
  }
}

TEST_CASE("runs are numbered point by point") {
  const Extent runs = {3, 4};
  CHECK(runs.runs() == 12);
  for (std::int64_t number = 0; number < runs.runs(); ++number) {
    CHECK(runs.number_of(runs.point_of(number), runs.replicate_of(number)) == number);
  }
  CHECK(runs.number_of(1, 0) == 4);
}

TEST_CASE("a checksum notices every flipped bit, and two in different words") {
  std::array<std::byte, 77> bytes = {};
  const auto sum = [&] {
    Checksum checksum;
    checksum.add(std::span<const std::byte>(bytes));
    return checksum.value();
  };
  std::set<std::uint64_t> sums = {sum()};
  const std::size_t bits = 8 * bytes.size();
  const auto flip = [&](std::size_t bit) { bytes[bit / 8] ^= std::byte{1} << bit % 8; };
  for (std::size_t one = 0; one < bits; ++one) {
    flip(one);
    sums.insert(sum());
    for (std::size_t other = 0; other < one; ++other) {
      flip(other);
      sums.insert(sum());
      flip(other);
    }
    flip(one);
  }
  CHECK(sums.size() == 1 + bits + bits * (bits - 1) / 2);
}

TEST_CASE("a run's bytes that are cut or grown are not a run") {
  std::vector<std::byte> content;
  write_content(made_up(1), content);
  FinishedRun read;
  for (std::size_t length = 0; length <= content.size() + 8; ++length) {
    std::vector<std::byte> other = content;
    other.resize(length);
    CHECK(read_content(other, read) == (length == content.size()));
  }
}

TEST_CASE("texts are compared line by line") {
  CHECK(line_difference("a\nb\n", "a\nb\n").empty());
  CHECK(line_difference("a\nb\nc\n", "a\nx\nc\n") == "  - b\n  + x\n");
  CHECK(line_difference("a\n", "a\nx\ny\n") == "  + x\n  + y\n");
  CHECK(line_difference("a\nb\na\n", "a\nb\n") == "  - a\n");
  CHECK(line_difference("a\nb\n", "b\na\n") == "  the same lines in another order\n");
  CHECK(line_difference("a", "a\n") == "  the same lines, but for the last line break\n");
  CHECK(line_difference("1\n2\n3\n", "4\n5\n6\n", 4) ==
        "  - 1\n  + 4\n  - 2\n  + 5\n  and 2 more lines\n");
  const std::string zeros(300, '0');
  const std::string difference = line_difference(zeros + "1" + zeros, zeros + "2" + zeros);
  CHECK(difference == "  - …" + std::string(30, '0') + "1" + std::string(69, '0') + "…\n  + …" +
                          std::string(30, '0') + "2" + std::string(69, '0') + "…\n");
}

}  // namespace dyad::study::journal_tests
