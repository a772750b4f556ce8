#include "sim/room/server/stream.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace dyad::room {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

const auto header = std::make_shared<const std::string>(
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: text/event-stream\r\n"
    "Cache-Control: no-store\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Accel-Buffering: no\r\n"  // a proxy passes it on at once
    "Connection: close\r\n\r\n");
const auto over = std::make_shared<const std::string>("event: over\ndata: {}\n\n");
const auto comment = std::make_shared<const std::string>(":\n\n");

}  // namespace

Stream::Stream(Socket socket, std::string alias, Ended ended)
    : socket_(std::move(socket)), alias_(std::move(alias)), ended_(std::move(ended)) {
  // What the system takes from us is what a sleeping phone costs.
  error_code ignored;
  socket_.set_option(asio::socket_base::send_buffer_size(limits::send_buffer), ignored);
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  // A phone that went away without a word: the system would try for a quarter of an hour.
  constexpr auto unheard =
      static_cast<unsigned>(std::chrono::milliseconds(limits::unheard).count());
  setsockopt(socket_.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unheard, sizeof unheard);
}

void Stream::start() {
  write({header});
  watch();
}

void Stream::send(Parts parts) {
  if (!open_ || ending_) return;
  if (sending_) {
    waiting_ = std::move(parts);
  } else {
    write(std::move(parts));
  }
}

void Stream::beat() {
  if (open_ && !sending_) write({comment});
}

void Stream::write(Parts parts) {
  current_ = std::move(parts);
  sending_ = true;
  began_ = Clock::now();
  std::vector<asio::const_buffer> buffers;
  for (const auto& part : current_) buffers.emplace_back(asio::buffer(*part));
  asio::async_write(socket_, buffers, [self = shared_from_this()](error_code error, std::size_t) {
    self->written(!error);
  });
}

void Stream::written(bool well) {
  sending_ = false;
  current_.clear();
  if (!well) return close();
  if (!open_) return;
  if (!waiting_.empty()) return write(std::exchange(waiting_, {}));
  if (ending_) close();
}

/// Nothing is to come from the other end but its end.
void Stream::watch() {
  socket_.async_read_some(asio::buffer(&ignored_, 1),
                          [self = shared_from_this()](error_code, std::size_t) { self->close(); });
}

void Stream::end() {
  send({over});
  ending_ = true;
}

void Stream::close() {
  if (!open_) return;
  open_ = false;
  error_code ignored;
  socket_.close(ignored);
  ended_(*this);
}

}  // namespace dyad::room
