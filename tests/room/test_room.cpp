// What may happen in a room, and what comes of it.
#include <catch2/catch.hpp>

#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;
using Catch::Contains;

TEST_CASE("a seat belongs to one browser, and an alias to one person, ever") {
  Room room = room_of(Mode::each, {"Ann", "Bob"});
  CHECK(room.seats_taken() == 2);
  CHECK_FALSE(room.apply(joined("Ann")));  // the same browser again
  CHECK_THAT(refused(room, Joined{"Bob", seat_of("another"), true}), Contains("'Bob' is taken"));
  CHECK(room.apply(Left{"Bob"}));
  CHECK_FALSE(room.apply(Left{"Bob"}));
  CHECK(room.seats_taken() == 1);
  CHECK(room.used("Bob"));
  CHECK(room.seated(seat_of("Ann"))->alias == "Ann");
  CHECK(room.seated(seat_of("Bob")) == nullptr);
}

TEST_CASE("a full room takes nobody until somebody leaves") {
  Room room(setup(Mode::each));
  room.allow(2);
  room.apply(joined("Ann"));
  room.apply(joined("Bob"));
  CHECK(room.full());
  CHECK_THAT(refused(room, joined("Cas")), Contains("the room is full"));
  room.apply(Left{"Ann"});
  CHECK(room.apply(joined("Cas")));
}

TEST_CASE("a move is the next one, or is refused and changes nothing") {
  Room room = room_of(Mode::each, {"Ann"});
  const auto move = [](int round, Place place, Move which) {
    return Moved{"Ann", round, place, which};
  };
  CHECK_THAT(refused(room, move(1, {0, 0}, Move::ask)), Contains("lobby"));
  carry_out(room, order(Order::start));
  CHECK(room.apply(move(1, {0, 0}, Move::ask)));
  const std::string before = seen(room);
  CHECK_FALSE(room.apply(move(1, {0, 0}, Move::ask)));
  CHECK_THAT(refused(room, move(1, {0, 0}, Move::push)), Contains("has another move"));
  CHECK_THAT(refused(room, move(1, {0, 2}, Move::ask)), Contains("is not next"));
  CHECK_THAT(refused(room, move(1, {1, 0}, Move::ask)), Contains("is not next"));
  CHECK_THAT(refused(room, move(2, {0, 1}, Move::ask)), Contains("round"));
  CHECK_THAT(refused(room, Moved{"Bob", 1, {0, 0}, Move::ask}),
             Contains("nobody here has that seat"));
  CHECK_THAT(refused(room, Voted{"Ann", 1, {0, 1}, Move::ask}), Contains("mode each"));
  CHECK_THAT(refused(room, Guessed{"Ann", 1, Guess::same}), Contains("mode each"));
  CHECK(seen(room) == before);
}

TEST_CASE("a conversation ends where the model ends it, and takes no move then") {
  Room room = room_of(Mode::each, {"Ann"});
  carry_out(room, order(Order::start));
  int turns = 0;
  while (const auto next = room.person("Ann")->next) {
    REQUIRE(room.apply(Moved{"Ann", 1, *next, Move::tailor}));
    ++turns;
  }
  CHECK(turns > 3);
  CHECK_THAT(refused(room, Moved{"Ann", 1, {7, 39}, Move::ask}), Contains("after the end"));
}

TEST_CASE("what the room votes is played; a tie is shown, and the second time its first is") {
  Room room = room_of(Mode::together, {"Ann", "Bob", "Cas"});
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::close_vote)); }), Contains("lobby"));
  carry_out(room, order(Order::start));
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::close_vote)); }),
             Contains("nobody has voted"));
  const auto vote = [&](const char* alias, Place place, Move move) {
    return room.apply(Voted{alias, 1, place, move});
  };
  CHECK(vote("Ann", {0, 0}, Move::push));
  CHECK_FALSE(vote("Ann", {0, 0}, Move::push));
  CHECK(vote("Ann", {0, 0}, Move::pitch));
  CHECK(vote("Bob", {0, 0}, Move::ask));
  CHECK(votes_of(room).at(model::index_of(Move::pitch)) == 1);
  CHECK(carry_out(room, order(Order::close_vote)));
  CHECK(room.together().tie == std::vector{Move::ask, Move::pitch});
  CHECK(room.together().moves.empty());
  CHECK(vote("Cas", {0, 0}, Move::pitch));
  CHECK(carry_out(room, order(Order::close_vote)));
  CHECK(room.together().moves == "p");
  CHECK(room.together().tie.empty());
  CHECK_FALSE(room.person("Ann")->vote);
  CHECK_THAT(refusal_of([&] { vote("Cas", {0, 0}, Move::pitch); }), Contains("there is no vote"));
  vote("Ann", {0, 1}, Move::close);
  vote("Bob", {0, 1}, Move::release);
  carry_out(room, order(Order::close_vote));
  carry_out(room, order(Order::close_vote));
  CHECK(room.together().moves == "pr");
}

TEST_CASE("a command that comes again closes no other vote") {
  Room room = room_of(Mode::together, {"Ann"});
  carry_out(room, order(Order::start));
  room.apply(Voted{"Ann", 1, {0, 0}, Move::ask});
  Command close = order(Order::close_vote);
  close.round = 1;
  close.place = Place{0, 0};
  CHECK(carry_out(room, close));
  room.apply(Voted{"Ann", 1, {0, 1}, Move::ask});
  CHECK_FALSE(carry_out(room, close));
  CHECK(room.together().moves == "a");
}

