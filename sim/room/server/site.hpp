// What the room's addresses answer. It knows no sockets: a request goes in, a reply comes out, and
// what changed for whom.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "sim/room/messages/snapshots.hpp"
#include "sim/room/play/consequences.hpp"
#include "sim/room/record/keeper.hpp"
#include "sim/room/server/bucket.hpp"
#include "sim/room/server/http.hpp"
#include "sim/room/server/origins.hpp"
#include "sim/room/server/page.hpp"
#include "sim/room/server/wrong_tries.hpp"

namespace dyad::room {

/// Who a stream of events is for: a seat by its alias, or a screen, without.
struct OpenStream {
  std::string alias;
};
using Answer = std::variant<TextReply, PageReply, OpenStream>;

/// A request and where it comes from.
struct Asked {
  const Request& request;
  std::string address;
  bool shared = false;  // the address stands for many: a proxy on this machine
  Clock::time_point now;
};

/// For whom something changed since they were last told.
struct Changes {
  bool room = false;            // for everybody
  bool screens = false;         // for who sees all
  std::set<std::string> seats;  // for these
  std::set<std::string> ended;  // their streams end
};

/// Codes that open the room. Drawn anew at each start.
struct Codes {
  std::string room, key;
};

/// Hears of a record that cannot be written any more.
using Complain = std::function<void(const std::string&)>;

class Site {
 public:
  /// `keeper`: of the room's record; null where nothing is kept.
  Site(Room room, Origins origins, Codes codes, std::shared_ptr<const Page> page,
       std::unique_ptr<Keeper> keeper = nullptr, Complain complain = {});

  /// Never throws a Refusal: that is an answer.
  Answer answer(const Asked& asked);

  Room& room() { return room_; }
  const Room& room() const { return room_; }
  const Origins& origins() const { return origins_; }
  Invitation invitation() const;
  Changes take_changes() { return std::exchange(changes_, {}); }

  /// A stream of theirs ended. Whether they are here no longer.
  bool closed(const std::string& alias, Clock::time_point now);
  /// Where the room is full: the seat that has been silent longest is free again, if it had no
  /// stream for long and never sent anything.
  void free_silent_seat(Clock::time_point now);
  /// What was kept goes to the disk, once a second.
  void sync(Clock::time_point now);
  const Keeper* keeper() const { return keeper_.get(); }

 private:
  Answer get(const Asked& asked);
  Answer post(const Asked& asked);
  PageReply page(const Request& request) const;
  Answer events(const Asked& asked, std::string_view query);
  TextReply join(const Asked& asked);
  TextReply leave(const Asked& asked);
  TextReply key(const Asked& asked);
  TextReply command(const Asked& asked);
  template <class Choice>
  TextReply choice(const Asked& asked, Choice (*read)(std::string_view, const std::string&));

  bool happens(const Event& event);
  void look_at_keeper();
  void goes(const std::string& alias);
  void tell_partner(const std::string& alias);
  const Person& seat_of(const Asked& asked) const;
  void demand_facilitator(const Asked& asked) const;
  void demand_right(const Asked& asked, const std::string& given, const std::string& right,
                    const char* what);
  void demand_slowly(const std::string& who, limits::Rate rate, Clock::time_point now);
  std::string set_cookie(std::string_view name, const std::string& value) const;

  Room room_;
  Origins origins_;
  Codes codes_;
  std::shared_ptr<const Page> page_;
  std::unique_ptr<Keeper> keeper_;
  Complain complain_;
  bool record_lost_ = false;
  Clock::time_point synced_ = Clock::now();
  WrongTries wrong_{Clock::now()};
  std::map<std::string, Bucket>
      rates_;  // by alias; "" for who has the key; by address for who joins
  std::map<std::string, Clock::time_point> silent_;  // who sent nothing yet; no stream since then
  Changes changes_;
};

}  // namespace dyad::room
