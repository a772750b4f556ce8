// The grammar of errors, and words from elsewhere inside it.
#include <catch2/catch.hpp>

#include "sim/base/problem.hpp"

using namespace dyad::base;

TEST_CASE("a problem says where, what, why and what to do") {
  const Problem problem{"c.toml:3:1", "unknown key", "there is none", "leave it out"};
  CHECK(problem.text() == "c.toml:3:1: unknown key (there is none): leave it out");
  CHECK(Error(problem).what() == problem.text());
  CHECK(Error("a", "b", "c", "d", "\n  e").what() == std::string("a: b (c): d\n  e"));
  CHECK(Error(std::string("a: b (c): d")).what() == std::string("a: b (c): d"));
}

TEST_CASE("words from elsewhere steer no terminal and fill no screen") {
  CHECK(shown("plain, Bäcker") == "plain, Bäcker");
  CHECK(shown("\x1b[31m") == "\\x1b[31m");
  CHECK(shown("\xff\n") == "\\xff\\x0a");
  CHECK(shown("\xc2\x85") == "\\xc2\\x85");  // a control character of two bytes
  CHECK(shown(std::string(1000, 'a')).size() < 210);
}
