#include "sim/io/talk/talk_json.hpp"

#include <nlohmann/json.hpp>

namespace dyad::io {
namespace {

using model::Debrief;
using nlohmann::json;

std::string_view name_of(model::Move move) { return model::move_names[model::index_of(move)]; }

template <class Names, class Which>
std::string_view name_in(const Names& names, Which which) {
  return names.at(static_cast<std::size_t>(which));
}

json terms_json(const std::vector<model::Term>& terms) {
  json list = json::array();
  for (const model::Term& term : terms)
    list.push_back({{"name", term.name}, {"value", term.value}});
  return list;
}

json equation_json(const model::Equation& equation) {
  return {{"score", equation.score},
          {"chance", equation.chance},
          {"terms", terms_json(equation.terms)}};
}

json state_json(const model::TalkState& state) {
  json customers = json::array();
  for (const auto& each : state.customers) {
    customers.push_back({{"power", each.power},
                         {"trust", each.trust},
                         {"empathy", each.empathy},
                         {"intoxication", each.intoxication}});
  }
  return {{"influence", state.influence},
          {"insight", state.insight},
          {"commitment", state.commitment},
          {"common_ground", state.common_ground},
          {"ceiling", state.ceiling},
          {"demand", state.demand},
          {"empathy", state.empathy},
          {"intoxication", state.intoxication},
          {"expected_influence", state.expected_influence},
          {"customers", customers}};
}

json turn_json(const model::TalkTurn& turn) {
  return {{"meeting", turn.meeting},
          {"turn", turn.turn},
          {"member", turn.member},
          {"move", name_of(turn.move)},
          {"imposed", turn.imposed},
          {"stage", name_in(model::stage_names, turn.stage)},
          {"reaction", name_in(model::reaction_names, turn.reaction)},
          {"engaged", turn.engaged},
          {"sold", turn.sold},
          {"refused", turn.refused},
          {"engagement", equation_json(turn.engagement)},
          {"engagement_draw", turn.engagement_draw},
          {"sale", turn.sale ? equation_json(*turn.sale) : json()},
          {"readiness_draw", turn.readiness_draw},
          {"influence_change", terms_json(turn.influence_change)},
          {"power_change", terms_json(turn.power_change)},
          {"discount", turn.discount ? json(*turn.discount) : json()},
          {"reward", turn.reward},
          {"after", state_json(turn.after)}};
}

json meeting_json(const model::TalkMeeting& meeting) {
  json turns = json::array();
  for (const model::TalkTurn& turn : meeting.turns) turns.push_back(turn_json(turn));
  return {{"before", state_json(meeting.before)},
          {"turns", turns},
          {"ended", meeting.end.has_value()},
          {"end", meeting.end ? json(name_in(model::end_names, *meeting.end)) : json()}};
}

json next_json(const model::NextTurn& next) {
  json prospects = json::array();
  for (const model::Prospect& each : next.prospects) {
    prospects.push_back({{"move", name_of(each.move)},
                         {"engaged", each.engaged},
                         {"sold", each.sold},
                         {"influence", each.influence},
                         {"power", each.power}});
  }
  return {{"meeting", next.meeting},
          {"turn", next.turn},
          {"stage", name_in(model::stage_names, next.stage)},
          {"member", next.member},
          {"prospects", prospects}};
}

}  // namespace

json talk_json(const Debrief& debrief) {
  json meetings = json::array(), points = json::array();
  for (const model::TalkMeeting& meeting : debrief.meetings) {
    meetings.push_back(meeting_json(meeting));
  }
  for (const model::TurningPoint& point : debrief.turning_points) {
    points.push_back({{"meeting", point.meeting},
                      {"turn", point.turn},
                      {"kind", name_in(model::turning_names, point.kind)},
                      {"change", point.change}});
  }
  return {{"meetings", meetings},
          {"next", debrief.next ? next_json(*debrief.next) : json()},
          {"turning_points", points}};
}

json moves_json(const std::vector<std::vector<model::Move>>& moves) {
  json list = json::array();
  for (const auto& of_meeting : moves) {
    json names = json::array();
    for (const model::Move move : of_meeting) names.push_back(name_of(move));
    list.push_back(names);
  }
  return list;
}

}  // namespace dyad::io
