#include "sim/room/server/origins.hpp"

#include <algorithm>

#include "sim/room/play/refusal.hpp"

namespace dyad::room {

std::string origin_of(const std::string& scheme, const std::string& host, unsigned short port) {
  const bool implied = (scheme == "http" && port == 80) || (scheme == "https" && port == 443);
  return scheme + "://" + host + (implied ? "" : ":" + std::to_string(port));
}

bool Origins::has(std::string_view origin) const {
  return std::find(all_.begin(), all_.end(), origin) != all_.end();
}

bool Origins::has_host(std::string_view host) const {
  return std::any_of(all_.begin(), all_.end(), [&](const std::string& origin) {
    return std::string_view(origin).substr(origin.find("://") + 3) == host;
  });
}

void Origins::demand(const Request& request) const {
  const std::string_view host = field(request, http::field::host);
  if (request.count(http::field::host) != 1 || !has_host(host)) {
    throw Refusal(Because::forbidden, "Host", "'" + base::shown(host) + "' is not this room",
                  "it is reached by its own address only", "open " + shown());
  }
  const bool sends = request.method() != http::verb::get;
  const std::size_t origins = request.count(http::field::origin);
  if (origins > 1 || (sends && origins == 0) ||
      (origins == 1 && !has(field(request, http::field::origin)))) {
    throw Refusal(Because::forbidden, "Origin", "another page asks", "only the room's own page may",
                  "open " + shown());
  }
}

}  // namespace dyad::room
