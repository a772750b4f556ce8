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

/// Each connection is a file to the system, which allows few unless asked.
void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

Server::Server(const std::string& address, unsigned short port) {
  raise_file_limit();
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
  accept();
  tick(stopped);
  context_.run();
}

void Server::accept() {
  acceptor_.async_accept(
      [this](error_code error, Socket socket) { accepted(error, std::move(socket)); });
}

void Server::accepted(error_code error, Socket socket) {
  if (!acceptor_.is_open()) return;
  const std::size_t most = limits::connections(site_->room().most_people());
  if (connections_.size() + audience_->size() >= most && !connections_.empty()) {
    connections_.front()->close();
  }
  if (!error && connections_.size() + audience_->size() < most) {
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
  if (stopped()) return close_all();
  const Clock::time_point now = Clock::now();
  site_->sync(now);
  audience_->follow();
  audience_->tick(now);
  timer_.expires_after(limits::tick);
  timer_.async_wait([this, &stopped](error_code error) {
    if (!error) tick(stopped);
  });
}

void Server::close_all() {
  acceptor_.close();
  const auto connections = connections_;
  for (const auto& each : connections) each->close();
  audience_->close_all();
}

}  // namespace dyad::room
