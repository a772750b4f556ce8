#include "sim/room/messages/fields.hpp"

namespace dyad::room {
namespace {

using nlohmann::json;

/// Keeps the parser's recursion small.
bool too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && (text[i] == '[' || text[i] == '{')) {
      if (++depth > deepest_message) return true;
    } else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

}  // namespace

json object_in(std::string_view text, const std::string& where, std::size_t longest) {
  if (text.size() > longest) {
    throw Refusal(Because::too_large, where, "is too long",
                  "at most " + std::to_string(longest) + " bytes are read", "send less");
  }
  if (too_deep(text)) {
    throw Refusal(Because::malformed, where, "is too deep",
                  "at most " + std::to_string(deepest_message) + " levels are read",
                  "send what docs/room.md says");
  }
  json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    throw Refusal(Because::malformed, where, "is no JSON object", "it cannot be read",
                  "send what docs/room.md says");
  }
  return object;
}

void Fields::refuse(const std::string& name, const std::string& what, const std::string& why,
                    const std::string& remedy) const {
  throw Refusal(Because::malformed, where_ + "." + name, what, why, remedy);
}

const json& Fields::field(const std::string& name) {
  read_.insert(name);
  const auto found = object_.find(name);
  if (found == object_.end()) refuse(name, "is missing", "it must be given", "send it");
  return *found;
}

std::string Fields::text(const std::string& name, std::size_t longest) {
  const json& value = field(name);
  if (!value.is_string() || value.get_ref<const std::string&>().size() > longest) {
    refuse(name, "is no short text", "at most " + std::to_string(longest) + " bytes are read",
           "send a text");
  }
  return value.get<std::string>();
}

std::int64_t Fields::whole(const std::string& name, std::int64_t low, std::int64_t high) {
  const json& value = field(name);
  // A larger number than fits is unsigned, or no integer at all.
  const bool fits = value.is_number_integer() &&
                    (!value.is_number_unsigned() ||
                     value.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
  if (!fits || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high) {
    refuse(
        name, "does not fit",
        "a whole number from " + std::to_string(low) + " to " + std::to_string(high) + " is wanted",
        "send another");
  }
  return value.get<std::int64_t>();
}

double Fields::number(const std::string& name, double low, double high) {
  const json& value = field(name);
  // JSON of this library reads 1e999 as an error, so that a number is finite.
  if (!value.is_number() || value.get<double>() < low || value.get<double>() > high) {
    refuse(name, "does not fit",
           "a number from " + std::to_string(low) + " to " + std::to_string(high) + " is wanted",
           "send another");
  }
  return value.get<double>();
}

bool Fields::flag(const std::string& name) {
  const json& value = field(name);
  if (!value.is_boolean()) refuse(name, "does not fit", "true or false is wanted", "send one");
  return value.get<bool>();
}

const json& Fields::list(const std::string& name, std::size_t most) {
  const json& value = field(name);
  if (!value.is_array() || value.size() > most) {
    refuse(name, "does not fit", "a list of at most " + std::to_string(most) + " is wanted",
           "send another");
  }
  return value;
}

const json& Fields::object(const std::string& name) {
  const json& value = field(name);
  if (!value.is_object()) refuse(name, "does not fit", "an object is wanted", "send one");
  return value;
}

void Fields::done() const {
  for (const auto& [name, value] : object_.items()) {
    if (!read_.contains(name)) {
      refuse(base::shown(name), "is unknown", "nobody reads it", "leave it out");
    }
  }
}

}  // namespace dyad::room
