// A configuration in the making: values given so far, where they were given, what is wrong.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/io/config/parameter_binding.hpp"
#include "sim/io/config/problems.hpp"
#include "sim/io/config/toml.hpp"

namespace dyad::io {

/// What is known of a key that the user gave.
struct Given {
  Spot spot;  // of the value
  bool good;  // accepted
};

struct Draft {
  Draft(std::string file, std::size_t interventions, std::size_t transcripts)
      : binding(interventions, transcripts), name(std::move(file)) {}

  ParameterBinding binding;
  std::string name;                     // of the file, in messages
  std::map<std::string, Given> given;   // by path of the key
  std::map<std::string, Spot> headers;  // where a table of the file starts, by its path
  std::set<std::string> misshapen;      // tables of the file that are written as something else
  std::vector<std::filesystem::path> files;  // that were read besides the draft's own
  Problems problems;

  /// Gives a known key a value, or notes what is wrong with it.
  void give(const model::Key& key, const toml::node& value, const Spot& spot);
  /// Were all of these accepted, or left to their defaults?
  bool good(std::initializer_list<std::string> paths) const;
  bool was_given(const std::string& path) const { return given.contains(path); }
  /// Where to point for a conflict between keys: the last of them that was given; else the header
  /// of the table of the first; else the start of the file.
  Spot spot_of_conflict(std::initializer_list<std::string> paths) const;
};

/// Notes an unknown key or table `name` inside `table`, with the nearest known one.
void add_unknown(Problems& problems, const ParameterBinding& binding, const Spot& spot,
                 const std::string& table, const std::string& name);

}  // namespace dyad::io
