// What one client, and all together, may ask of the server. docs/room.md says why each is as it is.
#pragma once

#include <chrono>
#include <cstddef>

namespace dyad::room::limits {

using std::chrono::milliseconds;
using std::chrono::seconds;

inline constexpr std::size_t header = 8192;        // bytes of a request's header
inline constexpr std::size_t streams_of_seat = 4;  // tabs of a person; the oldest gives way
inline constexpr std::size_t screens = 16;         // projectors and remote controls; the same
/// Streams at once: one of each phone, the screens, and some tabs. Beyond that the oldest of a seat
/// with several gives way.
constexpr std::size_t streams(int people) { return static_cast<std::size_t>(people) + 32; }
inline constexpr std::size_t requests = 50;  // connections that streams never take
inline constexpr int send_buffer = 65536;    // bytes of a connection; the system takes twice that
/// Connections at once: a stream of each phone, two more for its requests, and some besides. Beyond
/// that the oldest that is no stream gives way.
constexpr std::size_t connections(int people) { return 3 * static_cast<std::size_t>(people) + 100; }

inline constexpr seconds silent_seat{60};  // of a full room: no stream, and nothing was ever sent
inline constexpr seconds request{15};      // from the first byte awaited to the last one read
inline constexpr seconds answer{60};       // until all of it is taken: the page over a poor network
inline constexpr seconds stalled{20};      // a stream that takes nothing for so long is closed
inline constexpr seconds unheard{30};     // a stream whose other end acknowledges nothing is closed
inline constexpr seconds heartbeat{10};   // a comment to streams
inline constexpr seconds farewell{1};     // until everybody is told that the room is over
inline constexpr seconds sync{1};         // between two times that a record goes to the disk
inline constexpr milliseconds tick{250};  // between snapshots to screens

/// Buckets: so many at once, then so many a second.
struct Rate {
  double at_once, a_second;
};
inline constexpr Rate seat{20, 5};              // moves, votes and guesses of a seat
inline constexpr Rate facilitator{30, 10};      // commands, of all who have the key
inline constexpr Rate joins{60, 1};             // from an address, which many may share
inline constexpr Rate joins_of_all{300, 5};     // of all together, behind a proxy, too
inline constexpr Rate wrong_of_one{10, 0.2};    // wrong codes and keys from an address
inline constexpr Rate wrong_of_all{300, 5};     // of all together
inline constexpr std::size_t addresses = 4096;  // remembered for their wrong codes

}  // namespace dyad::room::limits
