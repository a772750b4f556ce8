// The page's door in C: what WebAssembly exports. One request at a time; what is handed out lives
// until the next one.
#include <string>

#include "workshop/wasm/answer.hpp"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else
#define EMSCRIPTEN_KEEPALIVE
#endif

namespace {

dyad::page::Answer answer;  // the last one
std::string text;           // of it

const dyad::page::Column* column(int i) {
  const bool there = i >= 0 && static_cast<std::size_t>(i) < answer.columns.size();
  return there ? &answer.columns[static_cast<std::size_t>(i)] : nullptr;
}

}  // namespace

extern "C" {

/// The answer to a request, both JSON: {"answer": ...} or {"refusal": {"message": ...}}.
EMSCRIPTEN_KEEPALIVE const char* dyad_ask(const char* request) {
  answer = dyad::page::answer_to(request);
  // What is no UTF-8 can come back in a message; it is replaced.
  text = answer.value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  answer.value = nullptr;
  return text.c_str();
}

/// Columns beside that answer.
EMSCRIPTEN_KEEPALIVE int dyad_column_count() { return static_cast<int>(answer.columns.size()); }

/// Where column i stands in the answer, "weekly.sales"; null where there is none.
EMSCRIPTEN_KEEPALIVE const char* dyad_column_name(int i) {
  const auto* of = column(i);
  return of ? of->path.c_str() : nullptr;
}

/// 0: 32-bit floats; 1: bytes. -1 where there is none.
EMSCRIPTEN_KEEPALIVE int dyad_column_type(int i) {
  const auto* of = column(i);
  return of ? static_cast<int>(of->values.index()) : -1;
}

/// How many values column i has.
EMSCRIPTEN_KEEPALIVE int dyad_column_length(int i) {
  const auto* of = column(i);
  if (!of) return 0;
  return std::visit([](const auto& values) { return static_cast<int>(values.size()); }, of->values);
}

/// Its values, side by side; null where there is none.
EMSCRIPTEN_KEEPALIVE const void* dyad_column_data(int i) {
  const auto* of = column(i);
  if (!of) return nullptr;
  return std::visit([](const auto& values) -> const void* { return values.data(); }, of->values);
}

}  // extern "C"
