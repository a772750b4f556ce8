#include "sim/room/record/keeper.hpp"

#include <algorithm>
#include <utility>

#include "sim/room/record/lines.hpp"

namespace dyad::room {
namespace {

/// While a record is read everybody in it has a seat, however many may come later.
constexpr int any_number = 1'000'000;

/// Those of whom something is kept, in a pair.
Paired known_pairs(const Paired& paired, const std::set<std::string>& known) {
  Paired kept{paired.round, {}};
  for (Pair pair : paired.pairs) {
    if (!known.contains(pair.seller)) pair.seller.clear();
    if (!known.contains(pair.customer)) pair.customer.clear();
    if (!pair.seller.empty() || !pair.customer.empty()) kept.pairs.push_back(pair);
  }
  return kept;
}

}  // namespace

Keeper::Keeper(RecordFile file, Header wanted)
    : file_(std::move(file)), header_(std::move(wanted)) {
  if (file_.is_new()) {
    room_.emplace(header_.setup);
    file_.add(header_line(header_));
    file_.sync();
  } else {
    read();
  }
}

void Keeper::refuse(std::size_t line, const char* what, const std::string& why,
                    const char* remedy) const {
  throw base::Error(file_.path().string() + (line > 0 ? ":" + std::to_string(line) : ""), what, why,
                    remedy);
}

void Keeper::read() {
  const std::string text = file_.content();
  constexpr const char* another = "choose another name with --keep";
  if (!begins_as_header(text)) {
    refuse(0, "is no room's record", "it begins with something else", another);
  }
  std::size_t number = 0, begin = 0;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    take_up(text.substr(begin, end - begin), ++number);
  }
  if (number == 0) refuse(0, "is no room's record", "its first line is not whole", another);
  // The last line of a program that was killed while it wrote: of a whole one only the end is
  // missing. The file is left as it is until something is added, since it may still be refused.
  if (const std::string last = text.substr(begin); is_whole(last)) {
    take_up(last, ++number);
    ends_ = false;
  } else {
    cut_ = last.size();
  }
  room_->allow(header_.setup.max_people);
  round_ = room_->round();
}

void Keeper::take_up(const std::string& line, std::size_t number) {
  try {
    if (number == 1) {
      header_ = header_in(line);
      room_.emplace(header_.setup).allow(any_number);
      return;
    }
    const Dated dated = event_in(line);
    if (dated.at < last_) {
      throw Refusal(Because::malformed, "event.at", "is before that of the line above",
                    "events are in order", "");
    }
    room_->apply(dated.event);
    follow(dated.event);
    last_ = dated.at;
  } catch (const Refusal& refusal) {
    refuse(number, "is damaged", refusal.reason(),
           "choose another name with --keep; the file stays as it is");
  }
}

/// Before the first line is added.
void Keeper::mend_end() {
  if (std::exchange(mended_, true)) return;
  if (cut_ > 0) file_.cut(file_.length() - cut_);
  if (!ends_) file_.add("");
}

/// Keeps in mind what the record knows.
void Keeper::follow(const Event& event) {
  if (const auto* joined = std::get_if<Joined>(&event)) known_.insert(joined->alias);
  ++events_;
}

bool Keeper::is_kept(const Room& room, const Event& event) {
  const auto known = [this](const std::string& alias) { return known_.contains(alias); };
  if (const auto* joined = std::get_if<Joined>(&event)) return room.keeps() && joined->consent;
  if (const auto* left = std::get_if<Left>(&event)) return known(left->alias);
  if (const auto* voted = std::get_if<Voted>(&event)) return room.keeps() && known(voted->alias);
  if (const auto* guessed = std::get_if<Guessed>(&event))
    return room.keeps() && known(guessed->alias);
  if (const auto* moved = std::get_if<Moved>(&event)) {
    // A conversation with a hole could not be played again.
    if (!room.keeps()) partly_.insert(moved->alias);
    return room.keeps() && known(moved->alias) && !partly_.contains(moved->alias);
  }
  if (const auto* command = std::get_if<Command>(&event)) {
    return command->order != Order::throw_out || known(command->alias);
  }
  return true;
}

void Keeper::happened(const Room& room, const Event& event, WallClock::time_point at) {
  if (std::exchange(round_, room.round()) != room.round()) partly_.clear();
  const std::chrono::duration<double> passed = at - header_.began;
  // A clock that was set back goes on.
  const double seconds = std::min(std::max(last_, passed.count()), latest);
  if (!is_kept(room, event)) return;
  if (const auto* paired = std::get_if<Paired>(&event)) {
    const Paired kept = known_pairs(*paired, known_);
    if (!kept.pairs.empty()) write(kept, seconds);
  } else {
    write(event, seconds);
  }
  const auto* command = std::get_if<Command>(&event);
  if (command && command->order == Order::keep && command->keep) keep_from_now(room, seconds);
}

/// Who consented before and is here gets a seat in the record, for the rounds to come.
void Keeper::keep_from_now(const Room& room, double at) {
  for (const auto& [alias, person] : room.people()) {
    if (!person.consent || person.gone || known_.contains(alias)) continue;
    partly_.insert(alias);
    write(Joined{alias, person.seat, true}, at);
  }
}

void Keeper::write(const Event& event, double at) {
  if (!failure_.empty()) return;
  try {
    mend_end();
    file_.add(event_line(at, event));
    last_ = at;
    follow(event);
  } catch (const base::Error& error) {
    failure_ = error.what();
  }
}

void Keeper::sync() {
  if (!failure_.empty()) return;
  try {
    file_.sync();
  } catch (const base::Error& error) {
    failure_ = error.what();
  }
}

}  // namespace dyad::room
