#include "sim/io/results/metadata.hpp"

#include <numeric>

#include "sim/io/results/attachment_columns.hpp"
#include "sim/io/results/attributes.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/model/measures.hpp"

namespace dyad::io {
namespace {

hdf5::Handle create_group(hid_t file, const char* name) {
  const auto properties = hdf5::group_properties(false);
  return {H5Gcreate2(file, name, H5P_DEFAULT, properties, H5P_DEFAULT), H5Gclose};
}

template <class Texts>
std::vector<std::string> strings(const Texts& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace

void write_root_attributes(hid_t file, std::int64_t seed, const Provenance& provenance) {
  const auto text = [&](const char* name, const std::string& value) {
    hdf5::write_attribute(file, name, value);
  };
  text("Conventions", "CF-1.10");
  text("title", provenance.title);
  text("source", std::string("dyad, model version ") + model::model_version);
  text("caveat", caveat);
  hdf5::write_attribute(file, "format_version", format_version);
  text("model_version", model::model_version);
  text("program_version", provenance.program_version);
  text("build", provenance.build);
  hdf5::write_attribute(file, "seed", seed);
  text("configuration", provenance.configuration);
  if (provenance.first_replicate > 0) {
    hdf5::write_attribute(file, "first_replicate", provenance.first_replicate);
  }
  if (!provenance.replay_of.empty()) text("replay_of", provenance.replay_of);
}

void write_digest(hid_t file, std::uint64_t digest) {
  hdf5::write_attribute(file, "digest", digest_text(digest));
}

void write_inputs(hid_t file, const model::Parameters& parameters) {
  if (parameters.attachment.table == built_in_table) return;
  const auto& cells = parameters.attachment.cells;
  const auto group = create_group(file, "inputs");
  hdf5::write_attribute(group, "attachment_table", parameters.attachment.table);

  std::vector<Variable> columns{
      {"cell", "cell of the table, counted from 0", "1", Storage::int32, {"cell"}}};
  for (const auto& column : attachment_columns) {
    columns.push_back({column.name, column.long_name, "1", Storage::float64, {"cell"}});
  }
  hdf5::Variables table(group, {{"cell", cells.size()}}, columns);
  std::vector<std::int32_t> index(cells.size());
  std::iota(index.begin(), index.end(), 0);
  table.write("cell", index);
  for (const auto& column : attachment_columns) {
    std::vector<double> values;
    for (const auto& cell : cells) values.push_back(cell.*column.field);
    table.write(column.name, values);
  }
  table.close();
}

void write_session(hid_t file, const Session& session) {
  const auto group = create_group(file, "session");
  hdf5::write_attribute(group, "started", session.started);
  hdf5::write_attribute(group, "seconds", session.seconds);
  hdf5::write_attribute(group, "host", session.host);
  hdf5::write_attribute(group, "threads", std::int64_t{session.threads});
  hdf5::write_attribute(group, "kernel", session.kernel);
  hdf5::write_attribute(group, "command_line", session.command_line);
  hdf5::write_attribute(group, "configuration_path", session.configuration_path);
}

void write_coordinates(hdf5::Variables& variables, const model::Parameters& parameters) {
  for (const auto& dimension : dimensions_of(parameters)) {
    if (dimension.name == "move") {
      variables.write(dimension.name, strings(model::move_names));
    } else if (dimension.name == "group") {
      variables.write(dimension.name, strings(model::group_names));
    } else if (dimension.name == "quantile") {
      variables.write(dimension.name, model::quantile_levels);
    } else if (dimension.name == "intervention") {
      variables.write(dimension.name, intervention_labels(parameters));
    } else if (!dimension.grows) {
      std::vector<std::int32_t> index(dimension.size);
      std::iota(index.begin(), index.end(), 0);
      variables.write(dimension.name, index);
    }
  }
}

}  // namespace dyad::io
