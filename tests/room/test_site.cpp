// What the room's addresses answer, without a network.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sim/room/server/site.hpp"
#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

constexpr const char* origin = "http://192.168.1.5:8765";
const Codes codes{"ABC234", "0123456789abcdef0123456789abcdef"};

/// Packed once for all tests.
std::shared_ptr<const Page> page() {
  static const auto packed = std::make_shared<const Page>(packed_page());
  return packed;
}

/// A site and the time there.
struct Visited {
  Site site{Room(RoomSetup{"letting-go"}), Origins({origin}), codes, page()};
  Clock::time_point now = Clock::now();

  Answer ask(const Request& request, const std::string& from = "192.168.1.9") {
    return site.answer({request, from, false, now});
  }
  TextReply text(const Request& request, const std::string& from = "192.168.1.9") {
    return std::get<TextReply>(ask(request, from));
  }
};

Request get(const std::string& target) {
  Request request(http::verb::get, target, 11);
  request.set(http::field::host, "192.168.1.5:8765");
  return request;
}

Request post(const std::string& target, const std::string& body, const std::string& cookie = "") {
  Request request(http::verb::post, target, 11);
  request.set(http::field::host, "192.168.1.5:8765");
  request.set(http::field::origin, origin);
  request.set(http::field::content_type, "application/json");
  if (!cookie.empty()) request.set(http::field::cookie, cookie);
  request.body() = body;
  return request;
}

Request join(const std::string& code = codes.room, const std::string& cookie = "") {
  return post("/room/join", R"({"code":")" + code + R"(","consent":true,"language":"en"})", cookie);
}

std::string cookie_of(const TextReply& reply) {
  const std::string text(view(reply[http::field::set_cookie]));
  return text.substr(0, text.find(';'));
}

const std::string a_move = R"({"round":1,"meeting":0,"turn":0,"move":"ask"})";

}  // namespace

TEST_CASE("the page and every answer come in strict headers") {
  Visited visited;
  const auto page = std::get<PageReply>(visited.ask(get("/room")));
  const TextReply about = visited.text(get("/room/about"));
  CHECK(view(page["X-Content-Type-Options"]) == "nosniff");
  CHECK(view(about["X-Content-Type-Options"]) == "nosniff");
  CHECK(view(about["Cache-Control"]) == "no-store");
  CHECK(view(about["Cross-Origin-Resource-Policy"]) == "same-origin");
  CHECK(view(page["Referrer-Policy"]) == "no-referrer");
  const std::string policy(view(page["Content-Security-Policy"]));
  CHECK_THAT(policy, Contains("default-src 'none'") && Contains("connect-src 'self'") &&
                         Contains("frame-ancestors 'none'") && Contains("'sha256-"));
  CHECK(policy.find("unsafe-inline") == std::string::npos);
  CHECK(page.body().size() == page_text().size());
}

TEST_CASE("the page is sent small to who can unpack it, and not at all to who has it") {
  Visited visited;
  Request request = get("/room/screen");
  request.set(http::field::accept_encoding, "gzip, deflate, br");
  const auto packed = std::get<PageReply>(visited.ask(request));
  CHECK(view(packed["Content-Encoding"]) == "gzip");
  CHECK(packed.body().size() < page_text().size());
  request.set(http::field::if_none_match, packed["ETag"]);
  const auto same = std::get<PageReply>(visited.ask(request));
  CHECK(same.result_int() == 304);
  CHECK(same.body().empty());
}

TEST_CASE("another name, another page, another method get nothing") {
  Visited visited;
  Request request = get("/room");
  request.set(http::field::host, "evil.example");
  CHECK(visited.text(request).result_int() == 403);
  request.erase(http::field::host);
  CHECK(visited.text(request).result_int() == 403);
  request = join();
  request.set(http::field::origin, "http://evil.example");
  CHECK(visited.text(request).result_int() == 403);
  request.erase(http::field::origin);
  CHECK(visited.text(request).result_int() == 403);
  request = get("/room/about");
  request.set(http::field::origin, "null");
  CHECK(visited.text(request).result_int() == 403);
  request = join();
  request.method(http::verb::put);
  CHECK(visited.text(request).result_int() == 405);
  request = join();
  request.set(http::field::content_type, "text/plain");
  CHECK(visited.text(request).result_int() == 400);
  CHECK(visited.text(get("/room/../etc")).result_int() == 404);
  CHECK(visited.text(get("/room?x=1")).result_int() == 404);
  CHECK(visited.text(post("/room/about", "{}")).result_int() == 404);
  CHECK(visited.site.room().seats_taken() == 0);
}

