// The conversation's kinds: talk, lucks, styles, styles_lucks, about.
#include "sim/model/conversation.hpp"
#include "tests/workshop/ask.hpp"

using namespace dyad::test;

TEST_CASE("a conversation is played as far as its moves go") {
  const json talk = answer_to(
      {{"kind", "talk"}, {"conversation", conversation(R"([["ask", "ask", "tailor"]])")}});
  REQUIRE(talk["meetings"].size() == 1);
  const json& turns = talk["meetings"][0]["turns"];
  REQUIRE(turns.size() == 3);
  CHECK(turns[2]["move"] == "tailor");
  CHECK(turns[2]["imposed"] == true);
  CHECK(turns[0]["stage"] == "opening");
  CHECK(turns[0]["engagement"]["terms"].size() == 8);
  CHECK(turns[0]["sale"].is_null());
  CHECK(turns[0]["discount"].is_null());
  CHECK(talk["meetings"][0]["ended"] == false);
  CHECK(talk["meetings"][0]["end"].is_null());
  CHECK(talk["next"]["turn"] == 3);
  CHECK(talk["next"]["prospects"].size() == 8);
}

TEST_CASE("with a habit it is played to its end") {
  const json talk = answer_to({{"kind", "talk"},
                               {"habit", "step_by_step"},
                               {"conversation", conversation(R"([["ask", null]])")}});
  REQUIRE(talk["meetings"].size() == 4);
  CHECK(talk["next"].is_null());
  CHECK(talk["meetings"][3]["ended"] == true);
  CHECK(talk["meetings"][0]["turns"][0]["imposed"] == true);
  CHECK(talk["meetings"][0]["turns"][1]["imposed"] == false);
  CHECK(talk["turning_points"].size() <= 3);
}

TEST_CASE("a thousand lucks have shares with intervals, and where each ended") {
  const json style = answer_to({{"kind", "lucks"},
                                {"count", 1000},
                                {"conversation", conversation(R"([["ask", "close"]])")}});
  CHECK(style["name"] == "moves");
  CHECK(style["influence"].size() == 1000);
  CHECK(style["power"].size() == 1000);
  const json &orders = style["orders"], &steps = style["next_steps"];
  CHECK(orders["low"] < orders["value"]);
  CHECK(orders["value"] < orders["high"]);
  CHECK(steps["value"] >= orders["value"]);
}

TEST_CASE("the first luck is that of the conversation itself") {
  const json whole =
      answer_to({{"kind", "talk"}, {"habit", "model"}, {"conversation", conversation()}});
  const json style = answer_to({{"kind", "lucks"}, {"count", 1}, {"conversation", conversation()}});
  const json& last = whole["meetings"][3]["turns"].back()["after"];
  CHECK(style["influence"][0] == last["influence"]);
  CHECK(style["power"][0] == last["customers"][0]["power"]);
}

TEST_CASE("other ways of talking meet the same luck") {
  const json styles = answer_to({{"kind", "styles"}, {"conversation", conversation()}})["styles"];
  REQUIRE(styles.size() == 8);
  for (const json& style : styles) {
    const json talk =
        answer_to({{"kind", "talk"}, {"habit", style["name"]}, {"conversation", conversation()}});
    CHECK(talk["meetings"][3]["turns"].back()["after"]["influence"] == style["influence"]);
    CHECK(talk["meetings"][3]["turns"].back()["after"]["empathy"] == style["empathy"]);
    REQUIRE(style["moves"].size() == 4);
    CHECK(style["moves"][3].size() == talk["meetings"][3]["turns"].size());
  }
}

TEST_CASE("ways of talking are told apart by luck, not by one conversation") {
  const json styles = answer_to(
      {{"kind", "styles_lucks"}, {"count", 300}, {"conversation", conversation()}})["styles"];
  REQUIRE(styles.size() == 8);
  double pitcher = -1, step_by_step = -1;
  for (const json& style : styles) {
    if (style["name"] == "pitcher") pitcher = style["orders"]["high"];
    if (style["name"] == "step_by_step") step_by_step = style["orders"]["low"];
  }
  CHECK(pitcher >= 0);
  CHECK(step_by_step > pitcher);
}

TEST_CASE("settings reach the conversation") {
  const auto influence = [](const json& settings) {
    const json talk = answer_to(
        {{"kind", "talk"}, {"conversation", conversation(R"([["ask", "ask", "ask"]])", settings)}});
    return talk["meetings"][0]["turns"][2]["after"]["influence"].get<double>();
  };
  CHECK(influence({{"influence.gain", 0.0}}) < influence(json::object()));
}

TEST_CASE("about names what the model is made of") {
  const json about = answer_to({{"kind", "about"}, {"id", 3}});
  CHECK(about["model_version"] == dyad::model::model_version);
  CHECK(about["moves"].size() == 8);
  CHECK(about["moves"]["ask"]["listen"] == 1.0);
  CHECK(about["habits"].size() == 8);
  CHECK(about["cards"].size() == 3);
  CHECK(about["intervention_kinds"].size() == 10);
}
