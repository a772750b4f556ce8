// Who comes, sends and goes.
#include <utility>

#include "sim/room/play/room.hpp"

namespace dyad::room {
namespace {

[[noreturn]] void refuse(Because because, const char* where, const std::string& what,
                         const std::string& why, const std::string& remedy) {
  throw Refusal(because, where, what, why, remedy);
}

std::string text_of(Place place) {
  return "meeting " + std::to_string(place.meeting) + ", turn " + std::to_string(place.turn);
}

}  // namespace

void Room::new_conversation(Person& person) const {
  person.role.reset();
  person.partner.clear();
  person.moves.clear();
  person.next = first_;
  person.vote.reset();
  person.guess.reset();
}

bool Room::happens(const Joined& joined) {
  if (seats_.contains(joined.seat)) return false;
  if (full()) {
    refuse(Because::untimely, "join", "the room is full",
           std::to_string(max_people_) + " people have a seat",
           "ask the facilitator, who can start a larger room with --people");
  }
  if (!aliases_.insert(joined.alias).second) {
    refuse(Because::untimely, "join", "'" + base::shown(joined.alias) + "' is taken",
           "an alias is used once", "draw another one");
  }
  Person person;
  person.alias = joined.alias;
  person.seat = joined.seat;
  person.consent = joined.consent;
  new_conversation(person);
  seats_.emplace(joined.seat, joined.alias);
  people_.emplace(joined.alias, std::move(person));
  return true;
}

bool Room::happens(const Left& left) {
  const auto found = people_.find(left.alias);
  if (found == people_.end() || found->second.gone) return false;
  seats_.erase(found->second.seat);
  found->second.gone = true;
  return true;
}

bool Room::throw_out(const std::string& alias) {
  const auto found = people_.find(alias);
  if (found == people_.end()) {
    if (aliases_.contains(alias)) return false;
    refuse(Because::unknown, "throw_out", "'" + base::shown(alias) + "' is not here",
           "nobody has that alias", "look at the newest snapshot");
  }
  thrown_out_.insert(found->second.seat);
  seats_.erase(found->second.seat);
  people_.erase(found);
  return true;
}

Person& Room::at_table(const std::string& alias, int round, Phase phase, const char* what) {
  const auto found = people_.find(alias);
  if (found == people_.end() || found->second.gone) {
    refuse(Because::forbidden, what, "nobody here has that seat", "it was given up or taken away",
           "join again");
  }
  if (round != round_) {
    refuse(Because::untimely, what, "is of round " + std::to_string(round),
           "this is round " + std::to_string(round_), "look at the newest snapshot");
  }
  demand(mode_, phase, what);
  return found->second;
}

bool Room::happens(const Moved& moved) {
  if (mode_ != Mode::pairs) demand(Mode::each, phase_, "move");
  Person& person = at_table(moved.alias, moved.round, Phase::playing, "move");
  if (mode_ == Mode::pairs && person.role != Role::seller) {
    refuse(Because::untimely, "move", "is not for the customer's voice", "the other one sells",
           "look at the newest snapshot");
  }
  if (const auto made = move_at(person.moves, moved.place)) {
    if (*made == moved.move) return false;
    refuse(Because::untimely, "move", text_of(moved.place) + " has another move",
           "what was said was said", "look at the newest snapshot");
  }
  if (!person.next) {
    refuse(Because::untimely, "move", "comes after the end", "all meetings are over",
           "wait for the reveal");
  }
  if (moved.place != *person.next) {
    refuse(Because::untimely, "move", text_of(moved.place) + " is not next",
           text_of(*person.next) + " is", "look at the newest snapshot");
  }
  person.moves = with_move(std::move(person.moves), moved.place, moved.move);
  person.next = talk_->next(person.moves);
  return true;
}

void Room::demand_open_vote(int round, Place place, const char* what) const {
  if (round != round_) {
    refuse(Because::untimely, what, "is of round " + std::to_string(round),
           "this is round " + std::to_string(round_), "look at the newest snapshot");
  }
  demand(Mode::together, Phase::playing, what);
  if (!together_.next) {
    refuse(Because::untimely, what, "comes after the end", "all meetings are over",
           "wait for the reveal");
  }
  if (place != *together_.next) {
    refuse(Because::untimely, what, "there is no vote on " + text_of(place),
           "it is on " + text_of(*together_.next), "look at the newest snapshot");
  }
}

bool Room::happens(const Voted& voted) {
  demand(Mode::together, phase_, "vote");
  Person& person = at_table(voted.alias, voted.round, Phase::playing, "vote");
  demand_open_vote(voted.round, voted.place, "vote");
  return std::exchange(person.vote, voted.move) != voted.move;
}

bool Room::happens(const Guessed& guessed) {
  demand(Mode::predict, phase_, "guess");
  Person& person = at_table(guessed.alias, guessed.round, Phase::playing, "guess");
  return std::exchange(person.guess, guessed.guess) != guessed.guess;
}

bool Room::happens(const Played& played) {
  demand_open_vote(played.round, played.place, "close_vote");
  together_.moves = with_move(std::move(together_.moves), played.place, played.move);
  together_.next = talk_->next(together_.moves);
  together_.tie.clear();
  for (auto& [alias, person] : people_) person.vote.reset();
  return true;
}

bool Room::happens(const Tied& tied) {
  demand_open_vote(tied.round, tied.place, "close_vote");
  return std::exchange(together_.tie, tied.moves) != tied.moves;
}

bool Room::happens(const Paired& paired) {
  demand(Mode::pairs, phase_, "pairs");
  bool changed = false;
  for (const Pair& pair : paired.pairs) {
    const auto seller = people_.find(pair.seller), customer = people_.find(pair.customer);
    if (seller != people_.end()) {
      seller->second.role = Role::seller;
      seller->second.partner = customer == people_.end() ? "" : pair.customer;
      changed = true;
    }
    if (customer != people_.end()) {
      customer->second.role = Role::customer;
      customer->second.partner = seller == people_.end() ? "" : pair.seller;
      changed = true;
    }
  }
  return changed;
}

}  // namespace dyad::room
