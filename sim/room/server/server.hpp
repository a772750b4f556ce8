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
  void close_all();

  boost::asio::io_context context_{1};
  boost::asio::ip::tcp::acceptor acceptor_{context_};
  boost::asio::steady_timer timer_{context_};
  Site* site_ = nullptr;
  std::unique_ptr<Audience> audience_;
  std::list<std::shared_ptr<Connection>> connections_;  // the oldest first
};

}  // namespace dyad::room
