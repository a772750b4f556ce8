// Which known name an unknown one was meant to be.
#include <catch2/catch.hpp>

#include "sim/base/nearest.hpp"

using namespace dyad;

TEST_CASE("the nearest name is the one meant") {
  const std::vector<std::string> names{"teams", "team_size", "accounts", "members_min"};
  CHECK(base::nearest("tems", names) == "teams");
  CHECK(base::nearest("taems", names) == "teams");
  CHECK(base::nearest("TEAM-SIZE", names) == "team_size");
  CHECK(base::nearest("members", names) == "members_min");
  CHECK(base::nearest("elephants", names) == std::nullopt);
  CHECK(base::nearest("", names) == std::nullopt);
  CHECK(base::nearest(std::string(1'000'000, 'a'), names) == std::nullopt);
  CHECK(base::nearest("x", {"y"}) == std::nullopt);
  CHECK(base::edit_distance("ab", "ba") == 1);
  CHECK(base::edit_distance("", "abc") == 3);
  CHECK(base::edit_distance("kitten", "sitting") == 3);
}
