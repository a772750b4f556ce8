// Everybody in a room: outcomes, beginnings, typical conversations, and what is refused.
#include <cmath>

#include "tests/workshop/ask.hpp"

using namespace dyad::test;

namespace {

/// A short conversation that some can finish.
json short_talk() {
  json talk = conversation();
  talk["meetings"] = 2, talk["turns"] = 3;
  return talk;
}

json person(const char* moves) { return {{"moves", json::parse(moves)}}; }

json room(const json& people, int count = 20) {
  return {{"kind", "room"}, {"conversation", short_talk()}, {"people", people}, {"count", count}};
}

const char* const listener = R"([["ask", "ask", "tailor"], ["ask", "tailor", "close"]])";
const char* const talker = R"([["socialise", "pitch", "pitch"], ["pitch", "push", "close"]])";
const char* const beginner = R"([["ask"]])";

/// Seven people, of whom five begin by asking.
json seven() {
  return {person(listener),
          person(beginner),
          person(talker),
          person(listener),
          person(listener),
          person(talker),
          person(R"([["ask", "pitch", "push"], ["close"]])")};
}

json talked(const char* moves, const char* habit = nullptr) {
  json talk = short_talk();
  talk["moves"] = json::parse(moves);
  json request{{"kind", "talk"}, {"conversation", talk}};
  if (habit) request["habit"] = habit;
  return answer_to(request);
}

}  // namespace

TEST_CASE("a room's courses are those of the conversations, as far as their moves go") {
  const json answer = answer_to(room(json::array({person(listener), person(beginner)})));
  const auto influence = floats("course.influence"), power = floats("course.power");
  CHECK(answer["course"]["starts"] == json::array({0, 7, 9}));
  REQUIRE(influence.size() == 9);
  REQUIRE(power.size() == 9);
  const json meetings = talked(listener)["meetings"];
  CHECK(influence[0] == meetings[0]["before"]["influence"]);
  CHECK(power[0] == meetings[0]["before"]["customers"][0]["power"]);
  std::size_t at = 1;
  for (const json& meeting : meetings) {
    for (const json& turn : meeting["turns"]) {
      CHECK(influence[at] == turn["after"]["influence"]);
      CHECK(power[at++] == turn["after"]["customers"][0]["power"]);
    }
  }
  CHECK(influence[8] == talked(beginner)["meetings"][0]["turns"][0]["after"]["influence"]);
}

TEST_CASE(
    "outcomes in a room are those at the end; the salesperson goes on for who had not come there") {
  const json people = answer_to(room(json::array({person(listener), person(beginner)})))["people"];
  CHECK(people[0]["finished"] == true);
  CHECK(people[1]["finished"] == false);
  for (const auto& [at, moves] : {std::pair{0, listener}, std::pair{1, beginner}}) {
    const json talk = talked(moves, "model");
    const json& last = talk["meetings"][1]["turns"].back()["after"];
    CHECK(people[static_cast<std::size_t>(at)]["influence"] == last["influence"]);
    CHECK(people[static_cast<std::size_t>(at)]["power"] == last["customers"][0]["power"]);
    CHECK(people[static_cast<std::size_t>(at)]["empathy"] == last["empathy"]);
  }
}

TEST_CASE("a room's lucks are those of each conversation") {
  json talk = short_talk();
  talk["moves"] = json::parse(talker);
  const json lucks = answer_to({{"kind", "lucks"}, {"count", 21}, {"conversation", talk}});
  const json answer = answer_to(room(json::array({person(talker)}), 21));
  auto sorted = lucks["power"].get<std::vector<double>>();
  std::sort(sorted.begin(), sorted.end());
  const json& levels = answer["people"][0]["lucks"]["power"];
  REQUIRE(levels.size() == 5);
  for (const auto& [at, order] : {std::pair{0, 1}, {1, 5}, {2, 10}, {3, 15}, {4, 19}}) {
    CHECK(levels[static_cast<std::size_t>(at)] == sorted[static_cast<std::size_t>(order)]);
  }
  std::vector<int> bins(40);
  for (const double value : sorted) ++bins[static_cast<std::size_t>(value * 40)];
  CHECK(answer["pooled"]["power"] == bins);
}

