// What one may ask of the room, and how often, without a network.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/room/visited.hpp"

using namespace dyad;
using namespace dyad::test;
using namespace std::chrono_literals;

TEST_CASE("joins are slowed down for all together, whatever hides their addresses") {
  Visited visited;
  visited.site.room().allow(1000);
  const auto status = [&] {
    const Request request = join();
    const Answer answer = visited.site.answer({request, "127.0.0.1", true, visited.now});
    return std::get<TextReply>(answer).result_int();
  };
  int joined = 0;
  while (status() == 200) ++joined;
  CHECK(joined == limits::joins_of_all.at_once);
  CHECK(status() == 429);
  visited.now += 1s;
  CHECK(status() == 200);
}

TEST_CASE("in a full room a seat that was only taken gives way, and no other") {
  Visited visited;
  Room& room = visited.site.room();
  room.allow(3);
  const auto seat = [&] {
    const TextReply reply = visited.text(join());
    return std::pair(cookie_of(reply),
                     nlohmann::json::parse(reply.body())["alias"].get<std::string>());
  };
  const std::string key =
      cookie_of(visited.text(post("/room/key", R"({"key":")" + codes.key + "\"}")));
  const auto [plays, player] = seat();
  const auto [listens, listener] = seat();
  visited.text(post("/room/command", R"({"command":"start"})", key));
  REQUIRE(visited.text(post("/room/move", a_move, plays)).result_int() == 200);
  room.opened(listener);
  visited.now += limits::silent_seat;
  const std::string taken = seat().second;
  visited.site.free_silent_seat(visited.now);
  CHECK(visited.text(join()).result_int() == 409);
  visited.now += limits::silent_seat;
  visited.site.free_silent_seat(visited.now);
  CHECK(room.person(taken)->gone);
  CHECK(room.seats_taken() == 2);
  visited.site.free_silent_seat(visited.now);  // it is not full any more
  CHECK(room.seats_taken() == 2);
  const std::string newcomer = seat().second;
  room.opened(newcomer);
  // A stream that ends counts from then on.
  CHECK(visited.site.closed(listener, visited.now));
  visited.site.free_silent_seat(visited.now + limits::silent_seat - 1s);
  CHECK(room.seats_taken() == 3);
  visited.site.free_silent_seat(visited.now + limits::silent_seat);
  CHECK(room.person(listener)->gone);
  CHECK_FALSE(room.person(newcomer)->gone);
  CHECK_FALSE(room.person(player)->gone);
}

TEST_CASE("wrong codes are counted, for each address and for all") {
  Visited visited;
  int looked_at = 0;
  while (visited.text(join("ABC235")).result_int() == 403) ++looked_at;
  CHECK(looked_at == limits::wrong_of_one.at_once);
  const TextReply beyond = visited.text(join("ABC235"));
  CHECK(beyond.result_int() == 429);
  CHECK(view(beyond[http::field::retry_after]) == "5");
  CHECK(visited.text(join("ABC235"), "192.168.1.10").result_int() == 403);
  visited.now += 6s;
  CHECK(visited.text(join("ABC235")).result_int() == 403);
  // Many addresses of one attacker are held by the count of all.
  int all = 0;
  for (int address = 0; address < 1000; ++address) {
    const std::string from = "10.0.0." + std::to_string(address);
    all += visited.text(join("ABC235"), from).result_int() == 403 ? 1 : 0;
  }
  CHECK(all <= limits::wrong_of_all.at_once);
  CHECK(visited.text(join("ABC235"), "10.9.9.9").result_int() == 429);
}

TEST_CASE("wrong codes and keys lock nobody out who has the right ones") {
  Visited visited;
  const auto key = [&](const std::string& given) {
    return visited.text(post("/room/key", R"({"key":")" + given + "\"}")).result_int();
  };
  for (int i = 0; i < 400; ++i) visited.text(join("ABC235"), "10.0.0." + std::to_string(i));
  while (visited.text(join("ABC235")).result_int() != 429) {
  }
  CHECK(key("0") == 429);
  CHECK(key(codes.key) == 200);
  CHECK(visited.text(join()).result_int() == 200);
}

TEST_CASE("one seat sends so much and no more, and others are not held up") {
  Visited visited;
  const std::string ann = cookie_of(visited.text(join())), bob = cookie_of(visited.text(join()));
  int answered = 0;
  while (visited.text(post("/room/move", a_move, ann)).result_int() != 429) ++answered;
  CHECK(answered == limits::seat.at_once);
  CHECK(visited.text(post("/room/move", a_move, bob)).result_int() == 409);
  visited.now += 1s;
  CHECK(visited.text(post("/room/move", a_move, ann)).result_int() == 409);
}
