#include <catch2/catch.hpp>
#include <regex>
#include <utility>

#include "sim/base/problem.hpp"
#include "sim/study/journal/journal.hpp"
#include "sim/study/journal/journal_reader.hpp"
#include "tests/study/journal_helpers.hpp"

namespace dyad::study::journal_tests {
namespace {

using Catch::Contains;

template <typename Action>
std::string error_of(const Action& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error.what();
  }
  return "no error";
}

/// `where: what is wrong (why): what to do`
bool follows_grammar(const std::string& message) {
  return std::regex_search(message, std::regex(R"(^[^\n]+: [^\n]+ \([^\n]+\): [^\n]+)"));
}

}  // namespace

TEST_CASE("a journal gives back what it was given, to the bit and in order") {
  const Folder folder;
  {
    Journal journal(folder.file(), identity, extent);
    CHECK(journal.finished().size() == 0);
    journal.commit(made_up_runs(90, 200));
    auto backwards = made_up_runs(0, 90);
    std::reverse(backwards.begin(), backwards.end());
    journal.commit(backwards);
    CHECK(whole_runs(journal) == 200);
  }
  const Journal journal(folder.file(), identity, extent);
  CHECK(whole_runs(journal) == 200);
  CHECK(journal.failed() == 29);  // 3, 10, ... 199
  CHECK(journal.dropped() == 0);
  CHECK(journal.finished().ranges() == std::vector<RunSet::Range>{{0, 200}});
}

TEST_CASE("failed runs can be taken out, and then count as not done") {
  const Folder folder;
  {
    Journal journal(folder.file(), identity, extent);
    journal.commit(made_up_runs(0, 200));
    CHECK(journal.forget_failed() == 29);
    CHECK(journal.failed() == 0);
    CHECK(journal.forget_failed() == 0);
  }
  Journal journal(folder.file(), identity, extent);
  CHECK(journal.finished().size() == 200 - 29);
  CHECK(!journal.finished().contains(3));
  FinishedRun again = made_up(3);
  again.failure.clear();
  again.measures = made_up(4).measures;
  journal.commit(std::vector{again});  // other results than before: they were forgotten
  CHECK(journal.finished().contains(3));
  CHECK(journal.failed() == 0);
}

TEST_CASE("a journal whose file is gone takes nothing more") {
  for (const bool replaced : {false, true}) {
    const Folder folder;
    Journal journal(folder.file(), identity, extent);
    journal.commit(made_up_runs(0, 10));
    fs::rename(folder.file(), folder.file("moved"));
    if (replaced) std::ofstream(folder.file()) << "another";
    const std::string error = error_of([&] { journal.commit(made_up_runs(10, 20)); });
    CHECK_THAT(error, Contains("is gone"));
    CHECK(follows_grammar(error));
    CHECK(journal.finished().size() == 10);
  }
}

