#include "sim/room/server/secrets.hpp"

#include <sodium.h>

#include <array>
#include <span>
#include <stdexcept>

namespace dyad::room {
namespace {

/// Before the first use, once.
void demand_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("this system has no source of random numbers");
}

std::string hexadecimal(std::span<const unsigned char> bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

const unsigned char* bytes_of(std::string_view text) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)  the library takes bytes
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::uint32_t drawn_number(std::uint32_t below) {
  demand_sodium();
  return randombytes_uniform(below);
}

std::string drawn_code() {
  std::string code;
  for (std::size_t i = 0; i < code_length; ++i) {
    code += code_letters.at(drawn_number(static_cast<std::uint32_t>(code_letters.size())));
  }
  return code;
}

std::string drawn_secret() {
  demand_sodium();
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes);
}

bool same_secret(std::string_view given, std::string_view right) {
  return given.size() == right.size() &&
         sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

std::string digest_of(std::string_view secret) {
  demand_sodium();
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(secret), secret.size(), nullptr, 0);
  return hexadecimal(digest);
}

}  // namespace dyad::room