TEST_CASE("a seat is a cookie that scripts cannot read, and comes back with it") {
  Visited visited;
  const TextReply first = visited.text(join());
  REQUIRE(first.result_int() == 200);
  CHECK_THAT(std::string(view(first[http::field::set_cookie])),
             Contains("HttpOnly") && Contains("SameSite=Strict") && Contains("Path=/room"));
  const TextReply again = visited.text(join("wrong!", cookie_of(first)));
  CHECK(again.body() == first.body());
  CHECK(visited.site.room().seats_taken() == 1);
  CHECK(visited.text(post("/room/move", a_move)).result_int() == 403);
  CHECK(visited.text(post("/room/move", a_move, "dyad_seat=0123")).result_int() == 403);
  CHECK(visited.text(post("/room/move", a_move, cookie_of(first))).result_int() == 409);
  CHECK(visited.text(post("/room/leave", "{}", cookie_of(first))).result_int() == 200);
  CHECK(visited.site.room().seats_taken() == 0);
  CHECK(visited.text(post("/room/leave", "{}", cookie_of(first))).result_int() == 200);
}

TEST_CASE("a seat that was thrown out gets no other one") {
  Visited visited;
  const std::string seat = cookie_of(visited.text(join()));
  const std::string key =
      cookie_of(visited.text(post("/room/key", R"({"key":")" + codes.key + "\"}")));
  const std::string alias = visited.site.room().people().begin()->first;
  const std::string body = nlohmann::json{{"command", "throw_out"}, {"alias", alias}}.dump();
  CHECK(visited.text(post("/room/command", body, seat)).result_int() == 403);
  CHECK(visited.text(post("/room/command", body, key)).result_int() == 200);
  CHECK(visited.site.take_changes().ended.contains(alias));
  CHECK(visited.text(join(codes.room, seat)).result_int() == 403);
}

TEST_CASE("wrong codes are counted, for each address and for all") {
  Visited visited;
  int looked_at = 0;
  while (visited.text(join("ABC235")).result_int() == 403) ++looked_at;
  CHECK(looked_at == limits::wrong_of_one.at_once);
  CHECK(visited.text(join()).result_int() == 429);
  CHECK(view(visited.text(join())[http::field::retry_after]) == "5");
  CHECK(visited.text(join(), "192.168.1.10").result_int() == 200);
  visited.now += 6s;
  CHECK(visited.text(join()).result_int() == 200);
  // Many addresses of one attacker are held by the count of all.
  int all = 0;
  for (int address = 0; address < 1000; ++address) {
    const std::string from = "10.0.0." + std::to_string(address);
    all += visited.text(join("ABC235"), from).result_int() == 403 ? 1 : 0;
  }
  CHECK(all <= limits::wrong_of_all.at_once);
  CHECK(visited.text(join("ABC235"), "10.9.9.9").result_int() == 429);
}

TEST_CASE("a key is the whole key") {
  Visited visited;
  const auto with = [&](const std::string& key) {
    return visited.text(post("/room/key", R"({"key":")" + key + "\"}")).result_int();
  };
  CHECK(with(codes.key.substr(1)) == 403);
  CHECK(with(codes.key + "0") == 403);
  CHECK(with("") == 403);
  CHECK(visited.text(post("/room/command", R"({"command":"start"})")).result_int() == 403);
  CHECK(with(codes.key) == 200);
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

TEST_CASE("streams are for seats and for the key") {
  Visited visited;
  CHECK(visited.text(get("/room/events?as=seat")).result_int() == 403);
  CHECK(visited.text(get("/room/events?as=screen")).result_int() == 403);
  CHECK(visited.text(get("/room/events")).result_int() == 400);
  Request mine = get("/room/events?as=seat");
  mine.set(http::field::cookie, "other=1; " + cookie_of(visited.text(join())));
  CHECK(std::get<OpenStream>(visited.ask(mine)).alias ==
        visited.site.room().people().begin()->first);
}

TEST_CASE("without a record nothing can be kept") {
  Visited visited;
  const std::string key =
      cookie_of(visited.text(post("/room/key", R"({"key":")" + codes.key + "\"}")));
  const TextReply reply =
      visited.text(post("/room/command", R"({"command":"keep","keep":true})", key));
  CHECK(reply.result_int() == 409);
  CHECK_THAT(reply.body(), Contains("there is no record"));
}

TEST_CASE("secrets are long, of their letters, and never the same") {
  std::set<std::string> codes_drawn, secrets;
  for (int i = 0; i < 200; ++i) {
    const std::string code = drawn_code();
    CHECK(code.size() == 6);
    CHECK(code.find_first_not_of(code_letters) == std::string::npos);
    codes_drawn.insert(code);
    secrets.insert(drawn_secret());
  }
  CHECK(codes_drawn.size() == 200);
  CHECK(secrets.size() == 200);
  CHECK(secrets.begin()->size() == 32);
  CHECK(same_secret("abc", "abc"));
  CHECK_FALSE(same_secret("abd", "abc"));
  CHECK_FALSE(same_secret("ab", "abc"));
  CHECK_FALSE(same_secret("", "abc"));
}

TEST_CASE("a digest is BLAKE2b's of 256 bits") {
  CHECK(digest_of("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
