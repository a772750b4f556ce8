// A request's fields, read one by one and checked; and how it is refused.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "sim/base/problem.hpp"

namespace dyad::page {

/// A request that is not answered, in the program's grammar: `where: what (why): what to do`.
class Refused : public base::Error {
 public:
  using Error::Error;
};

/// The fields of one JSON object. Each is asked for by name and must have the right type and range;
/// what nobody asks for is refused by `done`.
class Request {
 public:
  /// where: of the object in the request, for messages: "talk", "talk.conversation". Throws Refused
  /// unless `object` is one; it must outlive this.
  Request(const nlohmann::json& object, std::string where);

  std::int64_t whole(const char* name, std::int64_t low, std::int64_t high);
  double number(const char* name, double low, double high);
  std::string text(const char* name, std::size_t longest);
  std::optional<std::string> text_if_there(const char* name, std::size_t longest);
  const nlohmann::json& list(const char* name, std::size_t longest);
  Request object(const char* name);

  /// A field that may be there and is not looked at.
  void allow(const char* name) { known_.insert(name); }
  /// Throws Refused that names this field.
  [[noreturn]] void refuse(std::string_view name, std::string_view what, std::string_view why,
                           std::string_view remedy) const;
  const nlohmann::json& fields() const { return object_; }
  const std::string& where() const { return where_; }
  /// Throws Refused if there is a field that nobody has asked for.
  void done() const;

 private:
  const nlohmann::json& field(const char* name);

  const nlohmann::json& object_;
  std::string where_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace dyad::page
