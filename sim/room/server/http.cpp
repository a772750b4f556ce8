#include "sim/room/server/http.hpp"

#include "sim/room/messages/fields.hpp"
#include "sim/room/server/limits.hpp"

namespace dyad::room {

void bound(Parser& parser) {
  parser.header_limit(limits::header);
  parser.body_limit(longest_message);
}

std::optional<std::string> cookie(const Request& request, std::string_view name) {
  std::string_view rest = field(request, http::field::cookie);
  while (!rest.empty()) {
    const std::size_t end = rest.find(';');
    std::string_view each = rest.substr(0, end);
    while (each.starts_with(' ')) each.remove_prefix(1);
    if (each.size() > name.size() && each.starts_with(name) && each[name.size()] == '=') {
      return std::string(each.substr(name.size() + 1));
    }
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return {};
}

void add_strict_headers(http::fields& fields) {
  fields.set("X-Content-Type-Options", "nosniff");
  fields.set("X-Frame-Options", "DENY");
  fields.set("Referrer-Policy", "no-referrer");
  fields.set("Cross-Origin-Opener-Policy", "same-origin");
  fields.set("Cross-Origin-Resource-Policy", "same-origin");
}

TextReply text_reply(int status, std::string body) {
  TextReply reply;
  reply.result(static_cast<unsigned>(status));
  add_strict_headers(reply);
  reply.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  reply.set(http::field::cache_control, "no-store");
  if (!body.empty()) reply.set(http::field::content_type, "application/json");
  reply.body() = std::move(body);
  return reply;
}

}  // namespace dyad::room
