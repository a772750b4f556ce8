#include "workshop/wasm/answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <exception>
#include <new>

#include "sim/base/nearest.hpp"
#include "sim/base/problem.hpp"
#include "sim/io/config/problems.hpp"

namespace dyad::page {
namespace {

using nlohmann::json;

constexpr std::array kinds{
    Kind{"about", about},     Kind{"frozen", frozen},
    Kind{"talk", talk},       Kind{"lucks", lucks},
    Kind{"styles", styles},   Kind{"styles_lucks", styles_lucks},
    Kind{"team", team},       Kind{"twins", twins},
    Kind{"keys", keys},       Kind{"configuration", configuration},
    Kind{"save", save},       Kind{"sweep_file", sweep_file},
    Kind{"survive", survive}, Kind{"genes", genes},
    Kind{"room", room},
};

constexpr std::size_t longest_request = 1'000'000;  // bytes
constexpr std::size_t deepest_request = 8;          // objects and lists inside each other

/// Keeps the parser's recursion, and that of whoever reads the result, small.
void refuse_depth(const std::string& text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && (text[i] == '[' || text[i] == '{')) {
      if (++depth > deepest_request) {
        throw Refused("request", "too deep", fmt::format("at most {} levels", deepest_request),
                      "send a request of workshop/worker/messages.ts");
      }
    } else if (!quoted && (text[i] == ']' || text[i] == '}')) {
      if (depth > 0) --depth;
    }
  }
}

json parsed(const std::string& text) {
  if (text.size() > longest_request) {
    throw Refused("request", "too long", fmt::format("at most {} bytes", longest_request),
                  "ask for less at once");
  }
  refuse_depth(text);
  json request = json::parse(text, nullptr, false);
  if (request.is_discarded()) {
    throw Refused("request", "is no JSON", "it cannot be read", "send an object with a kind");
  }
  return request;
}

const Kind& kind_of(Request& request) {
  const std::string name = request.text("kind", 100);
  std::vector<std::string> names;
  for (const Kind& kind : kinds) {
    if (kind.name == name) return kind;
    names.emplace_back(kind.name);
  }
  const auto near = base::nearest(name, names);
  request.refuse("kind", fmt::format("'{}' is unknown", base::shown(name)), "nobody answers it",
                 near ? fmt::format("did you mean '{}'?", *near)
                      : fmt::format("known: {}", fmt::join(names, ", ")));
}

Answer answered(const std::string& text) {
  const json request = parsed(text);
  Request whole(request, "request");
  const Kind& kind = kind_of(whole);
  Request fields(request, kind.name);
  fields.allow("kind"), fields.allow("id");
  Answer answer = kind.answer(fields);
  fields.done();
  return {{{"answer", std::move(answer.value)}}, std::move(answer.columns)};
}

/// What was given by settings reads as such, and not as an option of the command line.
std::string message_of(const io::ConfigError& error) {
  std::string message;
  for (base::Problem problem : error.problems()) {
    constexpr std::string_view option = "--set ";
    if (problem.where.starts_with(option)) problem.where.erase(0, option.size());
    message += (message.empty() ? "" : "\n") + problem.text();
  }
  return message;
}

Answer refusal(const std::string& message) { return {{{"refusal", {{"message", message}}}}, {}}; }

}  // namespace

Answer answer_to(const std::string& request) {
  try {
    return answered(request);
  } catch (const io::ConfigError& error) {
    return refusal(message_of(error));
  } catch (const std::bad_alloc&) {
    return refusal(Refused("request", "too much memory is needed", "this browser gives no more",
                           "choose a smaller company")
                       .what());
  } catch (const std::exception& error) {
    return refusal(error.what());
  }
}

}  // namespace dyad::page
