#include "sim/room/server/page.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>

#include "sim/room/server/secrets.hpp"

namespace dyad::room {
namespace {

std::string gzipped(std::string_view text) {
  constexpr int level = 9;
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_gzip_compress_bound(compressor.get(), text.size()), '\0');
  packed.resize(libdeflate_gzip_compress(compressor.get(), text.data(), text.size(), packed.data(),
                                         packed.size()));
  return packed;
}

}  // namespace

std::string policy_of(std::string_view page) {
  constexpr std::string_view before = R"(http-equiv="Content-Security-Policy" content=")";
  const std::size_t found = page.find(before);
  if (found == std::string_view::npos) throw std::runtime_error("the page has no policy");
  const std::size_t begin = found + before.size();
  std::string policy(page.substr(begin, page.find('"', begin) - begin));
  constexpr std::string_view connections = "connect-src ";
  const std::size_t at = policy.find(connections);
  if (at == std::string::npos) throw std::runtime_error("the page's policy has no connect-src");
  const std::size_t value = at + connections.size();
  policy.replace(value, policy.find(';', value) - value, "'self'");
  return policy + "; frame-ancestors 'none'";
}

Page packed_page() {
  const std::string_view plain = page_text();
  const std::string digest = digest_of(plain).substr(0, 32);
  return {plain, gzipped(plain), '"' + digest + '"', '"' + digest + "-gzip\"", policy_of(plain)};
}

}  // namespace dyad::room
