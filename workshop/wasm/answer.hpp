// The answer to a request: JSON, and large columns beside it.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "workshop/wasm/request.hpp"

namespace dyad::page {

/// A column stands in the answer at `path`, "influence" or "weekly.sales", but is handed over as
/// numbers side by side in memory.
struct Column {
  std::string path;
  std::variant<std::vector<float>, std::vector<std::uint8_t>> values;
};

struct Answer {
  nlohmann::json value;
  std::vector<Column> columns;
};

/// One kind of request, as in workshop/worker/messages.ts.
struct Kind {
  const char* name;
  Answer (*answer)(Request& request);
};

Answer about(Request& request);
Answer frozen(Request& request);
Answer talk(Request& request);
Answer lucks(Request& request);
Answer styles(Request& request);
Answer styles_lucks(Request& request);
Answer room(Request& request);
Answer team(Request& request);
Answer twins(Request& request);
Answer keys(Request& request);
Answer configuration(Request& request);
Answer save(Request& request);
Answer sweep_file(Request& request);
Answer survive(Request& request);
Answer genes(Request& request);

/// The answer to {"kind": ..., and its fields}. Throws nothing: what is refused, and whatever else
/// goes wrong, is {"refusal": {"message": ...}}; an answer is {"answer": ...}.
Answer answer_to(const std::string& request);

}  // namespace dyad::page
