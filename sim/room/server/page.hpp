// The page of the workshop, compiled in, ready to be sent.
#pragma once

#include <string>
#include <string_view>

namespace dyad::room {

/// workshop/dyad.html
std::string_view page_text();

struct Page {
  std::string_view plain;
  std::string gzipped;
  std::string tag, gzipped_tag;  // ETag of each, with its quotes
  std::string policy;  // of content security: the page's own, from itself alone, and in no frame
};

/// Compresses the page: some tenths of a second.
Page packed_page();

/// The policy for a page: what its own says, but that it may connect to where it came from, and be
/// in no frame. Throws std::runtime_error where it has none.
std::string policy_of(std::string_view page);

}  // namespace dyad::room
