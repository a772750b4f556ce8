// One connection: request, reply, request, until it becomes a stream or ends.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "sim/room/server/audience.hpp"

namespace dyad::room {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Ended = std::function<void(Connection&)>;

  Connection(Socket socket, Site& site, Audience& audience, Ended ended);
  void start() { read(); }
  void close();

 private:
  void read();
  void was_read(boost::system::error_code error);
  void answer();
  template <class Reply>
  void reply(Reply reply, bool stays);
  void end();

  boost::beast::tcp_stream socket_;
  Site& site_;
  Audience& audience_;
  Ended ended_;
  std::string address_;
  bool shared_ = false, open_ = true;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
};

}  // namespace dyad::room
