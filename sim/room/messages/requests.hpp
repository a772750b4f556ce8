// Requests of phones and of the facilitator, as docs/room.md has them. Each reader throws Refusal
// where the text is not such a request.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "sim/room/play/events.hpp"

namespace dyad::room {

struct JoinRequest {
  std::string code;
  bool consent = false;
  Language language{};
};

JoinRequest join_request(std::string_view body);
/// The facilitator's key.
std::string key_request(std::string_view body);
/// An object without fields.
void empty_request(std::string_view body, const std::string& where);
Moved move_request(std::string_view body, const std::string& alias);
Voted vote_request(std::string_view body, const std::string& alias);
Guessed guess_request(std::string_view body, const std::string& alias);
Command command_request(std::string_view body);

class Fields;
/// Parts that the record has too.
Place place_in(Fields& fields);
int round_in(Fields& fields);
Command command_in(Fields& fields);

}  // namespace dyad::room
