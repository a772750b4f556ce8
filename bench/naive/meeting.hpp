#pragma once

#include "bench/naive/people.hpp"

namespace naive {

/// One meeting: the gap before it, its turns, and what follows it (docs/odd.md, 4.2 to 4.9).
class Meeting {
 public:
  Meeting(const Parameters& p, Salesperson& seller, Account& account, double coached, bool survey,
          Random& random);
  void hold();

 private:
  struct Act {
    MoveAttributes move;
    double self, insight, fit;
    bool engaged;
  };
  struct Outcome {
    double insight_gain, influence_gain;
    bool sold, refused;
  };
  void apply_gap();
  bool take_turn(int turn);
  Move choose_move();
  Act engage(Move move);
  void first_impression(const Act& act);
  double update_relationship(const Act& act);
  bool is_sold();
  void negotiate();
  void pay_for_asking_early();
  void update_power();
  void learn(Move move, const Act& act, const Outcome& outcome);
  void count(Move move);

  const Parameters& p_;
  Salesperson& seller_;
  Account& account_;
  Customer& customer_;
  double coached_;
  bool survey_;
  Random& random_;
  double readiness_;  // the customer's, today
};

}  // namespace naive
