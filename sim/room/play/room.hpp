// A room as a state machine: who is there, what is played, what was sent. It knows no network, no
// clock and no chance; aliases, pairs and secrets come with the events.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "sim/room/play/events.hpp"
#include "sim/room/play/person.hpp"
#include "sim/room/play/refusal.hpp"

namespace dyad::room {

struct RoomSetup {
  std::string scenario;
  Mode mode = Mode::each;
  Language language = Language::nl;
  int max_people = 300;
  bool recorded = false;  // somebody keeps a record of it
};

/// The conversation of the whole room, in mode together.
struct Together {
  std::string moves;
  std::optional<Place> next;  // none: over
  std::vector<model::Move> tie;
};

class Room {
 public:
  /// Throws Refusal where there is no such scenario.
  explicit Room(const RoomSetup& setup);

  /// Lets it happen. False where it had happened already, or nothing follows from it; then nothing
  /// was changed. Throws Refusal where it may not happen now; then nothing was changed, either.
  bool apply(const Event& event);

  /// Nothing can be kept any more.
  void lose_record();

  /// Streams of a person opened or closed: they are here while one is open. False: no change.
  bool opened(std::string_view alias);
  bool closed(std::string_view alias);

  std::uint64_t revision() const { return revision_; }
  int round() const { return round_; }
  Mode mode() const { return mode_; }
  Phase phase() const { return phase_; }
  Language language() const { return language_; }
  const Scenario& scenario() const { return *scenario_; }
  int max_people() const { return max_people_; }
  /// What people send from now on is kept.
  bool keeps() const { return recorded_ && keeping_; }
  /// From now on; nobody loses a seat.
  void allow(int max_people) { max_people_ = max_people; }
  const Together& together() const { return together_; }
  const std::set<std::string>& facilitators() const { return facilitators_; }

  /// By alias; those who left in this round among them.
  const std::map<std::string, Person, std::less<>>& people() const { return people_; }
  const Person* person(std::string_view alias) const;
  /// Whose seat that is; null where it is free or nobody's.
  const Person* seated(std::string_view seat) const;
  /// The seat was taken by somebody who was thrown out.
  bool thrown_out(std::string_view seat) const { return thrown_out_.contains(std::string(seat)); }
  /// Aliases are used once.
  bool used(const std::string& alias) const { return aliases_.contains(alias); }
  std::size_t aliases_used() const { return aliases_.size(); }
  int seats_taken() const;
  int here() const;
  bool full() const { return seats_taken() >= max_people_; }

 private:
  bool happens(const Joined& joined);
  bool happens(const Left& left);
  bool happens(const Moved& moved);
  bool happens(const Voted& voted);
  bool happens(const Guessed& guessed);
  bool happens(const Played& played);
  bool happens(const Tied& tied);
  bool happens(const Paired& paired);
  bool happens(const Admitted& admitted);
  bool happens(const Command& command);

  bool change(Phase to);
  bool begin(const Scenario& scenario, Mode mode);
  bool throw_out(const std::string& alias);
  bool keep(bool from_now);
  void new_conversation(Person& person) const;
  Person& at_table(const std::string& alias, int round, Phase phase, const char* what);
  void demand(Mode mode, Phase phase, const char* what) const;
  void demand_open_vote(int round, Place place, const char* what) const;

  const Scenario* scenario_;
  std::shared_ptr<const Talk> talk_;
  std::optional<Place> first_;  // where every conversation begins
  Mode mode_;
  Language language_;
  int max_people_;
  bool recorded_, keeping_ = true;
  Phase phase_ = Phase::lobby;
  int round_ = 1;
  std::uint64_t revision_ = 1;
  Together together_;
  std::map<std::string, Person, std::less<>> people_;
  std::map<std::string, std::string, std::less<>> seats_;  // seat -> alias
  std::set<std::string> aliases_, thrown_out_, facilitators_;
};

/// Votes for each move of those who have not left.
std::array<int, model::move_count> votes_of(const Room& room);

/// Guesses of those who have not left.
std::array<int, guess_names.size()> guesses_of(const Room& room);

/// Whose moves a person sees: those of who sells, for the customer's voice.
const Person& seller_for(const Room& room, const Person& person);

}  // namespace dyad::room
