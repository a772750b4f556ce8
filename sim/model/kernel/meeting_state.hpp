// What a turn sees: who meets, what they feel, and what is done.
#pragma once

#include <array>

#include "sim/model/kernel/numbers.hpp"
#include "sim/model/kernel/rules.hpp"
#include "sim/model/state.hpp"

namespace dyad::model::inline DYAD_ISA {

/// What stays fixed during a meeting. `capacity` is the largest number of members an account may
/// have here: 1, where nobody has to be picked out of a group, or `max_members`.
template <class Real, int capacity>
struct MeetingContext {
  SalespersonTraits<Real> traits;
  WeekSetting<Real> setting;
  std::array<CustomerTraits<Real>, static_cast<std::size_t>(capacity)> customers;
  Real value, fit;     // of the account: money, φ
  Real members;        // of the account
  Real first_meeting;  // 1 in the first meeting of a relationship, else 0
  Real prepared;       // first turns in which a prepared question is asked
  Real ready;          // u_d: whether the customer would buy today is settled once a meeting
  int members_max;
};

/// What a meeting changes. `zip` lists it, so that a lane whose meeting has ended can be frozen.
template <class Real, int capacity>
struct MeetingState {
  SalespersonState<Real> salesperson;
  RelationshipState<Real> relationship;
  std::array<CustomerState<Real>, static_cast<std::size_t>(capacity)> customers;
  WeekTally<Real> tally;
  Real demand;     // D, of the account
  Real last_lead;  // C - S of the customer addressed last

  template <class F>
  static void zip(MeetingState& a, const MeetingState& b, int members_max, F f) {
    SalespersonState<Real>::zip(a.salesperson, b.salesperson, f);
    RelationshipState<Real>::zip(a.relationship, b.relationship, f);
    for (std::size_t j = 0; j < static_cast<std::size_t>(members_max); ++j) {
      CustomerState<Real>::zip(a.customers[j], b.customers[j], f);
    }
    WeekTally<Real>::zip(a.tally, b.tally, f);
    f(a.demand, b.demand), f(a.last_lead, b.last_lead);
  }
};

/// The uniform draws of a turn.
template <class Real>
struct TurnDraws {
  Real member, move, engagement;
};

/// The customer a turn addresses.
template <class Real>
struct Addressed {
  Real index;  // 0 .. members - 1
  CustomerTraits<Real> traits;
  CustomerState<Real> state;
  Real mean_empathy;  // of all members, at the start of the turn
};

/// The move made, with its attributes (4.3) and what follows from them (4.4).
template <class Real>
struct Act {
  Real move;  // index
  Real listen, close, press, yield;
  Real self;      // self': with content that found no need
  Real insight;   // ins = content · N · κ
  Real fit;       // of closeness to the customer's need
  Real resisted;  // press, as a customer with a will feels it
  Real engaged;   // e, 0 or 1
};

/// What came of a turn.
template <class Real>
struct Outcomes {
  Real insight_gain;      // ΔN, before anything is used up by a sale
  Real influence_before;  // S at the start of the turn
  Real sold, refused;     // 0 or 1
};

/// The recorder of a conversation that nobody writes down.
struct NoRecorder {
  static constexpr bool records = false;
};

}  // namespace dyad::model::inline DYAD_ISA
