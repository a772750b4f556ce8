// Asking the page's library through its door in C, as the page does.
#pragma once

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

extern "C" {
const char* dyad_ask(const char* request);
int dyad_column_count();
const char* dyad_column_name(int i);
int dyad_column_type(int i);
int dyad_column_length(int i);
const void* dyad_column_data(int i);
}

namespace dyad::test {

using nlohmann::json;

inline json reply_to(const json& request) { return json::parse(dyad_ask(request.dump().c_str())); }

/// The answer; fails where it is refused.
inline json answer_to(const json& request) {
  const json reply = reply_to(request);
  INFO(reply.dump().substr(0, 500));
  REQUIRE(reply.contains("answer"));
  return reply.at("answer");
}

/// Why it is refused; fails where it is not.
inline std::string refusal_of(const json& request) {
  const json reply = reply_to(request);
  INFO(reply.dump().substr(0, 500));
  REQUIRE(reply.contains("refusal"));
  return reply.at("refusal").at("message");
}

/// A column of floats of the last answer.
inline std::vector<float> floats(const std::string& name) {
  for (int i = 0; i < dyad_column_count(); ++i) {
    if (name != dyad_column_name(i)) continue;
    REQUIRE(dyad_column_type(i) == 0);
    const auto* values = static_cast<const float*>(dyad_column_data(i));
    return {values, values + dyad_column_length(i)};
  }
  FAIL("no column " + name);
  return {};
}

/// One of bytes.
inline std::vector<std::uint8_t> bytes(const std::string& name) {
  for (int i = 0; i < dyad_column_count(); ++i) {
    if (name != dyad_column_name(i)) continue;
    REQUIRE(dyad_column_type(i) == 1);
    const auto* values = static_cast<const std::uint8_t*>(dyad_column_data(i));
    return {values, values + dyad_column_length(i)};
  }
  FAIL("no column " + name);
  return {};
}

/// A conversation with the warm customer. moves: JSON.
inline json conversation(const char* moves = "[]", const json& settings = json::object()) {
  return {{"seed", 7},
          {"card", "warm"},
          {"members", 1},
          {"meetings", 4},
          {"turns", 20},
          {"settings", settings},
          {"moves", json::parse(moves)}};
}

}  // namespace dyad::test
