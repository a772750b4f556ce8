// What is sent to the room.
#include <algorithm>
#include <array>

#include "sim/room/messages/requests.hpp"
#include "sim/room/server/secrets.hpp"
#include "sim/room/server/site.hpp"

namespace dyad::room {
namespace {

constexpr std::string_view seat_cookie = "dyad_seat", facilitator_cookie = "dyad_facilitator";

/// The digest by which the room knows the browser; "" where it has no such cookie.
std::string known_by(const Request& request, std::string_view name) {
  const auto secret = cookie(request, name);
  return secret && secret->size() <= 64 ? digest_of(*secret) : "";
}

TextReply done() { return text_reply(200, "{}"); }

}  // namespace

std::string Site::set_cookie(std::string_view name, const std::string& value) const {
  constexpr std::string_view half_a_day = "43200";
  std::string text = std::string(name) + "=" + value;
  text += "; Path=/room; HttpOnly; SameSite=Strict; Max-Age=";
  text += value.empty() ? "0" : half_a_day;
  return text + (origins_.secure() ? "; Secure" : "");
}

const Person& Site::seat_of(const Asked& asked) const {
  const Person* person = room_.seated(known_by(asked.request, seat_cookie));
  if (person) return *person;
  throw Refusal(Because::forbidden, "seat", "this browser has none", "it did not join, or left",
                "join with the room code");
}

void Site::demand_facilitator(const Asked& asked) const {
  if (room_.facilitators().contains(known_by(asked.request, facilitator_cookie))) return;
  throw Refusal(Because::forbidden, "key", "this browser has not shown it",
                "only the facilitator may do that", "open the address that dyad room has printed");
}

void Site::demand_slowly(const std::string& who, limits::Rate rate, Clock::time_point now) {
  Bucket& bucket = rates_.try_emplace(who, rate, now).first->second;
  if (!bucket.allows(now)) {
    throw Refusal(Because::too_many, "request", "comes too soon", "too many came before it",
                  "wait some seconds");
  }
  bucket.take(now);
}

void Site::demand_right(const Asked& asked, const std::string& given, const std::string& right,
                        const char* what) {
  // First of all, since whoever tries wrong ones must not lock the others out. To find the key, of
  // 128 bits, so is hopeless. The code is one of 887 million, is good for a seat in this room
  // alone, and is drawn anew at each start: docs/room.md says what trying costs.
  if (same_secret(given, right)) return;
  if (!wrong_.allows(asked.address, asked.shared, asked.now)) {
    throw Refusal(Because::too_many, what, "is wrong", "too many wrong ones came before it",
                  "take it from the screen, and wait some seconds");
  }
  wrong_.count(asked.address, asked.shared, asked.now);
  throw Refusal(Because::forbidden, what, "is wrong", "the room has another",
                "take it from the screen");
}

bool Site::happens(const Event& event) {
  if (!room_.apply(event)) return false;
  if (keeper_) {
    keeper_->happened(room_, event, WallClock::now());
    look_at_keeper();
  }
  return true;
}

void Site::sync(Clock::time_point now) {
  if (!keeper_ || now - synced_ < limits::sync) return;
  synced_ = now;
  keeper_->sync();
  look_at_keeper();
}

/// A record that failed is said once, to the facilitator's terminal and to every screen.
void Site::look_at_keeper() {
  if (keeper_->failure().empty() || record_lost_) return;
  record_lost_ = true;
  room_.lose_record();
  changes_.room = true;
  complain_(keeper_->failure());
}

void Site::tell_partner(const std::string& alias) {
  const Person* person = room_.person(alias);
  if (person && !person->partner.empty()) changes_.seats.insert(person->partner);
}

/// Others but the partner see it with the next tick: who comes and goes all the time costs no more.
void Site::goes(const std::string& alias) {
  tell_partner(alias);
  for (const Event& event : leaving(room_, alias)) happens(event);
  rates_.erase(alias);
  silent_.erase(alias);
  changes_.ended.insert(alias);
  changes_.screens = true;
}

TextReply Site::join(const Asked& asked) {
  const JoinRequest wanted = join_request(asked.request.body());
  const std::string known = known_by(asked.request, seat_cookie);
  if (const Person* person = room_.seated(known)) return text_reply(200, alias_text(person->alias));
  if (room_.thrown_out(known)) {
    throw Refusal(Because::forbidden, "join", "this seat was taken away", "the facilitator did so",
                  "talk to the facilitator");
  }
  demand_right(asked, wanted.code, codes_.room, "code");
  if (!asked.shared) demand_slowly("join " + asked.address, limits::joins, asked.now);
  demand_slowly("join", limits::joins_of_all, asked.now);
  const std::string secret = drawn_secret();
  const std::string alias = free_alias(room_, wanted.language, drawn_number);
  happens(Joined{alias, digest_of(secret), wanted.consent});
  silent_.insert_or_assign(alias, asked.now);
  for (const Event& event : late_pair(room_, alias)) happens(event);
  changes_.screens = true;
  tell_partner(alias);
  TextReply reply = text_reply(200, alias_text(alias));
  reply.set(http::field::set_cookie, set_cookie(seat_cookie, secret));
  return reply;
}

TextReply Site::leave(const Asked& asked) {
  empty_request(asked.request.body(), "leave");
  if (const Person* person = room_.seated(known_by(asked.request, seat_cookie))) {
    goes(std::string(person->alias));
  }
  TextReply reply = done();
  reply.set(http::field::set_cookie, set_cookie(seat_cookie, ""));
  return reply;
}

TextReply Site::key(const Asked& asked) {
  const std::string given = key_request(asked.request.body());
  if (room_.facilitators().contains(known_by(asked.request, facilitator_cookie))) return done();
  demand_right(asked, given, codes_.key, "key");
  const std::string secret = drawn_secret();
  happens(Admitted{digest_of(secret)});
  TextReply reply = done();
  reply.set(http::field::set_cookie, set_cookie(facilitator_cookie, secret));
  return reply;
}

TextReply Site::command(const Asked& asked) {
  demand_facilitator(asked);
  demand_slowly("", limits::facilitator, asked.now);
  const Command wanted = command_request(asked.request.body());
  for (const Event& event : consequences(room_, wanted, drawn_number)) happens(event);
  if (wanted.order == Order::throw_out) changes_.ended.insert(wanted.alias);
  changes_.room = true;
  return done();
}

template <class Choice>
TextReply Site::choice(const Asked& asked, Choice (*read)(std::string_view, const std::string&)) {
  const std::string alias = seat_of(asked).alias;
  demand_slowly(alias, limits::seat, asked.now);
  if (happens(read(asked.request.body(), alias))) {
    changes_.screens = true;
    silent_.erase(alias);
    changes_.seats.insert(alias);
    tell_partner(alias);
  }
  return done();
}

Answer Site::post(const Asked& asked) {
  struct Path {
    std::string_view path;
    TextReply (*answer)(Site&, const Asked&);
  };
  static constexpr std::array paths{
      Path{"/room/join", [](Site& site, const Asked& a) { return site.join(a); }},
      Path{"/room/leave", [](Site& site, const Asked& a) { return site.leave(a); }},
      Path{"/room/key", [](Site& site, const Asked& a) { return site.key(a); }},
      Path{"/room/command", [](Site& site, const Asked& a) { return site.command(a); }},
      Path{"/room/move", [](Site& site, const Asked& a) { return site.choice(a, move_request); }},
      Path{"/room/vote", [](Site& site, const Asked& a) { return site.choice(a, vote_request); }},
      Path{"/room/guess",
           [](Site& site, const Asked& a) { return site.choice(a, guess_request); }}};
  const std::string_view target = view(asked.request.target());
  const auto found = std::find_if(paths.begin(), paths.end(),
                                  [&](const Path& each) { return each.path == target; });
  if (found == paths.end()) {
    throw Refusal(Because::unknown, base::shown(target), "takes nothing",
                  "the room has other addresses", "see docs/room.md");
  }
  if (!field(asked.request, http::field::content_type).starts_with("application/json")) {
    throw Refusal(Because::malformed, "Content-Type", "is another", "JSON is read",
                  "send application/json");
  }
  return found->answer(*this, asked);
}

}  // namespace dyad::room
