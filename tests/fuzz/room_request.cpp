// Whatever is sent to a room is answered, or is no request; the room keeps its sense.
#include <boost/asio/buffer.hpp>
#include <nlohmann/json.hpp>

#include "sim/room/server/secrets.hpp"
#include "sim/room/server/site.hpp"
#include "tests/fuzz/input.hpp"

namespace {

using namespace dyad;
using namespace dyad::room;

/// A room in play, with a seat and a key that the seeds know.
const Room& room_in_play() {
  static const Room made = [] {
    Room room({"letting-go", Mode::each, Language::nl, 3, true});
    room.apply(Joined{"Ann", digest_of("seat"), true});
    room.apply(Joined{"Bob", digest_of("other"), true});
    room.apply(Admitted{digest_of("key")});
    Command start;
    start.order = Order::start;
    room.apply(start);
    return room;
  }();
  return made;
}

/// Says what a client would see: no header may end before its end.
template <class Reply>
void demand_sound(const Reply& reply) {
  const auto status = reply.result_int();
  fuzz::demand(status == 200 || status == 302 || status == 304 || (status >= 400 && status < 500),
               "a status that docs/room.md has");
  for (const auto& each : reply) {
    fuzz::demand(each.value().find_first_of("\r\n") == boost::beast::string_view::npos,
                 "a header is one line");
  }
}

void demand_sound(const TextReply& reply, const Room& before, const Room& after) {
  demand_sound(reply);
  if (!reply.body().empty()) {
    fuzz::demand(nlohmann::json::accept(reply.body()), "an answer is JSON");
  }
  fuzz::demand(reply.result_int() == 200 || before.revision() == after.revision(),
               "what is refused changes nothing");
  fuzz::demand(nlohmann::json::accept(screen_text(after, {"http://r", "C"})), "a screen gets JSON");
  fuzz::demand(after.seats_taken() <= after.max_people(), "a room is full or not");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto page = std::make_shared<const Page>(packed_page());
  Parser parser;
  bound(parser);
  boost::system::error_code error;
  std::string_view left = fuzz::text_of(data, size);
  while (!left.empty() && !parser.is_done() && !error) {
    left.remove_prefix(parser.put(boost::asio::buffer(left.data(), left.size()), error));
    if (error == http::error::need_more) break;
  }
  if (!parser.is_done()) return 0;
  const Request request = parser.release();
  Site site(room_in_play(), Origins({"http://192.168.1.5:8765"}), {"ABC234", "key"}, page);
  const Answer answer = site.answer({request, "192.168.1.9", false, Clock::now()});
  if (const auto* text = std::get_if<TextReply>(&answer)) {
    demand_sound(*text, room_in_play(), site.room());
  }
  if (const auto* sent = std::get_if<PageReply>(&answer)) demand_sound(*sent);
  return 0;
}
