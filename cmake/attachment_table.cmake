# Turns data/attachment_ecr.csv into C++: cmake -D INPUT=... -D OUTPUT=... -P attachment_table.cmake
file(STRINGS ${INPUT} lines REGEX "^[0-9]")
set(cells "")
foreach(line IN LISTS lines)
  string(APPEND cells "      {${line}},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Made from data/attachment_ecr.csv.
#include \"sim/model/built_in_attachment_table.hpp\"

namespace dyad::model {

const std::vector<AttachmentCell>& built_in_attachment_table() {
  static const std::vector<AttachmentCell> cells{
${cells}  };
  return cells;
}

}  // namespace dyad::model
")
