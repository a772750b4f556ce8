// A stream of events to one screen. It holds what is being sent and the newest snapshot that waits:
// a slow client costs no more than that, and misses what is old.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "sim/room/server/bucket.hpp"

namespace dyad::room {

using Socket = boost::asio::ip::tcp::socket;

/// A text of parts, shared with other streams where they are the same.
using Parts = std::vector<std::shared_ptr<const std::string>>;

class Stream : public std::enable_shared_from_this<Stream> {
 public:
  using Ended = std::function<void(Stream&)>;

  /// `alias`: whose it is; "" for a screen that sees all.
  Stream(Socket socket, std::string alias, Ended ended);

  const std::string& alias() const { return alias_; }
  /// Sends the header and watches for the other end.
  void start();
  /// As soon as it can be sent; what still waits is forgotten.
  void send(Parts parts);
  /// A comment, so that both ends see that the other is there.
  void beat();
  /// Nothing was taken since `then`, though there was something.
  bool stalled_since(Clock::time_point then) const { return sending_ && began_ < then; }
  void close();

 private:
  void write(Parts parts);
  void written(bool well);
  void watch();

  Socket socket_;
  std::string alias_;
  Ended ended_;
  Parts current_, waiting_;
  bool sending_ = false, open_ = true;
  Clock::time_point began_;
  char ignored_ = 0;
};

}  // namespace dyad::room
