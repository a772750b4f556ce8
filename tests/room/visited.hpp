// A site without a network, and what browsers ask of it.
#pragma once

#include <memory>
#include <string>

#include "sim/room/server/site.hpp"
#include "tests/room/fixtures.hpp"

namespace dyad::test {

inline constexpr const char* origin = "http://192.168.1.5:8765";
inline const Codes codes{"ABC234", "0123456789abcdef0123456789abcdef"};

/// Packed once for all tests.
inline std::shared_ptr<const Page> page() {
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

inline Request get(const std::string& target) {
  Request request(http::verb::get, target, 11);
  request.set(http::field::host, "192.168.1.5:8765");
  return request;
}

inline Request post(const std::string& target, const std::string& body,
                    const std::string& cookie = "") {
  Request request(http::verb::post, target, 11);
  request.set(http::field::host, "192.168.1.5:8765");
  request.set(http::field::origin, origin);
  request.set(http::field::content_type, "application/json");
  if (!cookie.empty()) request.set(http::field::cookie, cookie);
  request.body() = body;
  return request;
}

inline Request join(const std::string& code = codes.room, const std::string& cookie = "") {
  return post("/room/join", R"({"code":")" + code + R"(","consent":true,"language":"en"})", cookie);
}

inline std::string cookie_of(const TextReply& reply) {
  const std::string text(view(reply[http::field::set_cookie]));
  return text.substr(0, text.find(';'));
}

inline const std::string a_move = R"({"round":1,"meeting":0,"turn":0,"move":"ask"})";

}  // namespace dyad::test
