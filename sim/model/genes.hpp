// Genotypes and what they do to dopamine (docs/odd.md, 4.1 and 4.8).
#pragma once

#include <boost/random/uniform_01.hpp>

#include "sim/model/parameters/parameters.hpp"
#include "sim/model/random/stream.hpp"

namespace dyad::model {

/// Copies of the two alleles, 0 to 2.
struct Genotype {
  int drd4_7r, drd2_a1;
};

/// Two independent alleles of each gene (Hardy-Weinberg).
inline Genotype draw_genotype(const GeneticsParameters& genetics, Stream& stream) {
  // Always four draws, whatever the frequencies: one frequency never changes the other's alleles.
  const auto allele = [&](double frequency) {
    return boost::random::uniform_01<double>()(stream) < frequency ? 1 : 0;
  };
  const int first_7r = allele(genetics.drd4_7r), second_7r = allele(genetics.drd4_7r);
  const int first_a1 = allele(genetics.drd2_a1), second_a1 = allele(genetics.drd2_a1);
  return {first_7r + second_7r, first_a1 + second_a1};
}

struct DopamineEffects {
  double gain;         // γ, of reward
  double sensitivity;  // ς, to power
  double learning;     // factor on the learning rate: rival route of A1
  double choice;       // factor on the weight of learned values: rival route of A1
};

inline DopamineEffects effects_of(const DopamineParameters& d, const Genotype& genes) {
  const double has_7r = genes.drd4_7r >= 1 ? 1 : 0, has_a1 = genes.drd2_a1 >= 1 ? 1 : 0;
  return {(1 + d.gain_7r * has_7r) * (1 - d.gain_a1 * has_a1),
          (1 + d.sensitivity_7r * has_7r) * (1 - d.sensitivity_a1 * has_a1),
          1 - d.a1_learning * has_a1, 1 - d.a1_choice * has_a1};
}

}  // namespace dyad::model
