// Which keys a sweep may vary.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "sim/io/sweep/base.hpp"

namespace dyad::io {

/// Hands out the keys of factors, each once.
class FactorKeys {
 public:
  FactorKeys(const Base& base, Problems& problems) : base_(base), problems_(problems) {}

  /// The key of that path; null, with a problem noted, if there is none, if it cannot vary from
  /// point to point, if another factor has it, or if it was set.
  const model::Key* take(const Spot& spot, std::string_view path);

 private:
  const Base& base_;
  Problems& problems_;
  std::map<std::string, Spot> taken_;
};

}  // namespace dyad::io
