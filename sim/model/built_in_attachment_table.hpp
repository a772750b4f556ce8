// Attachment scores of real people, compiled in so that the model needs no file.
#pragma once

#include <vector>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::model {

/// The joint distribution in data/attachment_ecr.csv.
const std::vector<AttachmentCell>& built_in_attachment_table();

}  // namespace dyad::model
