// The columns of an attachment table kept in the group /inputs of a result file.
#pragma once

#include <array>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

struct AttachmentColumn {
  const char* name;
  const char* long_name;
  double model::AttachmentCell::*field;
};

inline constexpr std::array<AttachmentColumn, 5> attachment_columns{{
    {"anxiety_low", "lower bound of the anxiety score", &model::AttachmentCell::anxiety_low},
    {"anxiety_high", "upper bound of the anxiety score", &model::AttachmentCell::anxiety_high},
    {"avoidance_low", "lower bound of the avoidance score", &model::AttachmentCell::avoidance_low},
    {"avoidance_high", "upper bound of the avoidance score",
     &model::AttachmentCell::avoidance_high},
    {"people", "people observed in the cell", &model::AttachmentCell::people},
}};

}  // namespace dyad::io
