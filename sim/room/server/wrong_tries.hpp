// Wrong codes and keys are counted, so that nobody finds the right one by trying.
#pragma once

#include <map>
#include <string>

#include "sim/room/server/bucket.hpp"

namespace dyad::room {

class WrongTries {
 public:
  explicit WrongTries(Clock::time_point now) : all_(limits::wrong_of_all, now) {}

  /// Whether this address may try another one now. With `shared` it stands for many, such as a
  /// proxy, and only the count of all holds.
  bool allows(const std::string& address, bool shared, Clock::time_point now);
  /// What was tried was wrong.
  void count(const std::string& address, bool shared, Clock::time_point now);

 private:
  Bucket all_;
  std::map<std::string, Bucket> of_;
};

}  // namespace dyad::room
