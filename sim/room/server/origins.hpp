// From where the page may be asked for, and from which page something may be sent. Another site's
// page in a phone's browser, or a name that was made to point here, gets nothing.
#pragma once

#include <string>
#include <vector>

#include "sim/room/server/http.hpp"

namespace dyad::room {

/// "http://192.168.1.5:8765"; a port that the scheme implies is left out, as browsers do.
std::string origin_of(const std::string& scheme, const std::string& host, unsigned short port);

class Origins {
 public:
  /// The first is the one to be shown to people. At least one.
  explicit Origins(std::vector<std::string> all) : all_(std::move(all)) {}

  const std::string& shown() const { return all_.front(); }
  /// Reached by TLS, of a proxy: cookies are for that alone.
  bool secure() const { return shown().starts_with("https://"); }

  /// Throws Refusal where Host names somebody else, or Origin another page; where something is
  /// sent, also without Origin.
  void demand(const Request& request) const;

 private:
  bool has_host(std::string_view host) const;
  bool has(std::string_view origin) const;

  std::vector<std::string> all_;
};

}  // namespace dyad::room
