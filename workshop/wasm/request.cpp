#include "workshop/wasm/request.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "sim/base/problem.hpp"

namespace dyad::page {

using nlohmann::json;

Request::Request(const json& object, std::string where)
    : object_(object), where_(std::move(where)) {
  if (!object.is_object()) {
    throw Refused(where_, fmt::format("{} stands here", object.type_name()), "an object is wanted",
                  "send {...}");
  }
}

void Request::refuse(std::string_view name, std::string_view what, std::string_view why,
                     std::string_view remedy) const {
  throw Refused(fmt::format("{}.{}", where_, name), what, why, remedy);
}

const json& Request::field(const char* name) {
  known_.insert(name);
  const auto at = object_.find(name);
  if (at == object_.end()) refuse(name, "is missing", "the answer depends on it", "add it");
  return *at;
}

std::int64_t Request::whole(const char* name, std::int64_t low, std::int64_t high) {
  const double value = number(name, static_cast<double>(low), static_cast<double>(high));
  if (std::floor(value) != value) {
    refuse(name, fmt::format("{} is no whole number", value), "it counts something", "round it");
  }
  return static_cast<std::int64_t>(value);
}

double Request::number(const char* name, double low, double high) {
  const json& value = field(name);
  const std::string wanted = fmt::format("a number from {} to {} is wanted", low, high);
  if (!value.is_number()) {
    refuse(name, fmt::format("{} stands here", value.type_name()), wanted, "send one");
  }
  const auto is = value.get<double>();
  if (!(is >= low && is <= high)) {
    refuse(name, fmt::format("{} is out of range", is), wanted, "choose another");
  }
  return is;
}

std::string Request::text(const char* name, std::size_t longest) {
  const json& value = field(name);
  if (!value.is_string()) {
    refuse(name, fmt::format("{} stands here", value.type_name()), "text is wanted", "send text");
  }
  auto text = value.get<std::string>();
  if (text.size() > longest) {
    refuse(name, "too long", fmt::format("at most {} bytes", longest), "shorten it");
  }
  return text;
}

std::optional<std::string> Request::text_if_there(const char* name, std::size_t longest) {
  known_.insert(name);
  if (!object_.contains(name)) return {};
  return text(name, longest);
}

const json& Request::list(const char* name, std::size_t longest) {
  const json& value = field(name);
  if (!value.is_array()) {
    refuse(name, fmt::format("{} stands here", value.type_name()), "a list is wanted",
           "send [...]");
  }
  if (value.size() > longest) {
    refuse(name, fmt::format("a list of {}", value.size()), fmt::format("at most {}", longest),
           "shorten it");
  }
  return value;
}

Request Request::object(const char* name) {
  return {field(name), fmt::format("{}.{}", where_, name)};
}

void Request::done() const {
  for (const auto& [name, value] : object_.items()) {
    if (known_.contains(name)) continue;
    refuse(base::shown(name), "is unknown", "it would otherwise be ignored without a word",
           fmt::format("known here: {}", fmt::join(known_, ", ")));
  }
}

}  // namespace dyad::page
