#include "sim/room/server/server.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace dyad::room {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Acceptor = asio::ip::tcp::acceptor;

[[noreturn]] void refuse(const std::string& where, const std::string& what, const error_code& why,
                         const std::string& remedy) {
  throw base::Error(where, what, why.message(), remedy);
}

/// Each connection is a file to the system, which allows few unless asked. How many it allows.
std::size_t raised_file_limit() {
  constexpr rlim_t usual = 1024;
  rlimit limit{usual, usual};
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  return limit.rlim_cur;
}

}  // namespace

std::size_t connections_for(int people) {
  constexpr std::size_t other_files = 32;
  const std::size_t files = std::max(raised_file_limit(), 2 * other_files);
  const std::size_t most = std::min(limits::connections(people), files - other_files);
  if (most < limits::streams(people) + limits::requests) {
    throw base::Error("--people", "is more than this system lets connect",
                      "a program may have " + std::to_string(files) + " files open",
                      "raise that by `ulimit -n`, or let fewer people in");
  }
  return most;
}

Server::Server(const std::string& address, unsigned short port) {
  error_code error;
  const auto where = asio::ip::make_address(address, error);
  if (error) refuse(address, "is no address", error, "give one of this machine");
  const std::string name = address + ":" + std::to_string(port);
  acceptor_.open(asio::ip::tcp::v4(), error);
  if (!error) acceptor_.set_option(Acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind({where, port}, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use) {
    refuse(name, "cannot be listened on", error,
           "end the other program, or choose another with --port");
  }
  if (error == asio::error::access_denied) {
    refuse(name, "cannot be listened on", error, "choose a port above 1023 with --port");
  }
  if (error)
    refuse(name, "cannot be listened on", error, "choose another address with --interface");
}

Server::~Server() = default;

unsigned short Server::port() const { return acceptor_.local_endpoint().port(); }

void Server::serve(Site& site, const std::function<bool()>& stopped) {
  site_ = &site;
  audience_ = std::make_unique<Audience>(site);
  max_connections_ = connections_for(site.room().max_people());
  accept();
  tick(stopped);
  context_.run();
}

void Server::accept() {
  accepting_ = true;
  acceptor_.async_accept(
      [this](error_code error, Socket socket) { accepted(error, std::move(socket)); });
}

void Server::accepted(error_code error, Socket socket) {
  accepting_ = false;
  if (error) return;  // the system has no file left, or the room is closed: the next tick goes on
  if (connections_.size() + audience_->size() >= max_connections_ && !connections_.empty()) {
    connections_.front()->close();
  }
  if (connections_.size() + audience_->size() < max_connections_) {
    const auto connection = std::make_shared<Connection>(
        std::move(socket), *site_, *audience_, [this](Connection& ended) {
          connections_.remove_if([&](const auto& each) { return each.get() == &ended; });
        });
    connections_.push_back(connection);
    connection->start();
  }
  accept();
}

void Server::tick(const std::function<bool()>& stopped) {
  if (stopped()) return end();
  const Clock::time_point now = Clock::now();
  site_->sync(now);
  site_->free_silent_seat(now);
  audience_->follow();
  audience_->tick(now);
  if (!accepting_) accept();
  timer_.expires_after(limits::tick);
  timer_.async_wait([this, &stopped](error_code error) {
    if (!error) tick(stopped);
  });
}

void Server::end() {
  acceptor_.close();
  const auto connections = connections_;
  for (const auto& each : connections) each->close();
  audience_->end_all();
  close_when_told(Clock::now() + limits::farewell);
}

/// Whoever takes nothing is not waited for long.
void Server::close_when_told(Clock::time_point latest) {
  if (audience_->size() == 0) return;
  if (Clock::now() > latest) return audience_->close_all();
  constexpr std::chrono::milliseconds soon{20};
  timer_.expires_after(soon);
  timer_.async_wait([this, latest](error_code error) {
    if (!error) close_when_told(latest);
  });
}

}  // namespace dyad::room
