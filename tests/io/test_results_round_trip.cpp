// What is written comes back: shapes, values, missing values, attributes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/run_columns.hpp"
#include "sim/io/results/transcript_columns.hpp"
#include "tests/io/test_results_made_up.hpp"

using namespace dyad;

namespace {

struct Written {
  made_up::Folder folder;
  model::Parameters parameters = made_up::parameters();
  std::filesystem::path path = folder.path / "made_up.h5";

  Written() {
    made_up::write(path, parameters, {"2024-05-01T12:00:00Z", 1.5, "here", 3, "lane", "", ""});
  }
};

std::string session_value(const io::ResultReader& reader, const std::string& wanted) {
  for (const auto& [name, value] : reader.session()) {
    if (name == wanted) return value;
  }
  return "missing";
}

}  // namespace

TEST_CASE("a file has the variables of its layout in their order and shapes") {
  const Written file;
  const io::ResultReader reader(file.path);
  auto layout = io::variables_of(io::coordinate_columns(file.parameters));
  if (!file.parameters.transcripts.empty()) {
    layout.push_back(io::transcript_coordinate().variable);
  }
  io::append_variables(layout, io::replicate_columns(file.parameters));
  if (!file.parameters.transcripts.empty()) {
    io::append_variables(layout, io::transcript_columns());
  }
  REQUIRE(reader.variables().size() == layout.size());
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const auto& stored = reader.variables()[i];
    INFO(layout[i].name);
    CHECK(stored.name == layout[i].name);
    CHECK(stored.long_name == layout[i].long_name);
    CHECK(stored.units == layout[i].units);
    CHECK(stored.dimensions == layout[i].dimensions);
  }
}

TEST_CASE("values come back where they belong") {
  const Written file;
  const io::ResultReader reader(file.path);
  const std::size_t people = 6, weeks = 5, groups = model::group_count;

  // trust is outcome 13: base 100 x replicate + 13 + 0.001 x salesperson
  const auto trust = reader.numbers("trust");
  REQUIRE(trust.size() == 2 * people);
  CHECK(trust[people + 2] == Approx(100 + 13 + 0.002));

  // weekly_trust is the third weekly mean
  const auto weekly = reader.numbers("weekly_trust");
  REQUIRE(weekly.size() == 2 * weeks * groups);
  CHECK(weekly[3 * groups + 4] ==
        Approx(0.001 * static_cast<double>(2 * weeks * groups + 3 * groups + 4)));

  // trajectories are turned: [week][salesperson] in the run, [salesperson][week] in the file
  const auto trajectory = reader.numbers("trajectory_trust");
  REQUIRE(trajectory.size() == 2 * people * weeks);
  const std::size_t in_run = 2 * weeks * people + 4 * people + 1;  // week 4 of salesperson 1
  CHECK(trajectory[1 * weeks + 4] == Approx(0.001 * static_cast<double>(in_run)));

  const auto treated = reader.numbers("treated_by");
  REQUIRE(treated.size() == 2 * 2 * people);
  CHECK(treated[1] == 1);
  CHECK(treated[2] == 0);

  CHECK(reader.numbers("total_sales") == std::vector<double>{1, 101});
  CHECK(reader.numbers("group_size")[groups] == 6);
}

TEST_CASE("missing values come back as NaN") {
  const Written file;
  const io::ResultReader reader(file.path);
  for (const char* name : {"trust", "revenue", "discount"}) {
    const auto values = reader.numbers(name);
    CHECK(std::isnan(values[0]));
    CHECK(std::none_of(values.begin() + 1, values.begin() + 6,
                       [](double value) { return std::isnan(value); }));
  }
}

TEST_CASE("the transcripts of all replicates lie one after the other") {
  const Written file;
  const io::ResultReader reader(file.path);
  CHECK(reader.numbers("transcript_line") == std::vector<double>{0, 1, 2, 3, 4, 5, 6});
  CHECK(reader.numbers("transcript_replicate") == std::vector<double>{0, 0, 0, 1, 1, 1, 1});
  CHECK(reader.numbers("transcript_turn") == std::vector<double>{0, 1, 2, 0, 1, 2, 3});
  CHECK(reader.numbers("transcript_engaged") == std::vector<double>{1, 0, 1, 1, 0, 1, 0});
  CHECK(reader.numbers("transcript_trust")[6] == Approx(0.53));
}

TEST_CASE("labels name moves, groups and interventions") {
  const Written file;
  const io::ResultReader reader(file.path);
  CHECK(reader.texts("move").front() == "ask");
  CHECK(reader.texts("group").front() == "all");
  CHECK(reader.texts("intervention") == std::vector<std::string>{"0: humility", "1: humility"});
}

TEST_CASE("a file says where its numbers come from") {
  const Written file;
  const io::ResultReader reader(file.path);
  CHECK(reader.provenance().title == "made up");
  CHECK(reader.provenance().configuration == "[run]\nseed = 7\n");
  CHECK(reader.model_version() == model::model_version);
  CHECK(reader.seed() == 7);
  CHECK(session_value(reader, "host") == "here");
  CHECK(session_value(reader, "threads") == "3");
  CHECK(session_value(reader, "seconds") == "1.5");
}

TEST_CASE("an attachment table of one's own is kept, the built-in one is not") {
  Written file;
  CHECK(io::ResultReader(file.path).attachment_cells().size() == 2);
  CHECK(io::ResultReader(file.path).attachment_cells()[1].people == 22.5);
  file.parameters.attachment.table = "built-in";
  made_up::write(file.path, file.parameters);
  CHECK(io::ResultReader(file.path).attachment_cells().empty());
}

TEST_CASE("the digest of a file combines those of its replicates in order") {
  const Written file;
  const io::ResultReader reader(file.path);
  const std::vector<std::uint64_t> digests{0x0123456789abcdef, 0x0123456789abcdf0};
  CHECK(reader.digests() == digests);
  CHECK(reader.digest() == io::combine_digests(digests));
  const std::vector<std::uint64_t> turned{digests[1], digests[0]};
  CHECK(io::combine_digests(digests) != io::combine_digests(turned));
  CHECK(io::digest_text(0xabc) == "0000000000000abc");
}

TEST_CASE("a file without extras has no variables for them") {
  Written file;
  file.parameters.interventions.clear();
  file.parameters.transcripts.clear();
  file.parameters.measures.trajectories = false;
  made_up::write(file.path, file.parameters);
  const io::ResultReader reader(file.path);
  CHECK_FALSE(reader.has("treated_by"));
  CHECK_FALSE(reader.has("intervention"));
  CHECK_FALSE(reader.has("transcript_line"));
  CHECK_FALSE(reader.has("trajectory_trust"));
  CHECK(reader.has("weekly_trust_quantile"));
}

TEST_CASE("many replicates of many people fill many chunks") {
  Written file;
  file.parameters = made_up::parameters();
  file.parameters.run.replicates = 70;
  file.parameters.population.teams = 300;
  file.parameters.run.weeks = 30;
  made_up::write(file.path, file.parameters);
  const io::ResultReader reader(file.path);
  const auto trust = reader.numbers("trust");
  REQUIRE(trust.size() == 70 * 600);
  CHECK(trust[69 * 600 + 599] == Approx(6900 + 13 + 0.599));
  CHECK(reader.numbers("transcript_line").back() == 70 * 3 + 69 * 70 / 2 - 1);
}
