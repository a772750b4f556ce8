// A turn of docs/odd.md (4.3 to 4.8) once more, in double and written from the text alone: what the
// kernel is held against.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/model/parameters/parameters.hpp"

namespace dyad::test {

struct ReferenceCustomer {
  double will, trait_empathy, need, sensitivity;         // ω Ēc n ςc
  double power, empathy, intoxication, expected, trust;  // C Ec Ac Vc T
};

/// Everything a turn reads and writes.
struct ReferenceTurn {
  const model::Parameters& p;
  // the salesperson: traits and week
  double anxiety, avoidance, trait_empathy, territory, sensitivity, erosion, w_nov, w_app, rate;
  double knowledge, value, fit;
  bool first_turn_ever;
  // what moves
  double E, A, V, S, N, G, M, F, D;
  std::vector<ReferenceCustomer> customers;
  // outcomes
  double engagement = 0, sale = 0;  // probabilities
  double discount = 0, revenue = 0, reward = 0;

  static double sigma(double x) { return 1 / (1 + std::exp(-x)); }
  static double unit(double x) { return std::clamp(x, 0.0, 1.0); }

  double mean(double ReferenceCustomer::*x) const {
    double sum = 0;
    for (const auto& each : customers) sum += each.*x;
    return sum / static_cast<double>(customers.size());
  }

  /// Makes `move` towards customer `j`; `e`: whether that customer engages, `yes`: whether asking
  /// for the order would be answered with yes.
  void take(model::Move move, std::size_t j, bool engaged, bool yes) {
    const model::MoveAttributes& m = p.moves[model::index_of(move)];
    ReferenceCustomer& c = customers[j];
    const double e = engaged ? 1 : 0;
    const double fit_m = m.close * (1 - 2 * std::abs(m.close - c.need));
    const double self = m.self + p.engagement.untailored * m.content * (1 - N),
                 ins = m.content * N * knowledge;
    const auto& w = p.engagement;
    engagement = sigma(w.intercept + w.listening * m.listen * E + w.trust * c.trust +
                       w.closeness_fit * fit_m + w.content * ins + w.empathy * c.empathy -
                       w.pressure * m.press * (w.will_floor + c.will) -
                       w.self_focus * self * (w.power_floor + c.power));
    const double S_before = S;
    const double dN = relate(m, c, e, fit_m, self, ins);
    const bool asked = move == model::Move::close, sold = asked && yes;
    if (asked) close(sold, c);
    feel(c.power, c.sensitivity, p.power.empathy_erosion, c.trait_empathy, c.expected,
         c.intoxication, c.empathy);
    feel(S, sensitivity, erosion, trait_empathy, V, A, E);
    const auto& l = p.learning;
    reward = l.insight * w_nov * dN +
             w_app * e * m.close * (l.approval_floor + l.approval_trust * c.trust) +
             l.influence * (S - S_before) + l.sale * (sold ? 1 : 0) -
             l.rejection * (asked && !sold ? 1 : 0) - l.coldness * (1 - e);
  }

 private:
  /// 4.5. Returns the gain of insight.
  double relate(const model::MoveAttributes& m, ReferenceCustomer& c, double e, double fit_m,
                double self, double ins) {
    if (first_turn_ever && self >= p.influence.opening_threshold)
      F = 1 - p.influence.opening_scar * std::min(1.0, self);
    const double s = S, n = N, C = c.power, T = c.trust, cold = 1 - e,
                 group_empathy = mean(&ReferenceCustomer::empathy);
    const double dN = p.insight.gain * m.listen * E * e * (1 - n);
    N = unit(n + dN);
    S = unit(s +
             p.influence.gain * e *
                 (m.listen * E + ins +
                  p.influence.yield_gain * m.yield * (p.influence.empathy_floor + c.empathy)) *
                 (F - s) -
             p.influence.loss *
                 (self * (p.influence.power_floor + p.influence.power_slope * C) +
                  m.press * cold * (p.engagement.will_floor + c.will)) *
                 s);
    const auto& k = p.customer_power;
    c.power = unit(C +
                   k.gain * (cold * (self + m.press) + k.self * self + k.yield_gain * m.yield * e) *
                       (1 - C) -
                   k.loss * e * ins * C + k.relax_turn * (k.base + k.will_slope * c.will - C));
    c.trust = unit(T +
                   p.trust.gain * e *
                       (p.trust.heard * m.listen * E + ins + p.trust.fit * std::max(0.0, fit_m)) *
                       (1 - T) -
                   p.trust.loss * (m.press * cold + p.trust.misfit * std::max(0.0, -fit_m)) * T);
    G = unit(G + p.commitment.gain * e *
                     (ins + p.commitment.yield * m.yield * n +
                      p.commitment.press * m.press * (1 - c.will)) *
                     (1 - G));
    if (customers.size() > 1) {
      M = unit(M +
               p.common_ground.gain * e * m.yield * (p.influence.empathy_floor + group_empathy) *
                   (1 - M) -
               p.common_ground.loss * self * M);
    }
    return dN;
  }

  /// 4.6.
  void close(bool sold, ReferenceCustomer& addressed) {
    double weight = 0, C = 0;
    for (const auto& each : customers) {
      weight += p.closing.will_floor + each.will;
      C += (p.closing.will_floor + each.will) * each.power;
    }
    C /= weight;
    const auto& w = p.closing;
    sale = sigma(w.intercept + w.commitment * G + w.trust * mean(&ReferenceCustomer::trust) +
                 w.content * N * knowledge + w.influence * S - w.imbalance * std::abs(S - C) -
                 w.common_ground * (1 - M) - w.satisfied * (1 - D) + fit + territory);
    if (!sold) {
      const double early = 1 - G;
      S *= 1 - w.premature_influence * early;
      addressed.trust *= 1 - w.premature_trust * early;
      addressed.power += w.premature_power * early * (1 - addressed.power);
      G *= w.kept_after_refusal;
      return;
    }
    const auto& g = p.negotiation;
    discount = g.max_discount *
               sigma(g.power * (C - S) + g.empathy * (0.5 - mean(&ReferenceCustomer::empathy)) +
                     g.anxiety * anxiety - g.avoidance * avoidance);
    revenue = value * (1 - discount) * (1 + p.market.upsell * N * knowledge);
    G = 0;
    D = 0;
    N *= p.insight.kept_after_sale;
  }

  /// 4.7.
  void feel(double power, double sense, double erode, double trait, double& expected,
            double& intoxication, double& empathy) const {
    const auto& k = p.power;
    const double rho = power - expected;
    expected += k.expectation_rate * rho;
    intoxication =
        unit(intoxication + k.intoxication_rpe * sense * std::max(0.0, rho) * (1 - intoxication) +
             k.intoxication_rate * (k.intoxication_level * sense * power - intoxication));
    empathy = unit(empathy + k.empathy_rate * (trait * (1 - erode * intoxication) - empathy));
  }
};

}  // namespace dyad::test
