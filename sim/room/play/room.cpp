#include "sim/room/play/room.hpp"

#include <algorithm>
#include <utility>

#include "sim/base/nearest.hpp"

namespace dyad::room {
namespace {

const Scenario& scenario_or_refuse(const std::string& name) {
  if (const Scenario* found = scenario_named(name)) return *found;
  const auto near = base::nearest(name, scenario_names());
  std::string known;
  for (const std::string& each : scenario_names()) known += (known.empty() ? "" : ", ") + each;
  throw Refusal(Because::malformed, "scenario", "'" + base::shown(name) + "' is unknown",
                "no scenario has that name",
                near ? "did you mean " + *near + "?" : "choose of " + known);
}

}  // namespace

Room::Room(const RoomSetup& setup)
    : scenario_(&scenario_or_refuse(setup.scenario)),
      talk_(std::make_shared<Talk>(*scenario_)),
      mode_(setup.mode),
      language_(setup.language),
      max_people_(setup.max_people),
      recorded_(setup.recorded) {
  together_.next = first_ = talk_->next("");
}

bool Room::apply(const Event& event) {
  const bool changed = std::visit([this](const auto& each) { return happens(each); }, event);
  if (changed) ++revision_;
  return changed;
}

const Person* Room::person(std::string_view alias) const {
  const auto found = people_.find(alias);
  return found == people_.end() ? nullptr : &found->second;
}

const Person* Room::seated(std::string_view seat) const {
  const auto found = seats_.find(seat);
  return found == seats_.end() ? nullptr : person(found->second);
}

int Room::seats_taken() const { return static_cast<int>(seats_.size()); }

int Room::here() const {
  return static_cast<int>(std::count_if(people_.begin(), people_.end(), [](const auto& each) {
    return !each.second.gone && each.second.streams > 0;
  }));
}

bool Room::opened(std::string_view alias) {
  const auto found = people_.find(alias);
  if (found == people_.end() || found->second.streams++ > 0) return false;
  ++revision_;
  return true;
}

bool Room::closed(std::string_view alias) {
  const auto found = people_.find(alias);
  if (found == people_.end() || found->second.streams == 0 || --found->second.streams > 0) {
    return false;
  }
  ++revision_;
  return true;
}

bool Room::change(Phase to) {
  if (phase_ == to) return false;
  phase_ = to;
  return true;
}

bool Room::keep(bool from_now) {
  if (from_now && !recorded_) {
    throw Refusal(Because::untimely, "keep", "there is no record",
                  "the room was started without one, or it cannot be written",
                  "start a room with --keep FILE");
  }
  return std::exchange(keeping_, from_now) != from_now;
}

void Room::lose_record() {
  recorded_ = false;
  ++revision_;
}

bool Room::begin(const Scenario& scenario, Mode mode) {
  ++round_;
  phase_ = Phase::lobby;
  mode_ = mode;
  if (&scenario != scenario_) {
    scenario_ = &scenario;
    talk_ = std::make_shared<Talk>(scenario);
    first_ = talk_->next("");
  }
  together_ = {{}, first_, {}};
  std::erase_if(people_, [](const auto& each) { return each.second.gone; });
  for (auto& [alias, person] : people_) new_conversation(person);
  return true;
}

bool Room::happens(const Admitted& admitted) {
  return facilitators_.insert(admitted.facilitator).second;
}

bool Room::happens(const Command& command) {
  const bool idle = phase_ == Phase::lobby;
  switch (command.order) {
    case Order::start:
      if (phase_ != Phase::playing && !idle) demand(mode_, Phase::lobby, "start");
      return change(Phase::playing);
    case Order::pause:
      if (phase_ != Phase::paused) demand(mode_, Phase::playing, "pause");
      return change(Phase::paused);
    case Order::resume:
      if (phase_ != Phase::playing) demand(mode_, Phase::paused, "resume");
      return change(Phase::playing);
    case Order::lock:
      if (phase_ != Phase::locked) demand(Mode::predict, Phase::playing, "lock");
      return change(Phase::locked);
    case Order::reveal:
      if (idle) demand(mode_, Phase::playing, "reveal");
      return change(Phase::reveal);
    case Order::again:
      return !idle && begin(*scenario_, mode_);
    case Order::scenario: {
      const Scenario& next = scenario_or_refuse(command.scenario);
      return (!idle || &next != scenario_) && begin(next, mode_);
    }
    case Order::mode:
      return (!idle || command.mode != mode_) && begin(*scenario_, command.mode);
    case Order::throw_out:
      return throw_out(command.alias);
    case Order::language:
      return std::exchange(language_, command.language) != command.language;
    case Order::keep:
      return keep(command.keep);
    case Order::close_vote:  // Played or Tied happen in its place
      return false;
  }
  return false;
}

void Room::demand(Mode mode, Phase phase, const char* what) const {
  if (mode_ != mode) {
    throw Refusal(Because::untimely, what,
                  "does not belong to mode " + std::string(word_for(mode_names, mode_)),
                  "it belongs to mode " + std::string(word_for(mode_names, mode)),
                  "look at the newest snapshot");
  }
  if (phase_ != phase) {
    throw Refusal(Because::untimely, what,
                  "is not for phase " + std::string(word_for(phase_names, phase_)),
                  "it is for phase " + std::string(word_for(phase_names, phase)),
                  "look at the newest snapshot");
  }
}

std::array<int, model::move_count> votes_of(const Room& room) {
  std::array<int, model::move_count> votes{};
  for (const auto& [alias, person] : room.people()) {
    if (!person.gone && person.vote) ++votes.at(model::index_of(*person.vote));
  }
  return votes;
}

std::array<int, guess_names.size()> guesses_of(const Room& room) {
  std::array<int, guess_names.size()> guesses{};
  for (const auto& [alias, person] : room.people()) {
    if (!person.gone && person.guess) ++guesses.at(static_cast<std::size_t>(*person.guess));
  }
  return guesses;
}

const Person& seller_for(const Room& room, const Person& person) {
  // Whoever asks holds the room and the person.
  // NOLINTBEGIN(bugprone-return-const-ref-from-parameter)
  if (person.role != Role::customer) return person;
  const Person* seller = room.person(person.partner);
  return seller ? *seller : person;
  // NOLINTEND(bugprone-return-const-ref-from-parameter)
}

}  // namespace dyad::room
