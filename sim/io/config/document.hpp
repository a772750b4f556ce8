// Text of a configuration -> TOML nodes with their places. With overrides.cpp, the only user of
// the parser.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"

namespace dyad::io {

/// The text of a file. Throws ConfigError if it is missing, a folder, unreadable or too large;
/// `what_it_is` ("configuration") is used in messages.
std::string read_text(const std::filesystem::path& path, std::string_view what_it_is);

/// Parses TOML. Throws ConfigError with line and column where it is malformed, a duplicate key
/// included. `name` stands for the file in messages.
toml::table parse_document(std::string_view text, const std::string& name);

/// Where a node begins.
Spot spot_of(const toml::source_region& source, const std::string& name);

/// What was found, for a message: `text "x"`, `the number 2.5`, `a table`.
std::string found(const toml::node& node);

}  // namespace dyad::io
