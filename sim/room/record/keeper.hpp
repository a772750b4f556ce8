// What of a room is kept. Of a person: only what they consented to, and only while the facilitator
// keeps. Of the room itself: all that is needed to take it up again.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "sim/room/play/room.hpp"
#include "sim/room/record/header.hpp"
#include "sim/room/record/record_file.hpp"

namespace dyad::room {

class Keeper {
 public:
  /// Takes up the record, or begins it where the file is new: the room is then that of the record.
  /// Throws base::Error where the file is something else or damaged; then it is as it was.
  Keeper(RecordFile file, Header wanted);

  /// As the record left it.
  const Room& room() const { return *room_; }
  const Header& header() const { return header_; }
  bool is_new() const { return file_.is_new(); }
  const std::filesystem::path& path() const { return file_.path(); }
  /// Bytes of a half-written line at the end, which the first line that is added replaces.
  std::size_t cut() const { return cut_; }
  int people() const { return static_cast<int>(known_.size()); }
  std::int64_t events() const { return events_; }

  /// Why nothing can be written any more; "" while it can.
  const std::string& failure() const { return failure_; }
  /// It happened in `room`, just now; `at` is the time.
  void happened(const Room& room, const Event& event, WallClock::time_point at);
  /// Brings what was written to the disk.
  void sync();

 private:
  void read();
  void take_up(const std::string& line, std::size_t number);
  [[noreturn]] void refuse(std::size_t line, const char* what, const std::string& why,
                           const char* remedy) const;
  void mend_end();
  void follow(const Event& event);
  bool is_kept(const Room& room, const Event& event);
  void write(const Event& event, double at);
  void keep_from_now(const Room& room, double at);

  RecordFile file_;
  Header header_;
  std::optional<Room> room_;  // none before its first line was read
  std::string failure_;
  std::size_t cut_ = 0;
  bool ends_ = true;  // its last whole line has its end
  bool mended_ = false;
  std::int64_t events_ = 0;
  double last_ = 0;               // seconds since the beginning
  std::set<std::string> known_;   // whose seats are in the record
  std::set<std::string> partly_;  // of whom this round's moves are not all in it
  int round_ = 1;
};

}  // namespace dyad::room
