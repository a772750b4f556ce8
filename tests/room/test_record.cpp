// The record of a room: written line by line, read strictly, taken up after any end.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "sim/room/record/keeper.hpp"
#include "sim/room/record/lines.hpp"
#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A file's name that is free, and nothing there afterwards.
struct Scratch {
  fs::path path = fs::temp_directory_path() / ("dyad-room-" + drawn_secret());
  Scratch() = default;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove(path); }
};

std::string content(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

Header header(Mode mode = Mode::each) { return {"1.2.3", setup(mode), now_in_seconds()}; }

Keeper opened(const fs::path& path, Mode mode = Mode::each) {
  return Keeper(RecordFile(path), header(mode));
}

/// A room and its record, side by side.
struct Recorded {
  Keeper keeper;
  Room room;
  explicit Recorded(const fs::path& path, Mode mode = Mode::each)
      : keeper(opened(path, mode)), room(keeper.room()) {}
  void happens(const Event& event) {
    if (room.apply(event)) keeper.happened(room, event, WallClock::now());
  }
  void happen(const std::vector<Event>& events) {
    for (const Event& event : events) happens(event);
  }
  void carry_out(const Command& command) { happen(consequences(room, command, always_first)); }
  void move(const char* alias, Move which) {
    happens(Moved{alias, room.round(), *room.person(alias)->next, which});
  }
};

Command keep(bool from_now) {
  Command command = order(Order::keep);
  command.keep = from_now;
  return command;
}

std::string error_of(const fs::path& path) {
  try {
    opened(path);
  } catch (const base::Error& error) {
    return error.what();
  }
  return "no error";
}

/// An evening with everything in it.
void play(Recorded& evening) {
  evening.happens(Admitted{digest_of("key")});
  for (const char* each : {"Ann", "Bob", "Cas"}) evening.happens(joined(each));
  evening.carry_out(order(Order::start));
  for (const Move move : {Move::ask, Move::tailor, Move::close}) evening.move("Ann", move);
  evening.move("Bob", Move::push);
  evening.happen(leaving(evening.room, "Bob"));
  Command change = order(Order::mode);
  change.mode = Mode::together;
  evening.carry_out(change);
  evening.carry_out(order(Order::start));
  evening.happens(Voted{"Ann", 2, {0, 0}, Move::ask});
  evening.happens(Voted{"Cas", 2, {0, 0}, Move::push});
  evening.carry_out(order(Order::close_vote));
  evening.carry_out(order(Order::close_vote));
  change.mode = Mode::predict;
  evening.carry_out(change);
  evening.carry_out(order(Order::start));
  evening.happens(Guessed{"Cas", 3, Guess::lower});
  evening.carry_out(order(Order::lock));
  change.mode = Mode::pairs;
  evening.carry_out(change);
  evening.carry_out(order(Order::start));
  Command out = order(Order::throw_out);
  out.alias = "Cas";
  evening.carry_out(out);
}

}  // namespace

TEST_CASE("a record gives the room as it was") {
  const Scratch file;
  std::string before;
  {
    Recorded evening(file.path);
    play(evening);
    before = seen(evening.room);
    CHECK(evening.keeper.people() == 3);
  }
  const Keeper again = opened(file.path);
  CHECK(again.cut() == 0);
  CHECK(again.people() == 3);
  CHECK(again.room().facilitators().contains(digest_of("key")));
  CHECK(again.room().thrown_out(seat_of("Cas")));
  CHECK(again.room().used("Bob"));
  const auto without_revision = [](std::string text) {
    const auto at = text.find("\"revision\":");
    return text.erase(at, text.find(',', at) - at);
  };
  CHECK(without_revision(seen(again.room())) == without_revision(before));
}

