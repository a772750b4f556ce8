// The groups over which weekly measures and outcomes are averaged (docs/odd.md, 5).
#pragma once

#include <array>
#include <string_view>

namespace dyad::model {

/// Attachment categories (docs/odd.md, 2), in the order of `attachment_category`.
inline constexpr std::array<std::string_view, 4> attachment_categories{"secure", "anxious",
                                                                       "avoidant", "fearful"};

/// Index into `attachment_categories`: which of two standardised scores reach the cut.
constexpr std::size_t attachment_category(double anxiety, double avoidance, double cut) {
  return (anxiety >= cut ? 1U : 0U) + (avoidance >= cut ? 2U : 0U);
}

/// Group 0 is everybody; then attachment category x genotype group.
inline constexpr std::array<std::string_view, 17> group_names{
    "all",
    "secure, no 7R, A2/A2",
    "secure, no 7R, A1",
    "secure, 7R, A2/A2",
    "secure, 7R, A1",
    "anxious, no 7R, A2/A2",
    "anxious, no 7R, A1",
    "anxious, 7R, A2/A2",
    "anxious, 7R, A1",
    "avoidant, no 7R, A2/A2",
    "avoidant, no 7R, A1",
    "avoidant, 7R, A2/A2",
    "avoidant, 7R, A1",
    "fearful, no 7R, A2/A2",
    "fearful, no 7R, A1",
    "fearful, 7R, A2/A2",
    "fearful, 7R, A1",
};
inline constexpr std::size_t group_count = group_names.size();

}  // namespace dyad::model
