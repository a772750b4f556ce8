// All open streams: who is told what, and how often.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <string>

#include "sim/room/server/site.hpp"
#include "sim/room/server/stream.hpp"

namespace dyad::room {

class Audience {
 public:
  explicit Audience(Site& site) : site_(site) {}

  /// Takes the socket over. The oldest stream of a person with too many gives way, and that of a
  /// screen; with too many of all, the oldest of a person with several.
  void add(Socket socket, const OpenStream& wanted);
  /// Tells at once whom a request has changed something for.
  void follow();
  /// Four times a second: screens that have not been told, what has stalled, what needs a sign.
  void tick(Clock::time_point now);
  /// The room is over: says so to everybody.
  void end_all();
  void close_all();
  std::size_t size() const { return streams_.size(); }

 private:
  void drop(Stream& stream);
  void make_room_for(const std::string& alias);
  std::shared_ptr<Stream> oldest_of_several() const;
  void close(const std::string& alias);
  void tell(Stream& stream);
  void tell_seat(const std::string& alias);
  void tell_screens();
  void tell_all();
  Parts parts_for(const std::string& alias);
  void forget_old_parts();

  Site& site_;
  std::list<std::shared_ptr<Stream>> streams_;  // the oldest first
  bool screens_wait_ = false;
  Clock::time_point heartbeat_ = Clock::now();
  // Parts that streams share, of one revision.
  std::uint64_t revision_ = 0;
  std::shared_ptr<const std::string> room_, reveal_, screen_;
};

}  // namespace dyad::room
