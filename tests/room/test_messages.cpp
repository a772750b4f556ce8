// Requests are read strictly, and what is wrong is said.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sim/room/messages/fields.hpp"
#include "sim/room/messages/requests.hpp"
#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;
using Catch::Contains;

TEST_CASE("a move is read as it was sent") {
  const Moved moved =
      move_request(R"({"round": 3, "meeting": 1, "turn": 2, "move": "release"})", "Ann");
  CHECK(moved.alias == "Ann");
  CHECK(moved.round == 3);
  CHECK(moved.place == Place{1, 2});
  CHECK(moved.move == Move::release);
}

TEST_CASE("what is no move is refused, with the place and a remedy") {
  const auto [body, said] = GENERATE(table<std::string, std::string>({
      {R"({"round":1,"meeting":0,"turn":0})", "move.move: is missing"},
      {R"({"round":1,"meeting":0,"turn":0,"move":"shout"})", "'shout' is unknown"},
      {R"({"round":1,"meeting":0,"turn":0,"move":7})", "move.move: is no short text"},
      {R"({"round":0,"meeting":0,"turn":0,"move":"ask"})", "move.round: does not fit"},
      {R"({"round":1.0,"meeting":0,"turn":0,"move":"ask"})", "move.round: does not fit"},
      {R"({"round":18446744073709551615,"meeting":0,"turn":0,"move":"ask"})", "move.round"},
      {R"({"round":1,"meeting":-1,"turn":0,"move":"ask"})", "move.meeting: does not fit"},
      {R"({"round":1,"meeting":0,"turn":40,"move":"ask"})", "from 0 to 39 is wanted"},
      {R"({"round":1,"meeting":0,"turn":0,"move":"ask","more":1})", "move.more: is unknown"},
      {"[]", "move: is no JSON object"},
      {"", "move: is no JSON object"},
      {"null", "move: is no JSON object"},
      {R"({"round":1)", "move: is no JSON object"},
      {R"({"a":[[[[1]]]]})", "move: is too deep"},
      {"\xff\xfe", "move: is no JSON object"},
  }));
  CAPTURE(body);
  CHECK_THAT(refusal_of([&] { move_request(body, "Ann"); }), Contains(said));
}

TEST_CASE("long and deep texts are refused before they are parsed") {
  const std::string deep(100'000, '[');
  CHECK_THAT(refusal_of([&] { object_in(deep, "x", deep.size()); }), Contains("too deep"));
  CHECK_THAT(refusal_of([&] { object_in(std::string(5000, ' '), "x"); }), Contains("too long"));
  CHECK_NOTHROW(object_in(R"({"a":"[[[[[[[["})", "x"));
}

TEST_CASE("what somebody typed comes back without its control characters") {
  const std::string said = refusal_of(
      [] { move_request("{\"round\":1,\"meeting\":0,\"turn\":0,\"move\":\"\\u0007\"}", "A"); });
  CHECK_THAT(said, Contains("is unknown"));
  CHECK(said.find('\a') == std::string::npos);
}

TEST_CASE("each command is read with what it needs, and nothing else") {
  CHECK(command_request(R"({"command":"start"})").order == Order::start);
  CHECK(command_request(R"({"command":"mode","mode":"pairs"})").mode == Mode::pairs);
  CHECK(command_request(R"({"command":"keep","keep":true})").keep);
  CHECK(command_request(R"({"command":"close_vote","round":2,"meeting":1,"turn":0})").place ==
        Place{1, 0});
  CHECK_FALSE(command_request(R"({"command":"close_vote"})").place);
  CHECK_THAT(refusal_of([] { command_request(R"({"command":"start","mode":"each"})"); }),
             Contains("command.mode: is unknown"));
  CHECK_THAT(refusal_of([] { command_request(R"({"command":"close_vote","turn":0})"); }),
             Contains("command.meeting: is missing"));
  CHECK_THAT(refusal_of([] { command_request(R"({"command":"keep","keep":"yes"})"); }),
             Contains("true or false"));
}
