// From the tables of a TOML document to the keys of a draft.
#pragma once

#include <cstddef>
#include <string_view>

#include "sim/io/config/draft.hpp"
#include "sim/io/config/toml.hpp"

namespace dyad::io {

/// Reads all tables of a document into the draft.
void read_document(Draft& draft, const toml::table& document);

/// How many elements the list `name` has: tables of [[name]]; 0 if it is something else.
std::size_t count_in(const toml::table& document, std::string_view name);

}  // namespace dyad::io
