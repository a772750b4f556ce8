// The meetings of a week: from columns to registers, the meeting, and back.
#pragma once

#include "sim/model/kernel/draws.hpp"
#include "sim/model/kernel/gap.hpp"
#include "sim/model/kernel/meeting.hpp"

namespace dyad::model::inline DYAD_ISA {

/// Loads the fields of one struct of columns into values of the kernel.
template <template <class> class Fields, class Real>
DYAD_INLINE void load_all(Fields<Real>& to, const Fields<Lanes>& from, int first) {
  Fields<Real>::zip(to, from,
                    [&](Real& value, const Lanes& column) { load(value, column, first); });
}
template <template <class> class Fields, class Real>
DYAD_INLINE void store_all(Fields<Lanes>& to, const Fields<Real>& from, int first) {
  Fields<Real>::zip(to, from,
                    [&](Lanes& column, const Real& value) { store(column, value, first); });
}

/// How many prepared questions are remembered in this meeting, per lane (docs/odd.md, 4.12).
template <class Real>
DYAD_INLINE Real remembered_questions(const WeekPlan& plan, const BlockView& block,
                                      const Drawer<Real>& drawer, std::uint32_t when, int first) {
  Real questions = 0.0F;
  for (std::size_t k = 0; k < plan.prepared_questions.size(); ++k) {
    const auto what = purpose_word(Purpose::prepared_questions, static_cast<std::uint32_t>(k));
    const Real u = unit_interval(drawer.words(when, what).x0);
    Real probability;
    load(probability, block.prepared[k], first);
    const Real n = static_cast<float>(plan.prepared_questions[k]);
    questions = max(questions, only_where(u < probability, n));
  }
  return questions;
}

/// Loads what belongs to the account.
template <class Real, int capacity>
DYAD_INLINE void load_account(const BlockView& block, int slot, int first,
                              MeetingContext<Real, capacity>& context,
                              MeetingState<Real, capacity>& state) {
  const AccountColumns& account = block.accounts[slot];
  Real meetings;
  load(context.value, account.value, first);
  load(context.fit, account.fit, first);
  load(context.members, account.members, first);
  load(meetings, account.meetings, first);
  context.first_meeting = only_where(meetings == Real(0.0F), Real(1.0F));
  load_all(state.relationship, account.relationship, first);
  load(state.demand, account.demand, first);
  for (int j = 0; j < block.members_max; ++j) {
    const auto member = static_cast<std::size_t>(j);
    load_all(context.customers[member], block.customer(slot, j).traits, first);
    load_all(state.customers[member], block.customer(slot, j).state, first);
  }
}

/// Stores what the meeting changed in the account, and counts it. chases: 1 where the salesperson
/// has to chase, else 0.
template <class Real, int capacity>
DYAD_INLINE void store_account(const BlockView& block, int slot, int first,
                               MeetingState<Real, capacity>& state, Real chases) {
  AccountColumns& account = block.accounts[slot];
  Real meetings, chased;
  load(meetings, account.meetings, first);
  load(chased, account.chased, first);
  store(account.meetings, meetings + 1.0F, first);
  store(account.chased, chased + chases, first);
  state.tally.chases += chases;
  store_all(account.relationship, state.relationship, first);
  store(account.demand, state.demand, first);
  for (int j = 0; j < block.members_max; ++j) {
    store_all(block.customer(slot, j).state, state.customers[static_cast<std::size_t>(j)], first);
  }
}

/// All meetings of a week of the lanes first .. first + W - 1.
template <class Real, int capacity, class Chooser, class Recorder>
void hold_meetings(const WeekPlan& plan, const BlockView& block, int first, const Chooser& choose,
                   Recorder& recorder) {
  const Rules& rules = *plan.rules;
  SalespersonColumns& people = *block.salespeople;
  const Drawer<Real> drawer = drawer_of<Real>(plan, block, first);
  MeetingContext<Real, capacity> context;
  MeetingState<Real, capacity> state;
  context.members_max = block.members_max;
  load_all(context.traits, people.traits, first);
  load_all(context.setting, people.setting, first);
  load_all(state.salesperson, people.state, first);
  load_all(state.tally, people.tally, first);
  for (int q = 0; q < rules.meetings_per_week; ++q) {
    const std::int64_t meeting = std::int64_t{plan.week} * rules.meetings_per_week + q;
    const int slot = static_cast<int>(meeting % block.accounts_per_salesperson);
    const std::uint32_t when = week_word(plan.week, static_cast<std::uint32_t>(q));
    load_account(block, slot, first, context, state);
    context.prepared = remembered_questions(plan, block, drawer, when, first);
    apply_gap(rules, context, state);
    state.last_lead = 0.0F;
    if constexpr (Recorder::records) recorder.meeting(q, slot);
    MeetingDraws<Real, capacity> draw(drawer, when);
    context.ready = draw.readiness();
    const auto sold = hold_meeting(rules, context, state, draw, choose, recorder);
    store_account(block, slot, first, state,
                  only_where(has_to_chase(rules, state, sold), Real(1.0F)));
  }
  store_all(people.state, state.salesperson, first);
  store_all(people.tally, state.tally, first);
}

/// The same, whatever the size of the accounts.
template <class Real, class Chooser, class Recorder>
void hold_meetings(const WeekPlan& plan, const BlockView& block, int first, const Chooser& choose,
                   Recorder& recorder) {
  if (block.members_max == 1) {
    hold_meetings<Real, 1>(plan, block, first, choose, recorder);
  } else {
    hold_meetings<Real, max_members>(plan, block, first, choose, recorder);
  }
}

}  // namespace dyad::model::inline DYAD_ISA
