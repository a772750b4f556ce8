// The answer to a request: JSON, and large columns beside it.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "workshop/wasm/asked.hpp"

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
  Answer (*answer)(Asked& request);
};

Answer about(Asked& request);
Answer frozen(Asked& request);
Answer talk(Asked& request);
Answer lucks(Asked& request);
Answer styles(Asked& request);
Answer styles_lucks(Asked& request);
Answer room(Asked& request);
Answer team(Asked& request);
Answer twins(Asked& request);
Answer keys(Asked& request);
Answer configuration(Asked& request);
Answer save(Asked& request);
Answer sweep_file(Asked& request);
Answer survive(Asked& request);
Answer genes(Asked& request);

/// The answer to {"kind": ..., and its fields}. Throws nothing: what is refused, and whatever else
/// goes wrong, is {"refusal": {"message": ...}}; an answer is {"answer": ...}.
Answer answer_to(const std::string& request);

}  // namespace dyad::page
