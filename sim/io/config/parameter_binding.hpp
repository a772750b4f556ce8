// A set of parameters with every key of it under its full path, interventions and transcripts too.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/model/parameters/keys.hpp"

namespace dyad::io {

/// Owns parameters, and the keys that are bound to them: "run.seed", "moves.pitch.habit",
/// "intervention.0.share". Neither copied nor moved, since keys point into it.
class ParameterBinding {
 public:
  /// Defaults everywhere, with so many [[intervention]] and [[transcript]].
  ParameterBinding(std::size_t interventions, std::size_t transcripts);
  /// The values of `parameters`.
  explicit ParameterBinding(const model::Parameters& parameters);
  ParameterBinding(const ParameterBinding&) = delete;
  ParameterBinding& operator=(const ParameterBinding&) = delete;

  const std::vector<model::Key>& keys() const { return keys_; }
  /// The key of that path, or null.
  const model::Key* find(const std::string& path) const;
  /// The text that the key of that path holds; the path must be one of a text.
  const std::string& text(const std::string& path) const;
  /// Is this a table, such as "run", "moves" or "intervention.0"?
  bool is_table(const std::string& path) const { return tables_.contains(path); }
  /// Names of the keys and tables inside a table; "" is the whole configuration.
  std::vector<std::string> names_in(const std::string& table) const;

  std::size_t intervention_count() const { return interventions_.size(); }
  const model::InterventionText& intervention(std::size_t i) const { return interventions_[i]; }
  const std::vector<model::TranscriptRequest>& transcripts() const { return transcripts_; }
  const model::Parameters& values() const { return parameters_; }
  std::vector<model::AttachmentCell>& cells() { return parameters_.attachment.cells; }

  /// The parameters with their interventions and transcripts; every kind and group must be known.
  model::Parameters parameters() const;

 private:
  void bind();
  void add_keys(std::vector<model::Key> keys, const std::string& table);

  model::Parameters parameters_;
  std::vector<model::InterventionText> interventions_;
  std::vector<model::TranscriptRequest> transcripts_;
  std::vector<model::Key> keys_;
  std::map<std::string, std::size_t> index_;
  std::set<std::string> tables_;
};

/// "intervention.0.share" -> "[[intervention]]", "moves.pitch" -> "[moves.pitch]".
std::string table_shown(const std::string& table);

/// The paths of the keys that decide whether this one has an effect.
std::vector<std::string> deciders_of(const model::Key& key);

/// Why the key has no effect with the other values as they are; empty where it has.
/// E.g. the correlation of a source that is "table".
std::string why_ineffective(const ParameterBinding& binding, const model::Key& key);

}  // namespace dyad::io
