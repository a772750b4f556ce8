// What a result file says besides its results: root attributes, inputs, session.
#pragma once

#include <cstdint>

#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/provenance.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

void write_root_attributes(hid_t file, std::int64_t seed, const Provenance& provenance);
void write_digest(hid_t file, std::uint64_t digest);

/// The group /inputs with the attachment table, unless that is compiled in: with it a run can be
/// repeated from the file alone.
void write_inputs(hid_t file, const model::Parameters& parameters);

void write_session(hid_t file, const Session& session);

}  // namespace dyad::io
