#include "sim/io/sweep/fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <type_traits>

#include "sim/base/nearest.hpp"
#include "sim/io/config/assign.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/listed.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

/// For a name that is none of `known`: the shortest that contain it.
std::string remedy_for(const std::string& name, std::vector<std::string> known) {
  constexpr std::size_t enough = 4;
  std::string all = fmt::format("known here: {}; `dyad measures` lists them", listed(known));
  std::erase_if(known,
                [&](const std::string& each) { return each.find(name) == std::string::npos; });
  if (name.empty() || known.empty()) return all;
  std::stable_sort(known.begin(), known.end(),
                   [](const auto& one, const auto& other) { return one.size() < other.size(); });
  if (known.size() > enough) known.resize(enough);
  return fmt::format("did you mean {}?", fmt::join(known, " or "));
}

std::vector<std::string> names_of(const std::vector<SweepKey>& keys) {
  std::vector<std::string> names;
  for (const SweepKey& key : keys) names.emplace_back(key.name);
  return names;
}

}  // namespace

Fields::Fields(const toml::table& table, std::string path, const std::string& file,
               std::vector<SweepKey> keys, Problems& problems)
    : table_(table),
      path_(std::move(path)),
      file_(file),
      keys_(std::move(keys)),
      problems_(problems) {
  const std::vector<std::string> known = names_of(keys_);
  for (auto&& [key, node] : table) {
    const std::string name(key.str());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto meant = base::nearest(name, known);
    problems_.add(io::spot_of(key.source(), file_),
                  path_.empty() ? fmt::format("unknown table or key '{}'", base::shown(name))
                                : fmt::format("unknown key '{}' in {}", base::shown(name), path_),
                  "it would otherwise be ignored without a word",
                  meant ? fmt::format("did you mean '{}'?", *meant)
                        : fmt::format("known here: {}", listed(known)));
  }
}

const SweepKey& Fields::key(std::string_view name) const {
  return *std::find_if(keys_.begin(), keys_.end(),
                       [&](const SweepKey& key) { return key.name == name; });
}

std::string Fields::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
}

Spot Fields::spot() const { return io::spot_of(table_.source(), file_); }

Spot Fields::spot_of(std::string_view name) const {
  const toml::node* node = find(name);
  return node ? io::spot_of(node->source(), file_) : spot();
}

void Fields::refuse(std::string_view name, std::string what, std::string why, std::string remedy) {
  problems_.add(spot_of(name), std::move(what), std::move(why), std::move(remedy));
}

bool Fields::require(std::string_view name, const std::string& remedy) {
  if (has(name)) return true;
  const Missing& missing = *key(name).missing;
  refuse(name, shown(key(name)) + " is missing", missing.why,
         remedy.empty() ? missing.remedy : remedy);
  return false;
}

std::string Fields::shown(const SweepKey& key) const {
  return key.holds == Holds::tables ? key.shown() : path_of(key.name);
}

std::string Fields::why_ineffective(DesignKind kind) const {
  std::vector<std::string_view> own;
  for (const SweepKey& key : keys_) {
    if (!key.kinds.empty() && key.has(kind)) own.push_back(key.name);
  }
  return own.empty() ? fmt::format("kind = \"{}\" takes its points from the factors", name_of(kind))
                     : fmt::format("kind = \"{}\" has {}", name_of(kind), fmt::join(own, ", "));
}

bool Fields::refuse_idle(DesignKind kind) {
  bool good = true;
  for (const SweepKey& key : keys_) {
    if (key.has(kind) || !has(key.name)) continue;
    good = false;
    refuse(key.name, shown(key) + " has no effect",
           key.why_ineffective.empty() ? why_ineffective(kind) : std::string(key.why_ineffective),
           "leave it out, or choose another kind of design");
  }
  return good;
}

bool Fields::refuse_idle_beside_values() {
  bool good = true;
  for (const SweepKey& key : keys_) {
    if (!key.of_interval || !has(key.name)) continue;
    good = false;
    refuse(key.name, path_of(key.name) + " has no effect", "values are listed", "leave it out");
  }
  return good;
}

template <class Value>
std::optional<Value> Fields::value(const SweepKey& key) {
  Value value{};
  const model::Key plain{path_,     std::string(key.name),
                         &value,    default_of(key),
                         key.range, key.choices,
                         key.unit,  "",
                         "",        {}};
  if (const auto refused = assign(plain, *find(key.name))) {
    refuse(key.name, refused->what, refused->why, refused->remedy);
    return {};
  }
  if constexpr (std::is_same_v<Value, double>) {
    for (const OpenEnd& end : key.open) {
      if (value != end.at) continue;
      refuse(key.name, fmt::format("{} = {} {}", path_of(key.name), literal(value), end.what),
             std::string(end.why), std::string(end.remedy));
      return {};
    }
  }
  return value;
}

