#include "sim/cli/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "sim/cli/output.hpp"

namespace dyad::cli {
namespace {

constexpr double redraw_after = 0.1;    // s
constexpr double first_line_after = 5;  // s; shorter runs need no lines in a log
constexpr double trust_after = 1;       // s of measuring before a time left is named
constexpr int longest_bar = 40;         // columns

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool terminal_shows_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view locale = environment(name);
    if (locale.empty()) continue;
    const auto has = [&](std::string_view part) {
      return locale.find(part) != std::string_view::npos;
    };
    return has("UTF-8") || has("utf8");
  }
  return false;
}

/// Time left if what remains goes as fast as what was done; negative while that is a guess.
double seconds_left(double share, double now) {
  if (now < trust_after || share < 0.005) return -1;
  return now * (1 - share) / share;
}

/// No more digits than the estimate is worth.
std::string time_left(double seconds) {
  if (seconds < 0) return "measuring the time left";
  const double step = seconds < 20 ? 1 : seconds < 60 ? 5 : seconds < 3600 ? 30 : 600;
  const double rounded = std::max(1.0, std::ceil(seconds / step)) * step;
  return rounded < 60 ? fmt::format("about {:.0f} s left", rounded)
                      : fmt::format("about {} left", duration(rounded));
}

void write(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

ProgressStyle progress_style(bool quiet) {
  if (quiet) return {};
  if (isatty(STDERR_FILENO) == 0 || environment("TERM") == "dumb") return {ProgressStyle::lines};
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return {ProgressStyle::bar, known ? size.ws_col : 80, terminal_shows_unicode()};
}

std::string progress_bar(double share, double seconds_left, const ProgressStyle& style,
                         const std::string& detail) {
  const std::string percent = fmt::format("{:4.0f} %", std::floor(100 * share));
  const std::string left = share < 1 ? time_left(seconds_left) : "writing the results";
  int room = style.width - 1 - static_cast<int>(percent.size() + left.size()) - 4;
  const int for_detail = detail.empty() ? 0 : static_cast<int>(detail.size()) + 2;
  const bool detailed = for_detail > 0 && room - for_detail >= 5;
  if (detailed) room -= for_detail;
  if (room < 5) return percent.substr(0, static_cast<std::size_t>(std::max(0, style.width - 1)));
  const int width = std::min(room, longest_bar);
  const int full = static_cast<int>(share * width);
  std::string bar;
  for (int i = 0; i < width; ++i) {
    bar += i < full ? (style.unicode ? "━" : "=") : (style.unicode ? "─" : "-");
  }
  return percent + "  " + bar + "  " + left + (detailed ? "  " + detail : "");
}

Progress::Progress(const ProgressStyle& style) : style_(style) {}

Progress::~Progress() { clear(); }

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::update(std::int64_t done, std::int64_t all) {
  const double share = static_cast<double>(done) / static_cast<double>(all);
  percent_ = static_cast<int>(100 * share);
  if (due()) show(share, seconds_left(share, seconds()), {});
}

bool Progress::due() const {
  if (style_.kind == ProgressStyle::silent) return false;
  return style_.kind == ProgressStyle::lines || seconds() - drawn_ >= redraw_after;
}

void Progress::show(double share, double seconds_left, const std::string& detail) {
  percent_ = static_cast<int>(100 * share);
  if (style_.kind == ProgressStyle::bar) {
    draw(share, seconds_left, detail);
  } else if (style_.kind == ProgressStyle::lines) {
    line(share, seconds_left, detail);
  }
}

void Progress::draw(double share, double seconds_left, const std::string& detail) {
  drawn_ = seconds();
  visible_ = true;
  write("\r" + progress_bar(share, seconds_left, style_, detail) + "\x1b[K");
}

void Progress::line(double share, double seconds_left, const std::string& detail) {
  const int tenths = static_cast<int>(10 * share);
  if (tenths <= reported_tenths_ || tenths == 10) return;
  reported_tenths_ = tenths;  // also while it is too early: no burst of old news later
  if (seconds() < first_line_after) return;
  write(fmt::format("{} %, {}{}{}\n", 10 * tenths, time_left(seconds_left),
                    detail.empty() ? "" : ", ", detail));
}

void Progress::clear() {
  if (visible_) write("\r\x1b[K");
  visible_ = false;
}

}  // namespace dyad::cli
