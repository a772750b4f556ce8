// The streams of a block's salespeople, begun side by side.
#pragma once

#include <array>

#include "sim/model/random/stream.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// [lane]: the same streams as 16 single ones. part: as for `Stream`.
std::array<Stream, block_lanes> streams_of(SeedKey seed, const Identity& who, std::uint32_t part,
                                           Purpose purpose);

}  // namespace dyad::model
