#include "sim/io/config/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "sim/base/nearest.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

constexpr std::size_t largest_file = 16u << 20;  // bytes
// toml++ destroys nested tables by recursion. A configuration is three tables deep; a line with
// this many dots is none, and could exhaust the stack (a.a.a.a ... = 1).
constexpr std::ptrdiff_t max_dots_in_a_line = 100;

[[noreturn]] void refuse(const Spot& spot, std::string what, std::string why, std::string remedy) {
  Problems problems;
  problems.add(spot, std::move(what), std::move(why), std::move(remedy));
  problems.throw_if_any();
  std::terminate();  // not reached
}

Spot whole_file(const std::string& name) { return {Spot::file, 1, 1, name}; }

std::string remedy_for_missing(const std::filesystem::path& path) {
  std::error_code error;
  std::vector<std::string> names;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == path.extension()) names.push_back(at->path().filename().string());
    if (names.size() > 1000) break;
  }
  std::sort(names.begin(), names.end());  // the order of a folder differs between machines
  if (const auto name = base::nearest(path.filename().string(), names)) {
    return fmt::format("did you mean '{}'?", base::shown((path.parent_path() / *name).string()));
  }
  return "check the path; it is taken from " +
         base::shown(std::filesystem::current_path(error).string());
}

void refuse_unless_text(std::string_view text, const std::string& name) {
  if (text.substr(0, 4) == "\x89HDF") {
    refuse(whole_file(name), "this is a result file", "a configuration is a text file in TOML",
           "look into it with 'dyad inspect', or give a .toml file");
  }
  std::size_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view content = text.substr(start, end - start);
    if (std::count(content.begin(), content.end(), '.') > max_dots_in_a_line) {
      refuse(spot_in(Spot::file, name, line, 1), "the line has too many dots",
             fmt::format("at most {}; tables are at most three deep", max_dots_in_a_line),
             "break the line, or shorten the key");
    }
    start = end + 1;
  }
}

[[noreturn]] void refuse_malformed(const toml::parse_error& error, const std::string& name) {
  const Spot spot = spot_of(error.source(), name);
  const std::string why = base::shown(error.description());
  if (why.find("cannot redefine") != std::string::npos) {
    refuse(spot, "a key or table is given twice", why, "keep one of the two");
  }
  refuse(spot, "malformed TOML", why,
         "correct the line; 'key = value' with text in \"quotes\" is the usual form");
}

/// The first line at which the parser is lost, from 1: the shortest run of lines that loses it.
std::size_t line_that_loses(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') ends.push_back(i + 1);
  }
  const auto found_way = [&](std::size_t end) {
    try {
      static_cast<void>(toml::parse(text.substr(0, end)));
      return true;
    } catch (const toml::parse_error&) {
      return true;
    } catch (const ParserFailure&) {
      return false;
    }
  };
  const auto at = std::partition_point(ends.begin(), ends.end(), found_way);
  return static_cast<std::size_t>(at - ends.begin()) + 1;
}

}  // namespace

std::string read_text(const std::filesystem::path& path, std::string_view what_it_is) {
  const std::string name = base::shown(path.string());
  if (path.empty()) {
    refuse(whole_file(std::string(what_it_is)), "the path is empty", "a file is needed",
           "give the path of a file");
  }
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    refuse(whole_file(name), "no such file", fmt::format("the {} cannot be read", what_it_is),
           remedy_for_missing(path));
  }
  if (std::filesystem::is_directory(status)) {
    refuse(whole_file(name), "this is a folder", fmt::format("a {} is a file", what_it_is),
           "give a file inside it");
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text;
  for (std::array<char, 16384> piece{}; file && text.size() <= largest_file;) {
    file.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof() && !file) {
    refuse(whole_file(name), "cannot be read", errno ? std::strerror(errno) : "reading failed",
           "check that you may read it");
  }
  if (text.size() > largest_file) {
    refuse(whole_file(name), "the file is too large",
           fmt::format("a {} has at most {} MiB", what_it_is, largest_file >> 20),
           "check that it is the right file");
  }
  return text;
}

toml::table parse_document(std::string_view text, const std::string& name) {
  refuse_unless_text(text, name);
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    refuse_malformed(error, name);
  } catch (const ParserFailure&) {
    refuse(spot_in(Spot::file, name, line_that_loses(text), 1), "malformed TOML",
           "the parser cannot make sense of this line",
           "correct the line; '[table]' is the form of a table");
  }
}

Spot spot_of(const toml::source_region& source, const std::string& name) {
  return spot_in(Spot::file, name, std::max<std::size_t>(1, source.begin.line),
                 std::max<std::size_t>(1, source.begin.column));
}

std::string found(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "the text " + base::shown(literal(std::string_view(node.as_string()->get())));
    case toml::node_type::integer:
      return fmt::format("the whole number {}", node.as_integer()->get());
    case toml::node_type::floating_point:
      return fmt::format("the number {}", literal(node.as_floating_point()->get()));
    case toml::node_type::boolean:
      return node.as_boolean()->get() ? "true" : "false";
    default:
      return "a date or time";
  }
}

}  // namespace dyad::io
