// Without arguments it prints the frozen results; with the path of a file it compares them with
// what is written there.
//
// A digest that changes means that results have changed, and so the model version: see
// scripts/update-golden, the only way to change the file. The .toml files beside this one are the
// same configurations as users write them (tests/end_to_end/test_frozen.py).
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "sim/engine/frozen_results.hpp"

int main(int count, char** arguments) {
  const std::string found = dyad::engine::frozen_results();
  if (count < 2) {
    std::fputs(found.c_str(), stdout);
    return 0;
  }
  std::ifstream file(arguments[1]);
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  if (found == expected) return 0;
  std::printf("the model gives\n%sbut %s says\n%s", found.c_str(), arguments[1], expected.c_str());
  std::puts("if results were meant to change: scripts/update-golden \"why they changed\"");
  return 1;
}
