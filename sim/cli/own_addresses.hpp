// Where other devices of a local network reach this machine.
#pragma once

#include <string>
#include <vector>

namespace dyad::cli {

struct OwnAddress {
  std::string interface, address;  // "wlan0", "192.168.1.5"
  bool local_network;              // private, and not this machine only
};

/// The IPv4 addresses of interfaces that are up.
std::vector<OwnAddress> own_addresses();

/// The address to listen on. `wanted`: an address or an interface of this machine; "": the only one
/// of a local network. Throws UsageError of `command` where that is none, or more than one.
std::string listening_address(const std::string& command, const std::string& wanted,
                              const std::vector<OwnAddress>& own);

}  // namespace dyad::cli
