// A QR code for a terminal.
#pragma once

#include <string>

namespace dyad::cli {

/// Two rows of modules in each line, dark on light in any terminal, with its quiet zone. "" where
/// the text is too long for a code.
std::string qr_code(const std::string& text);

}  // namespace dyad::cli
