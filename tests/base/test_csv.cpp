// Lines and fields of tables, also of those that other programs write.
#include <catch2/catch.hpp>

#include "sim/base/csv.hpp"

using namespace dyad::base;

TEST_CASE("fields stand between commas, without blanks and quotes, and know their column") {
  const auto fields = csv_fields(R"( a ,"b", ,c)");
  CHECK(joined(fields) == "a,b,,c");
  CHECK(fields[1].column == 5);
  CHECK(joined(csv_fields("")).empty());
}

TEST_CASE("lines come with their number; empty ones and comments do not") {
  std::string seen;
  for_csv_lines(
      "\xef\xbb\xbf"
      "a\n# b\n\n c\r\nd",
      [&](std::string_view line, std::size_t number) {
        seen += std::to_string(number) + std::string(trimmed(line));
      });
  CHECK(seen == "1a4c5d");
}

TEST_CASE("tables of another kind are told by their header and their commas") {
  CHECK(foreign_header("a;b")->what.find("semicolons") != std::string::npos);
  CHECK(foreign_header("a\tb")->what.find("tabs") != std::string::npos);
  CHECK(foreign_header(",a")->why.find("data frame") != std::string::npos);
  CHECK(foreign_header("Unnamed: 0,a").has_value());
  CHECK_FALSE(foreign_header("a,b").has_value());
  CHECK(has_decimal_commas(R"("0,5",1)"));
  CHECK_FALSE(has_decimal_commas(R"("a,b",0.5)"));
}
