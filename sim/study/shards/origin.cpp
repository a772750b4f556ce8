#include "sim/study/shards/origin.hpp"

#include <fmt/format.h>

#include <charconv>

#include "sim/base/problem.hpp"

namespace dyad::study {

std::string program_named(std::string_view version, std::string_view build) {
  return fmt::format("dyad {}, {}", version, build);
}

Identity identity_of(const Sweep& sweep, const std::string& program, Shard shard) {
  return {{"sweep", sweep.resolved},
          {"model version", model::model_version},
          {"program", program},
          {"shard", shard_text(shard)}};
}

Identity without_shard(Identity identity) {
  std::erase_if(identity, [](const IdentityItem& item) { return item.name == "shard"; });
  return identity;
}

const std::string& item_of(const Identity& identity, const std::string& name,
                           const std::filesystem::path& file) {
  for (const IdentityItem& item : identity) {
    if (item.name == name) return item.text;
  }
  throw base::Error(file.string(), "does not belong to a sweep",
                    fmt::format("it names no {}", name), "name a file of `dyad sweep`");
}

std::string shard_text(Shard shard) { return fmt::format("{}/{}", shard.index, shard.count); }

std::optional<Shard> shard_from(std::string_view text) {
  constexpr std::int64_t most = 100'000;
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return {};
  Shard shard{-1, 0};
  const char *begin = text.data(), *end = begin + text.size(), *middle = begin + slash;
  if (std::from_chars(begin, middle, shard.index).ptr != middle) return {};
  if (std::from_chars(middle + 1, end, shard.count).ptr != end) return {};
  const bool good = shard.index >= 0 && shard.index < shard.count && shard.count <= most;
  return good ? std::optional(shard) : std::nullopt;
}

Shard shard_of(const Identity& identity, const std::filesystem::path& file) {
  const std::string& text = item_of(identity, "shard", file);
  if (const auto shard = shard_from(text)) return *shard;
  throw base::Error(file.string(), "does not belong to a sweep",
                    fmt::format("{} is no shard", base::shown(text)),
                    "name a file of `dyad sweep`");
}

}  // namespace dyad::study
