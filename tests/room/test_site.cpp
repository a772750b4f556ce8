// What the room's addresses answer, without a network.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/room/visited.hpp"

using namespace dyad;
using namespace dyad::test;
using Catch::Contains;

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
  request.erase(http::field::accept_encoding);  // other bytes
  CHECK(std::get<PageReply>(visited.ask(request)).result_int() == 200);
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

TEST_CASE("who comes and goes is told to screens, and at once to their partner alone") {
  Visited visited;
  const std::string ann = cookie_of(visited.text(join())), bob = cookie_of(visited.text(join()));
  const std::string key =
      cookie_of(visited.text(post("/room/key", R"({"key":")" + codes.key + "\"}")));
  visited.text(post("/room/command", R"({"command":"mode","mode":"pairs"})", key));
  visited.text(post("/room/command", R"({"command":"start"})", key));
  const std::string first = visited.site.room().people().begin()->first;
  const std::string partner = visited.site.room().people().begin()->second.partner;
  REQUIRE_FALSE(partner.empty());
  CHECK(visited.site.take_changes().room);
  REQUIRE(visited.text(post("/room/leave", "{}", ann)).result_int() == 200);
  Changes changes = visited.site.take_changes();
  REQUIRE(changes.ended.size() == 1);
  const std::string left = *changes.ended.begin();
  const std::string stays = left == first ? partner : first;
  CHECK_FALSE(changes.room);
  CHECK(changes.screens);
  CHECK(changes.seats == std::set<std::string>{stays});
  REQUIRE(visited.text(join()).result_int() == 200);  // the new partner of who sells alone
  changes = visited.site.take_changes();
  CHECK_FALSE(changes.room);
  CHECK(changes.screens);
  CHECK(changes.seats == std::set<std::string>{stays});
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
