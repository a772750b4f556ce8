// The headlines under their rivals, and the survey on genes.
#include "tests/workshop/ask.hpp"

using namespace dyad::test;
using Catch::Contains;

namespace {

json row_of(const json& answer, const char* rival) {
  for (const json& row : answer["rows"]) {
    if (row["rival"] == rival) return row;
  }
  FAIL("no row " << rival);
  return {};
}

json survive(const char* headline) {
  return answer_to({{"kind", "survive"}, {"headline", headline}, {"seed", 11}});
}

}  // namespace

TEST_CASE("each headline holds in the model itself, on the side that it claims") {
  for (const char* headline :
       {"listening_leads", "letting_go", "balance_closes", "questions_help", "genes"}) {
    INFO(headline);
    CHECK(row_of(survive(headline), "model")["effect"]["low"] > 0.0);
  }
  for (const char* headline : {"paradox", "opening_costs"}) {
    INFO(headline);
    CHECK(row_of(survive(headline), "model")["effect"]["high"] < 0.0);
  }
}

TEST_CASE("a headline vanishes with its own mechanism") {
  CHECK(row_of(survive("paradox"), "no_erosion")["verdict"] == "vanishes");
  CHECK(row_of(survive("opening_costs"), "no_scar")["verdict"] == "vanishes");
  CHECK(row_of(survive("genes"), "no_gain")["verdict"] != "survives");
  CHECK(row_of(survive("listening_leads"), "no_erosion")["verdict"] == "survives");
}

TEST_CASE("what is exactly nothing vanishes, whatever its rounding errors") {
  // With these seeds the slope without erosion is some 1e-30, beside an interval that leaves out 0.
  for (const auto& [seed, rival] : {std::pair{1, "all"}, {19, "all"}, {59, "no_erosion"}}) {
    INFO(seed);
    const json paradox = answer_to({{"kind", "survive"}, {"headline", "paradox"}, {"seed", seed}});
    CHECK(row_of(paradox, rival)["verdict"] == "vanishes");
  }
}

TEST_CASE("a headline that nobody knows is refused") {
  CHECK_THAT(refusal_of({{"kind", "survive"}, {"headline", "magic"}, {"seed", 1}}),
             Contains("send one of listening_leads, "));
}

TEST_CASE("the survey on genes has slopes by genotype, and points to draw") {
  const json request{{"kind", "genes"},
                     {"people", 1500},
                     {"reliability", 0.8},
                     {"seed", 2},
                     {"settings", json::object()}};
  const json genes = answer_to(request);
  REQUIRE(genes["groups"].size() == 4);
  CHECK(genes["points"].size() == 400);
  const json &carriers = genes["groups"][0], &others = genes["groups"][1];
  CHECK(carriers["people"].get<int>() + others["people"].get<int>() == 1500);
  CHECK(carriers["slope"]["low"] > 0.0);
  CHECK(carriers["slope"]["low"] > others["slope"]["value"]);
}

TEST_CASE("a survey that measures badly sees less") {
  const auto slope = [](double reliability) {
    return answer_to({{"kind", "genes"},
                      {"people", 2000},
                      {"reliability", reliability},
                      {"seed", 2},
                      {"settings", json::object()}})["groups"][0]["slope"]["value"]
        .get<double>();
  };
  CHECK(slope(0.3) < slope(1));
}
