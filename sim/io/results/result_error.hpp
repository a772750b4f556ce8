// What goes wrong with a result file.
#pragma once

#include <string_view>

#include "sim/base/problem.hpp"

namespace dyad::io {

class ResultError : public base::Error {
 public:
  using Error::Error;
};

/// What to do about a file that is damaged, and about no other.
inline constexpr std::string_view remedy_for_damage =
    "the file is damaged; take another copy, or run again to make it anew";

}  // namespace dyad::io
