// What a room does not do, and how a request is answered then.
#pragma once

#include <string>

#include "sim/base/problem.hpp"

namespace dyad::room {

/// Statuses of HTTP: the request is not understood; nobody may; there is none; not now; too often.
enum class Because {
  malformed = 400,
  forbidden = 403,
  unknown = 404,
  untimely = 409,
  too_large = 413,
  too_many = 429
};

/// Nothing was changed.
class Refusal : public base::Error {
 public:
  Refusal(Because because, std::string_view where, std::string_view what, std::string_view why,
          std::string_view remedy)
      : base::Error(where, what, why, remedy),
        because_(because),
        reason_(std::string(where) + ": " + std::string(what) + " (" + std::string(why) + ")") {}
  Because because() const { return because_; }
  /// What is wrong and why, without the remedy, which is meant for who sent it.
  const std::string& reason() const { return reason_; }
  int status() const { return static_cast<int>(because_); }

 private:
  Because because_;
  std::string reason_;
};

}  // namespace dyad::room
