// The kernel is compiled once per instruction set. Everything that is compiled more than once lives
// in an inline namespace named after the instruction set, so that the linker can never hand code
// for one machine to another.
#pragma once

#ifndef DYAD_ISA
#define DYAD_ISA baseline
#endif

#define DYAD_INLINE [[gnu::always_inline]] inline
