#include "sim/room/server/wrong_tries.hpp"

#include <iterator>

namespace dyad::room {

bool WrongTries::allows(const std::string& address, bool shared, Clock::time_point now) {
  const auto found = of_.find(address);
  return all_.allows(now) && (shared || found == of_.end() || found->second.allows(now));
}

void WrongTries::count(const std::string& address, bool shared, Clock::time_point now) {
  all_.take(now);
  if (shared) return;
  if (of_.size() >= limits::addresses) {
    for (auto each = of_.begin(); each != of_.end();) {
      each = each->second.is_full(now) ? of_.erase(each) : std::next(each);
    }
  }
  // With as many addresses as that, the count of all holds.
  if (of_.size() >= limits::addresses && !of_.contains(address)) return;
  of_.try_emplace(address, limits::wrong_of_one, now).first->second.take(now);
}

}  // namespace dyad::room