TEST_CASE("guesses change until they are locked, and the reveal locks them") {
  Room room = room_of(Mode::predict, {"Ann", "Bob"});
  carry_out(room, order(Order::start));
  CHECK(room.apply(Guessed{"Ann", 1, Guess::lower}));
  CHECK(room.apply(Guessed{"Ann", 1, Guess::higher}));
  CHECK(carry_out(room, order(Order::lock)));
  CHECK_FALSE(carry_out(room, order(Order::lock)));
  CHECK_THAT(refused(room, Guessed{"Bob", 1, Guess::same}), Contains("locked"));
  CHECK(carry_out(room, order(Order::reveal)));
  CHECK(guesses_of(room) == std::array{1, 0, 0});
  CHECK_THAT(reveal_text(room), Contains(R"("higher":1)"));
}

TEST_CASE("pairs are drawn, late comers fill them, and who stays sells on alone") {
  Room room = room_of(Mode::pairs, {"Ann", "Bob", "Cas"});
  carry_out(room, order(Order::start));
  int sellers = 0;
  for (const auto& [alias, person] : room.people()) {
    REQUIRE(person.role);
    sellers += person.role == Role::seller ? 1 : 0;
    if (!person.partner.empty()) CHECK(room.person(person.partner)->partner == alias);
  }
  CHECK(sellers == 2);
  room.apply(joined("Dia"));
  for (const Event& event : late_pair(room, "Dia")) room.apply(event);
  const Person& late = *room.person("Dia");
  REQUIRE(late.role == Role::customer);
  CHECK(late_pair(room, "Dia").empty());
  const std::string seller = late.partner;
  CHECK_THAT(refused(room, Moved{"Dia", 1, {0, 0}, Move::ask}), Contains("customer's voice"));
  room.apply(Moved{seller, 1, {0, 0}, Move::ask});
  CHECK_THAT(seat_text(room, late), Contains(R"("moves":"a")"));
  for (const Event& event : leaving(room, seller)) room.apply(event);
  CHECK(room.person("Dia")->role == Role::seller);
  CHECK(room.person("Dia")->partner.empty());
  CHECK(room.apply(Moved{"Dia", 1, {0, 0}, Move::observe}));
}

TEST_CASE("who is thrown out is gone, with all that was sent, and may not come back") {
  Room room = room_of(Mode::each, {"Ann", "Bob"});
  Command out = order(Order::throw_out);
  out.alias = "Ann";
  CHECK(carry_out(room, out));
  CHECK_FALSE(carry_out(room, out));
  CHECK(room.person("Ann") == nullptr);
  CHECK(room.thrown_out(seat_of("Ann")));
  out.alias = "Eve";
  CHECK_THAT(refusal_of([&] { carry_out(room, out); }), Contains("'Eve' is not here"));
}

TEST_CASE("a new round begins in the lobby, with those who are there and nothing sent") {
  Room room = room_of(Mode::each, {"Ann", "Bob"});
  CHECK_FALSE(carry_out(room, order(Order::again)));
  carry_out(room, order(Order::start));
  room.apply(Moved{"Ann", 1, {0, 0}, Move::ask});
  room.apply(Left{"Bob"});
  CHECK(room.people().size() == 2);
  CHECK(carry_out(room, order(Order::again)));
  CHECK(room.round() == 2);
  CHECK(room.phase() == Phase::lobby);
  CHECK(room.people().size() == 1);
  CHECK(room.person("Ann")->moves.empty());
  Command next = order(Order::scenario);
  next.scenario = "one-sentence";
  CHECK(carry_out(room, next));
  CHECK_FALSE(carry_out(room, next));
  CHECK(room.scenario().setup.meetings == 1);
  next.scenario = "one-sentense";
  CHECK_THAT(refusal_of([&] { carry_out(room, next); }), Contains("did you mean one-sentence?"));
}

TEST_CASE("phases follow each other") {
  Room room = room_of(Mode::each, {"Ann"});
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::pause)); }), Contains("playing"));
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::reveal)); }), Contains("playing"));
  CHECK(carry_out(room, order(Order::start)));
  CHECK_FALSE(carry_out(room, order(Order::start)));
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::lock)); }), Contains("predict"));
  CHECK(carry_out(room, order(Order::pause)));
  CHECK_THAT(refused(room, Moved{"Ann", 1, {0, 0}, Move::ask}), Contains("paused"));
  CHECK(carry_out(room, order(Order::resume)));
  CHECK(carry_out(room, order(Order::reveal)));
  CHECK_THAT(refusal_of([&] { carry_out(room, order(Order::start)); }), Contains("reveal"));
}

TEST_CASE(
    "aliases are drawn without repetition, in one language or the other, and numbered at last") {
  Room room(setup(Mode::each));
  room.allow(1'000'000);
  std::uint32_t seed = 1;
  const auto chance = [&](std::uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return seed % below;
  };
  int first_turn = 0, second_turn = 0;
  for (int count = 0; count < 2600; ++count) {
    const auto language = count % 2 == 0 ? Language::nl : Language::en;
    const std::string alias = free_alias(room, language, chance);
    REQUIRE(room.apply(joined(alias)));  // it would refuse one that was used
    if (alias.find_first_of("0123456789") == std::string::npos) ++first_turn;
    if (alias.ends_with(" 2")) ++second_turn;
  }
  CHECK(first_turn >= 1000);
  CHECK(second_turn == first_turn);
}
