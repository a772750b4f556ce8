#include "sim/io/sweep/fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "sim/base/nearest.hpp"
#include "sim/io/config/assign.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/listed.hpp"

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

}  // namespace

Fields::Fields(const toml::table& table, std::string path, const std::string& file,
               std::vector<std::string> known, Problems& problems)
    : table_(table), path_(std::move(path)), file_(file), problems_(problems) {
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

bool Fields::require(std::string_view name, std::string why, std::string remedy) {
  if (!has(name)) {
    refuse(name, path_of(name) + " is missing", std::move(why), std::move(remedy));
  }
  return has(name);
}

template <class Value>
std::optional<Value> Fields::read(std::string_view name, model::Range range,
                                  std::vector<std::string_view> choices) {
  const toml::node* node = find(name);
  if (!node) return {};
  Value value{};
  const model::Key key{path_, std::string(name), &value, {}, range, std::move(choices), "", "", "",
                       {}};
  const auto refused = assign(key, *node);
  if (!refused) return value;
  refuse(name, refused->what, refused->why, refused->remedy);
  return {};
}

std::optional<model::Integer> Fields::whole(std::string_view name, model::Range range) {
  return read<model::Integer>(name, range, {});
}
std::optional<double> Fields::number(std::string_view name, model::Range range) {
  return read<double>(name, range, {});
}
std::optional<bool> Fields::flag(std::string_view name) { return read<bool>(name, {}, {}); }

std::optional<std::string> Fields::text(std::string_view name) {
  const toml::node* node = find(name);
  if (!node) return {};
  const toml::value<std::string>* text = node->as_string();
  if (text && !text->get().empty() && text->get().find('\0') == std::string::npos) {
    return text->get();
  }
  refuse(name, fmt::format("{} is {}", path_of(name), found(*node)), "some text is wanted",
         "write it in quotes");
  return {};
}

std::optional<std::size_t> Fields::choice(std::string_view name,
                                          const std::vector<std::string_view>& choices) {
  const auto value = read<std::string>(name, {}, choices);
  if (!value) return {};
  return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), *value) -
                                  choices.begin());
}

const toml::array* Fields::list(std::string_view name, std::string_view of_what) {
  const toml::node* node = find(name);
  if (!node) return nullptr;
  if (const toml::array* list = node->as_array()) return list;
  refuse(name, fmt::format("{} is {}", path_of(name), found(*node)),
         fmt::format("a list of {} is wanted", of_what), fmt::format("write '{} = [...]'", name));
  return nullptr;
}

std::optional<std::vector<std::string>> Fields::names(std::string_view name,
                                                      const std::vector<std::string>& known) {
  const toml::node* node = find(name);
  if (node && node->is_string() && node->as_string()->get() == "all") return known;
  const toml::array* given = list(name, "names, or \"all\",");
  if (!given) return {};
  std::set<std::string> wanted;
  for (const toml::node& element : *given) {
    const toml::value<std::string>* text = element.as_string();
    const Spot spot = io::spot_of(element.source(), file_);
    if (!text || std::find(known.begin(), known.end(), text->get()) == known.end()) {
      const auto meant = text ? base::nearest(text->get(), known) : std::nullopt;
      problems_.add(spot, fmt::format("unknown name in {}: {}", path_of(name), found(element)),
                    "it would otherwise be missing without a word",
                    meant  ? fmt::format("did you mean '{}'?", *meant)
                    : text ? remedy_for(text->get(), known)
                           : fmt::format("known here: {}", listed(known)));
    } else if (!wanted.insert(text->get()).second) {
      problems_.add(spot, fmt::format("{} names {} twice", path_of(name), text->get()),
                    "it is kept once", "leave out one of the two");
    }
  }
  std::vector<std::string> ordered;
  std::copy_if(known.begin(), known.end(), std::back_inserter(ordered),
               [&](const std::string& one) { return wanted.contains(one); });
  return ordered;
}

}  // namespace dyad::io
