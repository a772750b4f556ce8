// Tables of attachment scores: CSV files and cells listed in the configuration.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "sim/io/config/resolved.hpp"
#include "sim/model/built_in_attachment_table.hpp"
#include "tests/io/config_helpers.hpp"

using namespace dyad;

namespace {

constexpr const char* header = "anxiety_low,anxiety_high,avoidance_low,avoidance_high,people\n";

/// A folder with the file table.csv, gone at the end.
class Folder {
 public:
  explicit Folder(const std::string& csv)
      : path(std::filesystem::temp_directory_path() /
             ("dyad_test_" + std::to_string(getpid()) + "_" + std::to_string(++count))) {
    std::filesystem::create_directories(path);
    std::ofstream(path / "table.csv", std::ios::binary) << csv;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;

 private:
  static inline int count = 0;
};

constexpr const char* with_table = "run.seed = 1\nattachment.table = 'table.csv'\n";

std::string refusal(const std::string& csv) {
  const Folder folder(csv);
  return test::problems_of(with_table, {}, folder.path);
}

}  // namespace

TEST_CASE("the published table reads as the one compiled in") {
  const auto c = test::parse("run.seed = 1\nattachment.table = 'attachment_ecr.csv'", {},
                             test::repository / "data");
  const auto& read = c.parameters.attachment.cells;
  const auto& built_in = model::built_in_attachment_table();
  REQUIRE(read.size() == built_in.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].anxiety_low == built_in[i].anxiety_low);
    CHECK(read[i].avoidance_high == built_in[i].avoidance_high);
    CHECK(read[i].people == built_in[i].people);
  }
}

TEST_CASE("comments, blank lines, quotes, spaces and Windows line ends are fine") {
  const Folder folder(
      "\xef\xbb\xbf# "
      "who\r\n\r\n\"anxiety_low\",anxiety_high,avoidance_low,avoidance_high,people\r\n"
      "1, 2 ,1,2,\"10\"\r\n  # more\r\n2,3,2,3,0.5");
  const auto c = test::parse(with_table, {}, folder.path);
  REQUIRE(c.parameters.attachment.cells.size() == 2);
  CHECK(c.parameters.attachment.cells[0].people == 10);
  CHECK(c.parameters.attachment.cells[1].people == 0.5);
  CHECK(c.parameters.attachment.table == "table.csv");
}

TEST_CASE("a resolved configuration carries the cells, so that the CSV file is not needed") {
  const std::string csv = std::string(header) + "1,2,1,2,10\n2,3,2,3,0.1\n";
  std::string resolved;
  {
    const Folder folder(csv);
    resolved = io::resolved_toml(test::parse(with_table, {}, folder.path).parameters);
  }
  const auto c = test::parse(resolved, {}, "/no/such/folder");
  REQUIRE(c.parameters.attachment.cells.size() == 2);
  CHECK(c.parameters.attachment.cells[1].people == 0.1);
}

TEST_CASE("a table that is missing is refused where it is named") {
  CHECK(test::problems_of(with_table, {}, "/no/such").find("c.toml:2:20: attachment.table") == 0);
  CHECK(test::problems_of("run.seed = 1", {"attachment.table=x.csv"})
            .find("--set attachment.table=x.csv: ") == 0);
  CHECK(test::problems_of("run.seed = 1\nattachment.table = '/tmp'").find("this is a folder") !=
        std::string::npos);
}

TEST_CASE("a malformed table is refused with its line") {
  const std::string good = std::string(header) + "1,2,1,2,10\n";
  const std::pair<std::string, std::string> cases[]{
      {"", ":1:1: the table is empty"},
      {"# nothing\n", ":1:1: the table is empty"},
      {"a,b,c\n1,2,3\n", ":1:1: the header is 'a,b,c'"},
      {"anxiety_low;anxiety_high\n", ":1:1: columns stand between semicolons"},
      {header, "holds no people"},
      {std::string(header) + "1,2,1,2,0\n", "holds no people"},
      {good + "1,2,3\n", ":3:1: 3 fields"},
      {good + "1,2,3,4,5,6\n", ":3:1: 6 fields"},
      {good + "1,2,x,4,5\n", ":3:5: 'x' is no number"},
      {good + "1,2,,4,5\n", ":3:5: '' is no number"},
      {good + "1,2,1.5e,4,5\n", "'1.5e' is no number"},
      {good + "2,1,1,2,5\n", ":3:1: the lower bound of anxiety"},
      {good + "1,2,2,1,5\n", ":3:1: the lower bound of avoidance"},
      {good + "1,2,1,2,-5\n", ":3:1: -5 people"},
      {good + "1,2,1,nan,5\n", ":3:7: 'nan' is no number"},
      {good + "1,inf,1,2,5\n", ":3:3: 'inf' is no number"},
      {std::string(header) + "1,1,1,2,5\n", "the variance of anxiety is 0"},
      {std::string(header) + "1,2,2,2,5\n", "the variance of avoidance is 0"},
      {std::string(header) + "1,1e300,1,2,5\n", "the variance of anxiety is inf"},
      {std::string(header) + "1,2,1,2,1e308\n1,2,1,2,1e308\n", "the variance of anxiety is"},
  };
  for (const auto& [csv, part] : cases) {
    const std::string text = refusal(csv);
    INFO(csv << "\n" << text);
    CHECK(text.find("table.csv") != std::string::npos);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("a table full of mistakes does not hide the other problems") {
  std::string csv = header;
  for (int i = 0; i < 1000; ++i) csv += "1,2\n";
  const Folder folder(csv);
  const std::string text =
      test::problems_of(std::string(with_table) + "trust.gain = -1\n", {}, folder.path);
  CHECK(std::count(text.begin(), text.end(), '\n') == 5);
  CHECK(text.find("c.toml:3:14: trust.gain") == 0);
}

TEST_CASE("a table that nobody draws from has no effect, and is refused") {
  const Folder folder(std::string(header) + "1,2,1,2,10\n");
  const std::string text =
      test::problems_of(with_table,
                        {"attachment.salespeople.source=normal",
                         "attachment.customers.source=normal", "attachment.leaders.source=normal"},
                        folder.path);
  CHECK(text.find("c.toml:2:20: attachment.table has no effect") == 0);
}

TEST_CASE("listed cells are checked as those of a file are") {
  const std::string start = "run.seed = 1\nattachment.table = 'mine'\nattachment.cells = ";
  CHECK(test::problems_of(start + "[[1, 2, 1, 2.5, 3]]").empty());
  const std::pair<const char*, const char*> cases[]{
      {"3", "c.toml:3:20: attachment.cells is no list of cells"},
      {"[]", "c.toml:3:20: the table of attachment scores holds no people"},
      {"[[1, 2, 1, 2]]", "is no list of cells"},
      {"[[1, 2, 1, 2, '3']]", "is no list of cells"},
      {"[[1, 2, 1, 2, true]]", "is no list of cells"},
      {"[[1, 2, 1, 2, 3], [2, 1, 1, 2, 3]]", "c.toml:3:38: the lower bound of anxiety"},
      {"[[1, 1, 1, 2, 3]]", "the variance of anxiety is 0"},
  };
  for (const auto& [cells, part] : cases) {
    const std::string text = test::problems_of(start + cells);
    INFO(cells << "\n" << text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(test::problems_of("run.seed = 1\nattachment.cells = [[1, 2, 1, 2, 3]]")
            .find("attachment.cells has no effect") != std::string::npos);
}
