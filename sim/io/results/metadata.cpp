#include "sim/io/results/metadata.hpp"

#include "sim/io/results/attachment_columns.hpp"
#include "sim/io/results/attributes.hpp"
#include "sim/io/results/columns.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/model/measures.hpp"

namespace dyad::io {
namespace {

hdf5::Handle create_group(hid_t file, const char* name) {
  const auto properties = hdf5::group_properties(false);
  return {H5Gcreate2(file, name, H5P_DEFAULT, properties, H5P_DEFAULT), H5Gclose};
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
  if (parameters.attachment.table == model::built_in_table) return;
  const auto& cells = parameters.attachment.cells;
  const auto group = create_group(file, "inputs");
  hdf5::write_attribute(group, "attachment_table", parameters.attachment.table);

  using Cells = std::vector<model::AttachmentCell>;
  std::vector<Column<Cells>> columns{
      column<Cells>({"cell", "cell of the table, counted from 0", "1", Storage::int32, {"cell"}},
                    [](const Cells& of) { return counted<std::int32_t>(of.size()); })};
  for (const AttachmentColumn& each : attachment_columns) {
    columns.push_back(column<Cells>({each.name, each.long_name, "1", Storage::float64, {"cell"}},
                                    [each](const Cells& of) {
                                      std::vector<double> values;
                                      for (const auto& cell : of)
                                        values.push_back(cell.*each.field);
                                      return values;
                                    }));
  }
  hdf5::Variables table(group, {{"cell", cells.size()}}, variables_of(columns));
  write(table, columns, cells);
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

}  // namespace dyad::io
