#include "sim/cli/own_addresses.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <array>
#include <cstring>
#include <memory>

#include "sim/base/problem.hpp"
#include "sim/cli/errors.hpp"

namespace dyad::cli {
namespace {

/// 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 (RFC 1918), 169.254.0.0/16 (without a router).
bool is_private(std::uint32_t address) {
  return address >> 24U == 10 || address >> 20U == 0xac1 || address >> 16U == 0xc0a8 ||
         address >> 16U == 0xa9fe;
}

std::string listed(const std::vector<OwnAddress>& addresses) {
  std::string text;
  for (const OwnAddress& each : addresses) {
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", each.address, each.interface);
  }
  return text;
}

}  // namespace

std::vector<OwnAddress> own_addresses() {
  ifaddrs* found = nullptr;
  if (getifaddrs(&found) != 0) return {};
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(found, freeifaddrs);
  std::vector<OwnAddress> addresses;
  for (const ifaddrs* each = found; each; each = each->ifa_next) {
    if (!each->ifa_addr || each->ifa_addr->sa_family != AF_INET) continue;
    if ((each->ifa_flags & IFF_UP) == 0) continue;
    sockaddr_in address{};
    std::memcpy(&address, each->ifa_addr, sizeof address);
    std::array<char, INET_ADDRSTRLEN> text{};
    inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
    const bool loopback = (each->ifa_flags & IFF_LOOPBACK) != 0;
    addresses.push_back(
        {each->ifa_name, text.data(), !loopback && is_private(ntohl(address.sin_addr.s_addr))});
  }
  return addresses;
}

std::string listening_address(const std::string& command, const std::string& wanted,
                              const std::vector<OwnAddress>& own) {
  const std::string alone = "--interface 127.0.0.1 tries it on this machine alone";
  std::vector<OwnAddress> chosen;
  for (const OwnAddress& each : own) {
    const bool named = each.address == wanted || each.interface == wanted;
    if (wanted.empty() ? each.local_network : named) chosen.push_back(each);
  }
  if (chosen.size() == 1) return chosen.front().address;
  if (chosen.size() > 1) {
    throw UsageError(command,
                     wanted.empty() ? "which network is meant is not said"
                                    : fmt::format("{} has several addresses", base::shown(wanted)),
                     "this machine has " + listed(chosen), "choose one with --interface");
  }
  if (!wanted.empty()) {
    throw UsageError(command, fmt::format("--interface '{}' is unknown", base::shown(wanted)),
                     "it is none of this machine's",
                     own.empty() ? alone : "choose of " + listed(own));
  }
  throw UsageError(command, "there is no local network", "this machine has no private address",
                   "join the network of the phones; " + alone);
}

}  // namespace dyad::cli
