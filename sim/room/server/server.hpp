// The room on a network: one thread, one listening address.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <list>
#include <memory>
#include <string>

#include "sim/room/server/connection.hpp"

namespace dyad::room {

/// How many connections a room of so many people has at once. Throws base::Error where this system
/// lets a program have too few.
std::size_t connections_for(int people);

class Server {
 public:
  /// Listens on that address and no other. Throws base::Error where that cannot be.
  Server(const std::string& address, unsigned short port);
  ~Server();

  /// The port that it listens on: where 0 was asked for, one that was free.
  unsigned short port() const;

  /// Serves the site until `stopped` says so, which is asked four times a second.
  void serve(Site& site, const std::function<bool()>& stopped);

 private:
  void accept();
  void accepted(boost::system::error_code error, Socket socket);
  void tick(const std::function<bool()>& stopped);
  void end();
  void close_when_told(Clock::time_point latest);

  boost::asio::io_context context_{1};
  boost::asio::ip::tcp::acceptor acceptor_{context_};
  boost::asio::steady_timer timer_{context_};
  Site* site_ = nullptr;
  std::size_t max_connections_ = 0;  // connections, streams among them
  bool accepting_ = false;
  std::unique_ptr<Audience> audience_;
  std::list<std::shared_ptr<Connection>> connections_;  // the oldest first
};

}  // namespace dyad::room
