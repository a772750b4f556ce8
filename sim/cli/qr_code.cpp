#include "sim/cli/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace dyad::cli {
namespace {

constexpr int quiet = 4;  // modules of light around the code, which readers need

bool dark(const QRcode& code, int row, int column) {
  if (row < 0 || column < 0 || row >= code.width || column >= code.width) return false;
  const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(code.width) +
                  static_cast<std::size_t>(column);
  return (code.data[at] & 1U) != 0;
}

}  // namespace

std::string qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) return "";
  std::string drawn;
  for (int row = -quiet; row < code->width + quiet; row += 2) {
    // Black on white whatever the terminal's own colours are.
    drawn += "  \x1b[38;5;16;48;5;231m";
    for (int column = -quiet; column < code->width + quiet; ++column) {
      const bool above = dark(*code, row, column), below = dark(*code, row + 1, column);
      drawn += above && below ? "█" : above ? "▀" : below ? "▄" : " ";
    }
    drawn += "\x1b[0m\n";
  }
  return drawn;
}

}  // namespace dyad::cli
