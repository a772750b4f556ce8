// The functions that the page calls. Text goes in and out as UTF-8 that ends with a zero byte.
#include <string>

#include "sim/engine/frozen_results.hpp"

#define DYAD_EXPORT(name) extern "C" [[gnu::used, clang::export_name(#name)]]

/// The frozen results of this build on this machine; the text lives until the next call.
DYAD_EXPORT(dyad_frozen) const char* dyad_frozen() {
  static std::string text;
  text = dyad::engine::frozen_results();
  return text.c_str();
}