template <class Place>
bool Fields::read_into(const SweepKey& key, Place place) {
  if constexpr (std::is_pointer_v<Place>) {
    using Held = std::remove_pointer_t<Place>;
    if constexpr (std::is_enum_v<Held>) {
      const auto choice = value<std::string>(key);
      if (!choice) return false;
      const auto at = std::find(key.choices.begin(), key.choices.end(), *choice);
      *place = static_cast<Held>(at - key.choices.begin());
    } else if constexpr (std::is_same_v<Held, std::vector<std::string>>) {
      auto chosen = names(key);
      if (!chosen) return false;
      *place = std::move(*chosen);
    } else if constexpr (std::is_arithmetic_v<Held> || std::is_same_v<Held, std::string>) {
      auto read = value<Held>(key);
      if (!read) return false;
      *place = std::move(*read);
    } else {
      auto read = value<typename Held::value_type>(key);
      if (!read) return false;
      *place = read;
    }
  }
  return true;
}

bool Fields::read(std::string_view name) {
  const SweepKey& key = this->key(name);
  if (key.missing && !require(name)) return false;
  if (!has(name)) return false;
  return std::visit([&](auto place) { return read_into(key, place); }, key.place);
}

bool Fields::read_all(DesignKind kind) {
  bool good = true;
  for (const SweepKey& key : keys_) {
    if (!key.has(kind) || std::holds_alternative<std::monostate>(key.place)) continue;
    good = (read(key.name) || (!key.missing && !has(key.name))) && good;
  }
  return good;
}

std::optional<std::string> Fields::text(std::string_view name) {
  const toml::node* node = find(name);
  if (!node) return {};
  const toml::value<std::string>* text = node->as_string();
  if (text && !text->get().empty() && text->get().find('\0') == std::string::npos) {
    return text->get();
  }
  refuse(name, fmt::format("{} is {}", path_of(name), found(*node)), "some text is wanted",
         text ? "write it between the quotes" : "write it in quotes");
  return {};
}

const toml::array* Fields::list(std::string_view name, std::string_view of_what) {
  const toml::node* node = find(name);
  if (!node) return nullptr;
  if (const toml::array* list = node->as_array()) return list;
  refuse(name, fmt::format("{} is {}", path_of(name), found(*node)),
         fmt::format("a list of {} is wanted", of_what), fmt::format("write '{} = [...]'", name));
  return nullptr;
}

const toml::table* Fields::table(std::string_view name) {
  const toml::node* node = find(name);
  if (!node) return nullptr;
  if (const toml::table* table = node->as_table()) return table;
  refuse(name, fmt::format("{} is {}", path_of(name), found(*node)),
         "it is a table that holds keys", fmt::format("write '[{}]' above its keys", name));
  return nullptr;
}

std::optional<std::vector<std::string>> Fields::names(const SweepKey& key) {
  std::vector<std::string> known(key.choices.begin(), key.choices.end());
  const toml::node* node = find(key.name);
  if (node->is_string() && node->as_string()->get() == "all") return known;
  const toml::array* given = list(key.name, "names, or \"all\",");
  if (!given) return {};
  std::set<std::string> wanted;
  for (const toml::node& element : *given) {
    const toml::value<std::string>* text = element.as_string();
    const Spot spot = io::spot_of(element.source(), file_);
    if (!text || std::find(known.begin(), known.end(), text->get()) == known.end()) {
      const auto meant = text ? base::nearest(text->get(), known) : std::nullopt;
      problems_.add(spot, fmt::format("unknown name in {}: {}", path_of(key.name), found(element)),
                    "it would otherwise be missing without a word",
                    meant  ? fmt::format("did you mean '{}'?", *meant)
                    : text ? remedy_for(text->get(), known)
                           : fmt::format("known here: {}", listed(known)));
    } else if (!wanted.insert(text->get()).second) {
      problems_.add(spot, fmt::format("{} names {} twice", path_of(key.name), text->get()),
                    "it is kept once", "leave out one of the two");
    }
  }
  std::vector<std::string> ordered;
  std::copy_if(known.begin(), known.end(), std::back_inserter(ordered),
               [&](const std::string& one) { return wanted.contains(one); });
  return ordered;
}

}  // namespace dyad::io