TEST_CASE("a record says nothing by which a seat could be taken") {
  const Scratch file;
  {
    Recorded evening(file.path);
    play(evening);
  }
  const std::string text = content(file.path);
  CHECK(text.find("\"seat\":\"" + digest_of("Ann")) != std::string::npos);
  CHECK(fs::status(file.path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("wherever a program was killed while it wrote, its record is taken up before that line") {
  const Scratch file;
  {
    Recorded evening(file.path);
    play(evening);
  }
  const std::string whole = content(file.path);
  const std::size_t first = whole.find('\n') + 1;
  for (std::size_t length = first; length < whole.size(); ++length) {
    if (length % 7 != 0 && whole[length] != '\n') continue;
    CAPTURE(length);
    write(file.path, whole.substr(0, length));
    // Where the line lacks its end alone, it is one of the good.
    const bool line = whole[length] == '\n';
    const std::string good = whole.substr(0, line ? length : whole.rfind('\n', length - 1) + 1);
    Keeper keeper = opened(file.path);
    REQUIRE(keeper.cut() == length - good.size());
    REQUIRE(content(file.path) == whole.substr(0, length));
    keeper.happened(keeper.room(), Admitted{digest_of("another")}, WallClock::now());
    const std::string kept = content(file.path), before = good + (line ? "\n" : "");
    REQUIRE(kept.substr(0, before.size()) == before);
    REQUIRE(kept.substr(before.size(), 5) == "{\"at\"");
    REQUIRE(kept.find('\n', before.size()) == kept.size() - 1);
  }
}

TEST_CASE("a file that is something else, or damaged, is refused and stays as it was") {
  const Scratch file;
  {
    Recorded evening(file.path);
    play(evening);
  }
  const std::string whole = content(file.path);
  const auto with = [&](const std::string& what, const std::string& instead) {
    std::string text = whole;
    text.replace(text.find(what), what.size(), instead);
    return text;
  };
  const auto [text, said] = GENERATE_COPY(table<std::string, std::string>({
      {"", "is no room's record (it begins with something else)"},
      {"a letter to my mother\n", "is no room's record"},
      {"{\"dyad_room\":1", "its first line is not whole"},
      {with("\"dyad_room\":1", "\"dyad_room\":2"), "another version of the format"},
      {with("\"model_version\":\"", "\"model_version\":\"0"),
       "header.model_version: is another one"},
      {with("\"seed\":2014", "\"seed\":2015"), "header.scenario: is another one"},
      {with("\"move\":\"tailor\"", "\"move\":\"tailer\""), "'tailer' is unknown"},
      {with("\"turn\":1", "\"turn\":2"), "is not next"},
      {with("\"event\":\"left\"", "\"event\":\"gone\""), "'gone' is unknown"},
      {with("\"alias\":\"Bob\",\"seat\"", "\"alias\":\"Ann\",\"seat\""), "'Ann' is taken"},
      {with("{\"at\":", "{\"at\":-"), "event.at: does not fit"},
      {with("{\"at\":", "{\"at\":1000000000"), "event.at: does not fit"},
      {with("{\"at\":", "{\"at\":1000"), "event.at: is before that of the line above"},
      {whole + R"({"at":0,"event":"gone"})", "'gone' is unknown"},
      {with("{\"at\":", "x{\"at\":"), "is no JSON object"},
  }));
  write(file.path, text);
  const std::string error = error_of(file.path);
  CHECK_THAT(error, Contains(said) && Contains("choose another name with --keep"));
  CHECK(error.find("see docs") == std::string::npos);  // that is for who sends such a thing
  CHECK(content(file.path) == text);
}

TEST_CASE("two programs never write to one record") {
  const Scratch file;
  const Keeper first = opened(file.path);
  // A lock keeps other processes away; here the same one asks, by a descriptor of its own.
  const std::string before = content(file.path);
  CHECK_THAT(error_of(file.path), Contains("is in use"));
  CHECK(content(file.path) == before);
}

TEST_CASE("what is no file is refused") {
  CHECK_THAT(error_of("/dev/null"), Contains("it is no file"));
  CHECK_THAT(error_of(fs::temp_directory_path()), Contains("cannot be opened"));
  CHECK_THAT(error_of("/nowhere/at/all"), Contains("No such file"));
}

TEST_CASE("who does not consent plays along, and nothing of them is kept") {
  const Scratch file;
  Recorded evening(file.path);
  evening.happens(joined("Ann"));
  evening.happens(joined("Eve", false));
  evening.carry_out(order(Order::start));
  evening.move("Ann", Move::ask);
  evening.move("Eve", Move::push);
  evening.happen(leaving(evening.room, "Eve"));
  const std::string text = content(file.path);
  CHECK(text.find("Eve") == std::string::npos);
  CHECK(text.find(seat_of("Eve")) == std::string::npos);
  CHECK(text.find("Ann") != std::string::npos);
  CHECK(evening.keeper.people() == 1);
}

TEST_CASE("in pairs with somebody who does not consent, the other's part is whole") {
  const Scratch file;
  {
    Recorded evening(file.path, Mode::pairs);
    evening.happens(joined("Ann"));
    evening.happens(joined("Eve", false));
    evening.carry_out(order(Order::start));
    const bool sells = evening.room.person("Ann")->role == Role::seller;
    evening.happen(leaving(evening.room, "Eve"));
    CHECK(evening.room.person("Ann")->role == Role::seller);
    CHECK(content(file.path).find(sells ? R"(["Ann",""])" : R"(["","Ann"])") != std::string::npos);
    evening.move("Ann", Move::ask);
  }
  CHECK(content(file.path).find("Eve") == std::string::npos);
  CHECK(opened(file.path).room().person("Ann")->moves == "a");
}

TEST_CASE("the facilitator's switch keeps nothing while it is off, and no half conversations") {
  const Scratch file;
  {
    Recorded evening(file.path);
    evening.happens(joined("Ann"));
    evening.carry_out(order(Order::start));
    evening.move("Ann", Move::ask);
    evening.carry_out(keep(false));
    evening.happens(joined("Bob"));
    evening.move("Ann", Move::push);
    CHECK(content(file.path).find("push") == std::string::npos);
    CHECK(content(file.path).find("Bob") == std::string::npos);
    evening.carry_out(keep(true));
    evening.move("Ann", Move::tailor);
    CHECK(content(file.path).find("tailor") == std::string::npos);
    evening.carry_out(order(Order::again));
    evening.carry_out(order(Order::start));
    evening.move("Ann", Move::close);
    evening.move("Bob", Move::observe);
  }
  const Keeper again = opened(file.path);
  CHECK(again.room().keeps());
  CHECK(again.room().person("Ann")->moves == "c");
  CHECK(again.room().person("Bob")->moves == "o");
}

TEST_CASE("every event reads back as it was written") {
  Command command = order(Order::throw_out);
  command.alias = "Ann \"Quote\"";
  const std::vector<Event> events{joined("Ann"),
                                  Left{"Ann"},
                                  Moved{"Ann", 2, {1, 3}, Move::close},
                                  Voted{"Ann", 2, {1, 3}, Move::push},
                                  Guessed{"Ann", 1, Guess::same},
                                  Played{1, {0, 0}, Move::ask},
                                  Tied{1, {0, 1}, {Move::ask, Move::close}},
                                  Paired{4, {{"Ann", "Bob"}, {"", "Cas"}}},
                                  Admitted{digest_of("k")},
                                  command,
                                  keep(true)};
  for (const Event& event : events) {
    const std::string line = event_line(12.3456, event);
    CAPTURE(line);
    const Dated dated = event_in(line);
    CHECK(dated.at == 12.346);
    CHECK(event_line(dated.at, dated.event) == line);
  }
}
