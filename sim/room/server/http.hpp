// The few things of HTTP that the server says, in strict headers.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace dyad::room {

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using TextReply = http::response<http::string_body>;
using PageReply = http::response<http::span_body<const char>>;

/// Reads a request, so far as its parts are not too long.
using Parser = http::request_parser<http::string_body>;
void bound(Parser& parser);

/// Beast has a kind of view of its own.
inline std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// A field of the header, or "".
inline std::string_view field(const Request& request, http::field name) {
  return view(request[name]);
}

/// The value of a cookie, or nothing.
std::optional<std::string> cookie(const Request& request, std::string_view name);

/// Headers of every reply.
void add_strict_headers(http::fields& fields);

/// JSON, or nothing, never to be stored.
TextReply text_reply(int status, std::string body);

}  // namespace dyad::room
