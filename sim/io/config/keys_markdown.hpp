// All keys, for readers.
#pragma once

#include <string>

namespace dyad::io {

/// The reference of all keys, docs/keys.md: a section per table; tables with the same keys, such as
/// those of the moves, share one.
std::string keys_markdown();

}  // namespace dyad::io
