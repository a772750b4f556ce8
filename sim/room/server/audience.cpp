#include "sim/room/server/audience.hpp"

#include <algorithm>

namespace dyad::room {
namespace {

using Text = std::shared_ptr<const std::string>;

Text text(std::string of) { return std::make_shared<const std::string>(std::move(of)); }

const Text begin_seat = text("data: {\"room\":"), then_seat = text(",\"seat\":"),
           then_reveal = text(",\"at_reveal\":"), end_seat = text("}\n\n");
const Text begin_screen = text("data: "), end_screen = text("\n\n");

}  // namespace

void Audience::add(Socket socket, const OpenStream& wanted) {
  make_room_for(wanted.alias);
  streams_.push_back(std::make_shared<Stream>(std::move(socket), wanted.alias,
                                              [this](Stream& stream) { drop(stream); }));
  const auto stream = streams_.back();
  stream->start();
  if (!wanted.alias.empty()) screens_wait_ |= site_.room().opened(wanted.alias);
  tell(*stream);
}

void Audience::make_room_for(const std::string& alias) {
  const std::size_t most = alias.empty() ? limits::screens : limits::streams_of_seat;
  std::size_t open = 0;
  std::shared_ptr<Stream> oldest;
  for (const auto& each : streams_) {
    if (each->alias() != alias) continue;
    if (open++ == 0) oldest = each;
  }
  if (open >= most) oldest->close();
  if (streams_.size() < limits::streams(site_.room().max_people())) return;
  if (const auto further = oldest_of_several()) further->close();
}

std::shared_ptr<Stream> Audience::oldest_of_several() const {
  std::map<std::string, int> open;
  for (const auto& each : streams_) ++open[each->alias()];
  const auto found = std::find_if(streams_.begin(), streams_.end(), [&](const auto& each) {
    return !each->alias().empty() && open[each->alias()] > 1;
  });
  return found == streams_.end() ? nullptr : *found;
}

void Audience::drop(Stream& stream) {
  const std::string alias = stream.alias();
  streams_.remove_if([&](const auto& each) { return each.get() == &stream; });
  if (!alias.empty()) screens_wait_ |= site_.closed(alias, Clock::now());
}

void Audience::close(const std::string& alias) {
  const auto streams = streams_;
  for (const auto& each : streams) {
    if (each->alias() == alias) each->close();
  }
}

void Audience::end_all() {
  for (const auto& each : streams_) each->end();
}

void Audience::close_all() {
  const auto streams = streams_;
  for (const auto& each : streams) each->close();
}

void Audience::forget_old_parts() {
  if (revision_ == site_.room().revision() && room_) return;
  revision_ = site_.room().revision();
  room_ = text(room_text(site_.room()));
  reveal_ = screen_ = nullptr;
}

Parts Audience::parts_for(const std::string& alias) {
  forget_old_parts();
  if (alias.empty()) {
    if (!screen_) screen_ = text(screen_text(site_.room(), site_.invitation()));
    return {begin_screen, screen_, end_screen};
  }
  const Person* person = site_.room().person(alias);
  if (!person) return {};
  if (!reveal_) reveal_ = text(reveal_text(site_.room()));
  return {begin_seat,  room_,   then_seat, text(seat_text(site_.room(), *person)),
          then_reveal, reveal_, end_seat};
}

void Audience::tell(Stream& stream) {
  Parts parts = parts_for(stream.alias());
  if (!parts.empty()) stream.send(std::move(parts));
}

void Audience::tell_seat(const std::string& alias) {
  for (const auto& each : streams_) {
    if (each->alias() == alias) tell(*each);
  }
}

void Audience::tell_all() {
  screens_wait_ = false;
  for (const auto& each : streams_) tell(*each);
}

/// In the lobby phones show who is there, too.
void Audience::tell_screens() {
  if (site_.room().phase() == Phase::lobby) return tell_all();
  screens_wait_ = false;
  tell_seat("");
}

void Audience::follow() {
  const Changes changes = site_.take_changes();
  for (const std::string& alias : changes.ended) close(alias);
  if (changes.room) return tell_all();
  for (const std::string& alias : changes.seats) tell_seat(alias);
  screens_wait_ |= changes.screens;
}

void Audience::tick(Clock::time_point now) {
  const auto streams = streams_;
  for (const auto& each : streams) {
    if (each->stalled_since(now - limits::stalled)) each->close();
  }
  if (screens_wait_) tell_screens();
  if (now - heartbeat_ < limits::heartbeat) return;
  heartbeat_ = now;
  for (const auto& each : streams_) each->beat();
}

}  // namespace dyad::room
