// How far a run is: a bar on a terminal, a few lines in a log, nothing when asked to be quiet.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace dyad::cli {

/// Where progress goes and how it may look.
struct ProgressStyle {
  enum Kind { silent, lines, bar } kind = silent;
  int width = 80;        // columns of the terminal
  bool unicode = false;  // whether it can show more than ASCII
};

/// The style that fits standard error.
ProgressStyle progress_style(bool quiet);

/// "  42 %  ━━━━━━━━━━━─────────────  about 12 s left", cut to `style.width` - 1 columns.
/// `share` is in [0, 1]; a negative `seconds_left` means that it cannot be told yet.
/// `detail` stands behind it where there is room.
std::string progress_bar(double share, double seconds_left, const ProgressStyle& style,
                         const std::string& detail = {});

/// Writes to standard error. For one thread at a time.
class Progress {
 public:
  explicit Progress(const ProgressStyle& style);
  ~Progress();  // takes the bar away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of `all` steps are done; cheap enough to be called at every one.
  void update(std::int64_t done, std::int64_t all);

  /// Whether it is time to show something again: for those who have to put it into words first.
  bool due() const;
  /// A share in [0, 1] of the work, with the time left and words on it; see progress_bar.
  void show(double share, double seconds_left, const std::string& detail);

  /// Takes the bar away, so that something else can be written.
  void clear();

  /// Done so far, in percent.
  int percent() const { return percent_; }

  double seconds() const;  // since the start

 private:
  using Clock = std::chrono::steady_clock;

  void draw(double share, double seconds_left, const std::string& detail);
  void line(double share, double seconds_left, const std::string& detail);

  const ProgressStyle style_;
  const Clock::time_point start_ = Clock::now();
  int percent_ = 0;
  double drawn_ = 0;  // when it last was, s after the start
  bool visible_ = false;
  int reported_tenths_ = 0;
};

}  // namespace dyad::cli
