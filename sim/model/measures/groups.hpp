// The groups over which weekly measures and outcomes are averaged (docs/odd.md, 5).
#pragma once

#include <array>
#include <string_view>

namespace dyad::model {

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