TEST_CASE("first moves are told of three people and more") {
  const json answer = answer_to(room(seven()));
  const json& first = answer["first_moves"];
  REQUIRE(first.size() == 2);
  CHECK(first[0]["moves"] == json::array({"ask"}));
  CHECK(first[0]["people"] == 5);
  CHECK(first[1]["moves"] == json::array({"ask", "ask"}));
  CHECK(first[1]["people"] == 3);
  const json& people = answer["people"];
  CHECK(first[1]["influence"]["mean"].get<double>() ==
        Approx(people[0]["influence"].get<double>()));
  CHECK(first[1]["influence"]["sd"].get<double>() == Approx(0).margin(1e-12));
  double sum = 0, squares = 0;
  for (const int i : {0, 1, 3, 4, 6}) {
    sum += people[static_cast<std::size_t>(i)]["influence"].get<double>() / 5;
  }
  for (const int i : {0, 1, 3, 4, 6}) {
    squares += std::pow(people[static_cast<std::size_t>(i)]["influence"].get<double>() - sum, 2);
  }
  CHECK(first[0]["influence"]["mean"].get<double>() == Approx(sum));
  CHECK(first[0]["influence"]["sd"].get<double>() == Approx(std::sqrt(squares / 4)));
}

TEST_CASE("three conversations to replay are different people's, low, middle and high") {
  const json answer = answer_to(room(seven()));
  const json& three = answer["typical"];
  REQUIRE(three.size() == 3);
  const auto influence = [&](std::size_t at) {
    return answer["people"][three[at]["person"].get<std::size_t>()]["influence"].get<double>();
  };
  CHECK(influence(0) <= influence(1));
  CHECK(influence(1) <= influence(2));
  CHECK(three[0]["person"] != three[1]["person"]);
  CHECK(three[1]["person"] != three[2]["person"]);
  CHECK(three[0]["person"] != three[2]["person"]);
  CHECK(answer_to(room(json::array({person(talker), person(listener)})))["typical"].empty());
}

TEST_CASE("choice and luck are told apart from five people and two lucks on") {
  const json answer = answer_to(room(seven(), 200));
  const json& shares = answer["shares"]["influence"];
  const double share = shares["share"]["value"];
  CHECK(share == Approx(shares["moves"].get<double>() /
                        (shares["moves"].get<double>() + shares["luck"].get<double>() +
                         shares["both"].get<double>())));
  CHECK(shares["share"]["low"].get<double>() < share);
  CHECK(shares["share"]["high"].get<double>() > share);
  CHECK(answer_to(room(seven(), 1))["shares"]["influence"].is_null());
  json four = seven();
  four.erase(4), four.erase(4), four.erase(4);
  CHECK(answer_to(room(four))["shares"]["influence"].is_null());
}

TEST_CASE("the same room is answered the same") {
  CHECK(answer_to(room(seven(), 50)) == answer_to(room(seven(), 50)));
}

TEST_CASE("a room that cannot be worked out is refused") {
  const auto refused = [](const json& request, const std::string& words) {
    const std::string message = refusal_of(request);
    INFO(message);
    CHECK(message.find(words) != std::string::npos);
  };
  refused(room(json::array()), "room.people: nobody");
  refused(room(json::array({person("[]")})), "room.people.0.moves: no move");
  refused(room(json::array({person(listener), person("[[]]")})), "room.people.1.moves: no move");
  refused(room(json::array({person(R"([["ask","ask","ask","ask"]])")})),
          "room.people.0.moves.0: is no list");
  refused(room(json::array({person(R"([["ask"],[],[]])")})), "room.people.0.moves: a list of 3");
  refused(room(json::array({person(R"([["beg"]])")})), "\"beg\" is no move");
  refused(room(json::array({{{"moves", json::array()}, {"name", "Anna"}}})),
          "room.people.0.name: is unknown");
  refused(room(json(501, person(beginner))), "room.people: a list of 501");
  refused(room(seven(), 1001), "room.count: 1001 is out of range");
  refused(room(seven(), 0), "room.count: 0 is out of range");
  json own = room(seven());
  own["conversation"]["moves"] = json::parse(beginner);
  refused(own, "room.conversation.moves: moves stand here");
}

TEST_CASE("a room is bounded in all its turns together") {
  json large = room(json(500, person(beginner)), 1000);
  large["conversation"]["meetings"] = 8, large["conversation"]["turns"] = 40;
  const std::string message = refusal_of(large);
  INFO(message);
  CHECK(message.find("room.count: 160000000 turns (at most 10000000") != std::string::npos);
  CHECK(message.find("ask for fewer lucks") != std::string::npos);
}
