#include "sim/io/config/parameter_binding.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/io/config/interventions.hpp"

namespace dyad::io {

ParameterBinding::ParameterBinding(std::size_t interventions, std::size_t transcripts)
    : parameters_(model::default_parameters()),
      interventions_(interventions),
      transcripts_(transcripts) {
  bind();
  for (const model::Key& key : keys_) model::apply_default(key);
}

ParameterBinding::ParameterBinding(const model::Parameters& parameters)
    : parameters_(parameters), transcripts_(parameters.transcripts) {
  for (const auto& intervention : parameters.interventions) {
    interventions_.push_back(text_of(intervention));
  }
  bind();
}

void ParameterBinding::bind() {
  tables_ = {"", "intervention", "transcript"};
  for (model::Key& key : model::keys_of(parameters_)) {
    const std::string table = key.table;
    add_keys({std::move(key)}, table);
  }
  for (std::size_t i = 0; i < interventions_.size(); ++i) {
    add_keys(model::keys_of(interventions_[i]), fmt::format("intervention.{}", i));
  }
  for (std::size_t i = 0; i < transcripts_.size(); ++i) {
    add_keys(model::keys_of(transcripts_[i]), fmt::format("transcript.{}", i));
  }
}

void ParameterBinding::add_keys(std::vector<model::Key> keys, const std::string& table) {
  tables_.insert(table.substr(0, table.find('.')));
  tables_.insert(table);
  for (model::Key& key : keys) {
    key.table = table;
    index_.emplace(key.path(), keys_.size());
    keys_.push_back(std::move(key));
  }
}

const model::Key* ParameterBinding::find(const std::string& path) const {
  const auto at = index_.find(path);
  return at == index_.end() ? nullptr : &keys_[at->second];
}

const std::string& ParameterBinding::text(const std::string& path) const {
  return *std::get<std::string*>(find(path)->place);
}

std::vector<std::string> ParameterBinding::names_in(const std::string& table) const {
  std::vector<std::string> names;
  for (const model::Key& key : keys_) {
    if (key.table == table) names.push_back(key.name);
  }
  for (const std::string& other : tables_) {
    const auto dot = other.rfind('.');
    const std::string parent = dot == std::string::npos ? "" : other.substr(0, dot);
    if (!other.empty() && parent == table) names.push_back(other.substr(dot + 1));
  }
  return names;
}

model::Parameters ParameterBinding::parameters() const {
  model::Parameters out = parameters_;
  out.interventions.clear();
  for (const model::InterventionText& text : interventions_) {
    out.interventions.push_back(intervention_from(text));
  }
  out.transcripts = transcripts_;
  return out;
}

std::string table_shown(const std::string& table) {
  const std::string first = table.substr(0, table.find('.'));
  if (first == "intervention" || first == "transcript") return "[[" + first + "]]";
  return "[" + table + "]";
}

std::vector<std::string> deciders_of(const model::Key& key) {
  std::vector<std::string> paths;
  if (!key.effect) return paths;
  for (const std::string& name : key.effect->on) paths.push_back(key.table + "." + name);
  return paths;
}

std::string why_ineffective(const ParameterBinding& binding, const model::Key& key) {
  if (!key.effect) return {};
  if (!key.effect->concerns_the_default && model::is_default(key)) return {};
  for (const std::string& path : deciders_of(key)) {
    if (binding.text(path) == key.effect->choice) return {};
  }
  return key.effect->otherwise;
}

}  // namespace dyad::io
