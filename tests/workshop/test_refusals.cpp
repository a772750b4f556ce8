// What the page's library refuses, and how it says so.
#include "tests/workshop/ask.hpp"

using namespace dyad::test;
using Catch::Contains;

namespace {

std::string refusal_of_text(const std::string& text) {
  return json::parse(dyad_ask(text.c_str())).at("refusal").at("message");
}

std::string refusal_with(const char* field, const json& value) {
  json asked = conversation();
  asked[field] = value;
  return refusal_of({{"kind", "talk"}, {"conversation", asked}});
}

}  // namespace

TEST_CASE("what is no request is refused") {
  CHECK_THAT(refusal_of_text(""), Contains("request: is no JSON"));
  CHECK_THAT(refusal_of_text("{"), Contains("is no JSON"));
  CHECK_THAT(refusal_of_text("[1]"), Contains("an object is wanted"));
  CHECK_THAT(refusal_of_text("\xff\xfe"), Contains("is no JSON"));
  CHECK_THAT(refusal_of_text(std::string(100, '[')), Contains("too deep"));
  CHECK_THAT(refusal_of_text(std::string(2'000'000, ' ')), Contains("too long"));
  CHECK_THAT(refusal_of({{"kind", "tolk"}}), Contains("did you mean 'talk'?"));
  CHECK_THAT(refusal_of({{"kind", 3}}), Contains("request.kind: number stands here"));
  CHECK_THAT(refusal_of(json::object()), Contains("request.kind: is missing"));
  CHECK_THAT(refusal_of({{"kind", "about"}, {"colour", 1}}), Contains("about.colour: is unknown"));
}

TEST_CASE("a conversation is checked, field by field") {
  CHECK_THAT(refusal_with("members", 5), Contains("talk.conversation.members: 5 is out of range"));
  CHECK_THAT(refusal_with("members", 1.5), Contains("no whole number"));
  CHECK_THAT(refusal_with("meetings", 0), Contains("from 1 to 8"));
  CHECK_THAT(refusal_with("turns", 41), Contains("from 1 to 40"));
  CHECK_THAT(refusal_with("turns", nullptr), Contains("null stands here"));
  CHECK_THAT(refusal_with("seed", -1), Contains("out of range"));
  CHECK_THAT(refusal_with("card", "cold"), Contains("send one of warm, reserved, decided"));
  CHECK_THAT(refusal_with("moves", json::parse(R"([["ask", "sing"]])")),
             Contains("moves.0: \"sing\" is no move"));
  CHECK_THAT(refusal_with("moves", json::array({1, 2, 3, 4, 5})), Contains("at most 4"));
  CHECK_THAT(refusal_with("moves", json::array({json::array(), 3})),
             Contains("moves.1: is no list"));
  CHECK_THAT(refusal_with("mood", 1), Contains("talk.conversation.mood: is unknown"));
  CHECK_THAT(refusal_of({{"kind", "talk"}}), Contains("talk.conversation: is missing"));
  CHECK_THAT(refusal_of({{"kind", "talk"}, {"conversation", conversation()}, {"habit", "loud"}}),
             Contains("send one of listener, "));
}

TEST_CASE("counts are limited, so that no request hangs") {
  const auto with = [&](const char* kind, std::int64_t count) {
    return refusal_of({{"kind", kind}, {"count", count}, {"conversation", conversation()}});
  };
  CHECK_THAT(with("lucks", 5001), Contains("from 1 to 5000"));
  CHECK_THAT(with("styles_lucks", 2001), Contains("from 1 to 2000"));
  CHECK_THAT(with("lucks", 0), Contains("out of range"));
}

TEST_CASE("settings are refused by the program's own reader, in its own words") {
  const auto with = [](const json& settings) { return refusal_with("settings", settings); };
  CHECK_THAT(with({{"influence.gian", 1.0}}), Contains("influence.gian=1.0: unknown key"));
  CHECK_THAT(with({{"influence.gian", 1.0}}), Contains("did you mean 'gain'?"));
  CHECK_THAT(with({{"influence.gain", 1000}}), Contains("influence.gain=1000: "));
  CHECK_THAT(with({{"influence.gain", "much"}}), Contains("influence.gain"));
  CHECK_THAT(with({{"influence.gain", nullptr}}), Contains("null stands here"));
  CHECK_THAT(with({{"influence.gain", {1, 2}}}), Contains("array stands here"));
  CHECK_THAT(with({{"run.seed", 3}}), Contains("run.seed is set twice"));
  CHECK_THAT(with({{"no such", 3}, {"nor = this", 4}}), Contains("\n"));
  CHECK_THAT(with(3), Contains("an object is wanted"));
}

TEST_CASE("columns that are not there are nothing") {
  answer_to({{"kind", "about"}});
  CHECK(dyad_column_count() == 0);
  CHECK(dyad_column_name(0) == nullptr);
  CHECK(dyad_column_data(-1) == nullptr);
  CHECK(dyad_column_length(0) == 0);
  CHECK(dyad_column_type(0) == -1);
}
