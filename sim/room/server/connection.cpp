#include "sim/room/server/connection.hpp"

#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "sim/room/messages/fields.hpp"

namespace dyad::room {
namespace {

using boost::system::error_code;

/// What could not be read as a request; nothing where the other end is just gone.
std::optional<TextReply> complaint(error_code error) {
  const auto reply = [](int status, const char* message) {
    return text_reply(status, refusal_text(message));
  };
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return reply(431, "request: its header is too long (8 kB are read): send less");
  }
  if (error == http::error::body_limit) {
    return reply(413, "request: is too long (4 kB are read): send less");
  }
  if (error == http::error::end_of_stream || error == http::error::partial_message) return {};
  if (error.category() == http::make_error_code(http::error::bad_method).category()) {
    return reply(400,
                 "request: cannot be read (it is no HTTP): open the room's address in a browser");
  }
  return {};
}

}  // namespace

Connection::Connection(Socket socket, Site& site, Audience& audience, Ended ended)
    : socket_(std::move(socket)),
      site_(site),
      audience_(audience),
      ended_(std::move(ended)),
      buffer_(limits::header + longest_message) {
  error_code error;
  // What the system takes from us is what somebody costs who asks for the page and reads nothing.
  socket_.socket().set_option(boost::asio::socket_base::send_buffer_size(limits::send_buffer),
                              error);
  const auto from = socket_.socket().remote_endpoint(error);
  address_ = from.address().to_string();
  shared_ = from.address().is_loopback();
}

void Connection::read() {
  parser_.emplace();
  bound(*parser_);
  socket_.expires_after(limits::request);
  http::async_read(
      socket_, buffer_, *parser_,
      [self = shared_from_this()](error_code error, std::size_t) { self->was_read(error); });
}

void Connection::was_read(error_code error) {
  if (!open_) return;
  if (!error) return answer();
  if (auto said = complaint(error)) return reply(std::move(*said), false);
  end();
}

void Connection::answer() {
  const Request request = parser_->release();
  const bool stays = request.keep_alive();
  Answer answered = site_.answer({request, address_, shared_, Clock::now()});
  audience_.follow();
  if (const auto* stream = std::get_if<OpenStream>(&answered)) {
    open_ = false;
    audience_.add(socket_.release_socket(), *stream);
    return ended_(*this);
  }
  if (auto* text = std::get_if<TextReply>(&answered)) return reply(std::move(*text), stays);
  reply(std::move(std::get<PageReply>(answered)), stays);
}

template <class Reply>
void Connection::reply(Reply reply, bool stays) {
  reply.keep_alive(stays);
  reply.prepare_payload();
  const auto kept = std::make_shared<Reply>(std::move(reply));
  socket_.expires_after(limits::answer);
  http::async_write(socket_, *kept,
                    [self = shared_from_this(), kept, stays](error_code error, std::size_t) {
                      if (!self->open_) return;
                      if (error || !stays) return self->end();
                      self->read();
                    });
}

void Connection::end() {
  error_code ignored;
  socket_.socket().shutdown(Socket::shutdown_send, ignored);
  close();
}

void Connection::close() {
  if (!open_) return;
  open_ = false;
  socket_.close();
  ended_(*this);
}

}  // namespace dyad::room
