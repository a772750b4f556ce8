// What the equations are written with: numbers of one lane or many, and their functions.
#pragma once

#include "sim/base/lanes/maths.hpp"

namespace dyad::model::inline DYAD_ISA {

using base::Mask;
using base::Types;
using base::Word;

using base::abs;
using base::any;
using base::bits;
using base::load;
using base::max;
using base::min;
using base::only_where;
using base::select;
using base::store;
using base::unit_interval;

using base::at_most_1;
using base::clamp01;
using base::exponential;
using base::happens;
using base::log2_e;
using base::logistic;
using base::power_of_two;

using base::lookup;
using base::Table;

}  // namespace dyad::model::inline DYAD_ISA
