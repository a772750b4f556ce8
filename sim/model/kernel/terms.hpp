// Equations whose terms have names, so that who explains them writes none of them again.
#pragma once

#include "sim/base/lanes/isa.hpp"

namespace dyad::model::inline DYAD_ISA {

/// The sum of the named terms of an equation, in their order.
template <template <class> class Terms, class Real>
DYAD_INLINE Real total(const Terms<Real>& terms) {
  Real sum = -0.0F;  // the one number that leaves the first term as it is, to the bit
  terms.each([&](const char*, const Real& term) { sum = sum + term; });
  return sum;
}

}  // namespace dyad::model::inline DYAD_ISA
