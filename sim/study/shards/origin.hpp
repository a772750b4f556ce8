// Where runs come from: all that must be the same for those that are to stand in one file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sim/study/journal/identity.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::study {

/// How the program that made runs is named: its version and its build.
std::string program_named(std::string_view version, std::string_view build);

/// What the journal of a sweep, or of a shard of it, belongs to.
Identity identity_of(const Sweep& sweep, const std::string& program, Shard shard);

/// The identity of all shards of a sweep: the same but for the shard.
Identity without_shard(Identity identity);

/// The text of an identity's item; throws base::Error on `file` if it has none.
const std::string& item_of(const Identity& identity, const std::string& name,
                           const std::filesystem::path& file);

/// "3/32".
std::string shard_text(Shard shard);

/// The same back; nothing unless 0 <= index < count <= 100,000.
std::optional<Shard> shard_from(std::string_view text);

/// The shard that a journal is of; throws base::Error on `file` if it is of none.
Shard shard_of(const Identity& identity, const std::filesystem::path& file);

}  // namespace dyad::study