TEST_CASE("a journal keeps texts of any content and runs of any length") {
  const Folder folder;
  const Identity texts = {{"empty", ""}, {"zero", std::string("a\0b", 3)}, {"letters", "é – ✓\n"}};
  FinishedRun run = made_up(0);
  run.measures.assign(20'000, 1.5);  // more than a page
  { Journal(folder.file(), texts, extent).commit(std::vector{run}); }
  const JournalReader reader(folder.file());
  CHECK(reader.identity() == texts);
  CHECK(reader.extent().points == extent.points);
  CHECK(reader.extent().replicates == extent.replicates);
  reader.for_each([&](const FinishedRun& read) { CHECK(equal(read, run)); });
  CHECK(reader.finished().size() == 1);
}

TEST_CASE("a run is recorded once") {
  const Folder folder;
  Journal journal(folder.file(), identity, extent);
  journal.commit(made_up_runs(0, 10));
  FinishedRun again = made_up(5);
  again.seconds = 99;
  again.bytes = 1;

  SECTION("the same results again are ignored, whatever the time they took") {
    journal.commit(std::vector{made_up(20), again, made_up(20)});
    CHECK(whole_runs(journal) == 11);
  }
  SECTION("other results are an error, and nothing of the batch is recorded") {
    again.measures[1] = std::nextafter(again.measures[1], 1.0);
    const auto message = error_of([&] { journal.commit(std::vector{made_up(20), again}); });
    CHECK_THAT(message, Contains("point 1, replicate 0"));
    CHECK(follows_grammar(message));
    CHECK(whole_runs(journal) == 10);
  }
  SECTION("so they are within a batch") {
    FinishedRun other = made_up(20);
    other.digest ^= 1;
    CHECK_THROWS_AS(journal.commit(std::vector{made_up(20), other}), base::Error);
    CHECK(whole_runs(journal) == 10);
  }
  SECTION("a run that cannot be is a mistake of the program") {
    FinishedRun outside = made_up(11);
    outside.replicate = extent.replicates;
    CHECK_THROWS_AS(journal.commit(std::vector{outside}), std::out_of_range);
    CHECK(whole_runs(journal) == 10);
  }
  journal.commit(made_up_runs(0, 200));
  CHECK(whole_runs(journal) == 200);
}

TEST_CASE("a journal refuses another sweep and shows what differs") {
  const Folder folder;
  { const Journal journal(folder.file(), identity, extent); }
  const auto refusal = [&](const Identity& other, const Extent& runs) {
    const auto message = error_of([&] { const Journal journal(folder.file(), other, runs); });
    CHECK(follows_grammar(message));
    return message;
  };
  const std::string sweep =
      refusal({{"sweep", "[sweep]\nreplicates = 6\n"}, {"program", "dyad 1"}}, extent);
  CHECK_THAT(sweep, Contains("different sweep; below, - is the journal's and +") &&
                        Contains("\nsweep:\n  - replicates = 5\n  + replicates = 6") &&
                        Contains("finish with the sweep file and program") &&
                        !Contains("program:"));
  const std::string more =
      refusal({{"sweep", identity[0].text}, {"program", "dyad 2"}, {"shard", "0/1"}}, {41, 5});
  CHECK_THAT(more, Contains("different program, points, shard;") &&
                       Contains("\nprogram:\n  - dyad 1\n  + dyad 2\npoints:\n  - 40\n  + 41\n"
                                "shard:\n  + 0/1"));
  CHECK(error_of([&] { const Journal journal(folder.file(), identity, extent); }) == "no error");
}

TEST_CASE("an extent out of range is refused") {
  const Folder folder;
  const std::int64_t huge = std::int64_t{1} << 40;
  for (const Extent wrong : {Extent{0, 1}, Extent{1, 0}, Extent{-1, -1}, Extent{huge, huge}}) {
    CHECK_THROWS_AS(Journal(folder.file(), identity, wrong), std::invalid_argument);
  }
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("only one process at a time writes a journal, and it is named") {
  const Folder folder;
  Process other([&] {
    const Journal journal(folder.file(), identity, extent);
    write_bytes(folder.file("ready"), "yes");
    pause();
    return 0;
  });
  while (!fs::exists(folder.file("ready"))) usleep(1000);
  const auto message = error_of([&] { const Journal journal(folder.file(), identity, extent); });
  CHECK_THAT(message, Contains("process " + std::to_string(other.number()) + " on "));
  CHECK(follows_grammar(message));
  CHECK(whole_runs(JournalReader(folder.file())) == 0);  // who only looks needs no lock
  other.kill_now();
  { const Journal journal(folder.file(), identity, extent); }
  CHECK_FALSE(fs::exists(folder.file("study.h5.journal.lock")));
}

TEST_CASE("nothing remains of a journal that is removed") {
  const Folder folder;
  Journal journal(folder.file(), identity, extent);
  journal.commit(made_up_runs(0, 10));
  const JournalReader reader(folder.file());  // keeps the log alive
  journal.remove();
  CHECK(fs::is_empty(folder.path()));
  CHECK(whole_runs(reader) == 10);
}

TEST_CASE("a log that has lost its journal is not read") {
  const Folder folder;
  Journal journal(folder.file(), identity, extent);
  journal.commit(made_up_runs(0, 10));
  const std::string log = bytes_of(folder.file("study.h5.journal-wal"));
  REQUIRE_FALSE(log.empty());
  journal.remove();
  write_bytes(folder.file("study.h5.journal-wal"), log);
  CHECK(Journal(folder.file(), identity, extent).finished().size() == 0);
}

TEST_CASE("what is no journal is left as it is") {
  const Folder folder;
  const auto refusals = [&](const std::string& bytes) {
    write_bytes(folder.file(), bytes);
    const auto written = error_of([&] { const Journal journal(folder.file(), identity, extent); });
    const auto read = error_of([&] { const JournalReader reader(folder.file()); });
    CHECK(follows_grammar(written));
    CHECK(follows_grammar(read));
    CHECK(bytes_of(folder.file()) == bytes);
    return std::pair(written, read);
  };
  const auto refusal = [&](const std::string& bytes) {
    const auto [written, read] = refusals(bytes);
    CHECK(written == read);
    return written;
  };
  const auto [written, read] = refusals("name,sales\nAda,3\n");
  CHECK_THAT(written, Contains("is no journal") && Contains("delete the file"));
  CHECK_THAT(read, Contains("is no journal") && !Contains("delete"));
  { const Journal journal(folder.file("other"), identity, extent); }
  std::string bytes = bytes_of(folder.file("other"));
  bytes[68] = 'x';  // application_id, big end first
  CHECK_THAT(refusal(bytes), Contains("another program made it"));
  bytes[68] = 'd';
  bytes[63] = 2;  // user_version
  CHECK_THAT(refusal(bytes), Contains("it has format 2 and this program knows only format 1"));
  bytes[63] = 0;
  CHECK_THAT(refusal(bytes), Contains("is damaged"));
}

TEST_CASE("a journal that is not there or cannot be is refused") {
  const Folder folder;
  const auto reader = [](const fs::path& file) {
    return error_of([&] { const JournalReader opened(file); });
  };
  const auto writer = [](const fs::path& file) {
    return error_of([&] { const Journal opened(file, identity, extent); });
  };
  CHECK_THAT(reader(folder.file()), Contains("is not there"));
  CHECK_THAT(writer(folder.file("none/study.journal")), Contains("No such file or directory"));
  fs::create_directory(folder.file());
  CHECK(follows_grammar(writer(folder.file())));
  CHECK(follows_grammar(reader(folder.file())));
  write_bytes(folder.file("empty"), "");
  CHECK_THAT(reader(folder.file("empty")), Contains("is empty"));
  CHECK(writer(folder.file("empty")) == "no error");
}

}  // namespace dyad::study::journal_tests
