// Codes, keys and secrets: drawn by the system's own generator, compared in a time that does not
// depend on what they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dyad::room {

/// Letters and digits that nobody confuses on a projector: no 0 O 1 I L.
inline constexpr std::string_view code_letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr std::size_t code_length = 6;

/// A room code: one of 31^6, about 900 million.
std::string drawn_code();

/// 128 random bits, as 32 hexadecimal digits: a key, or the secret in a cookie.
std::string drawn_secret();

/// A whole number from 0 to `below` - 1, each equally likely. `below` is above 0.
std::uint32_t drawn_number(std::uint32_t below);

/// Whether the two are the same. Takes as long for a wrong text as for a nearly right one of that
/// length.
bool same_secret(std::string_view given, std::string_view right);

/// What may be kept of a secret: nobody finds the secret from it. 64 hexadecimal digits.
std::string digest_of(std::string_view secret);

}  // namespace dyad::room
