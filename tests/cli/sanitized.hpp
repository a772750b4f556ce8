// Whether the address sanitizer is at work, which ends a process that runs out of memory before it
// can say so itself.
#pragma once

namespace dyad::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
inline constexpr bool sanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace dyad::test
