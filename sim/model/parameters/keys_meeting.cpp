// Keys of what happens between two people in a meeting (docs/odd.md, 4.2 and 4.4 to 4.7).
#include "sim/model/parameters/declare.hpp"

namespace dyad::model {
namespace {

void declare_engagement(std::vector<Key>& keys, EngagementParameters& engagement) {
  Declare d(keys, "engagement");
  d.number("intercept", engagement.intercept, -0.9, logit, "logit",
           "engagement without any reason");
  d.number("listening", engagement.listening, 2.0, logit, "logit",
           "listening, as far as it comes with empathy", "E30");
  d.number("trust", engagement.trust, 1.2, logit, "logit", "the customer's trust");
  d.number("closeness_fit", engagement.closeness_fit, 1.0, logit, "logit",
           "closeness that fits the customer's need", "E18");
  d.number("content", engagement.content, 1.5, logit, "logit", "insight the salesperson brings",
           "E28");
  d.number("empathy", engagement.empathy, 1.2, logit, "logit", "the customer's empathy");
  d.number("pressure", engagement.pressure, 1.8, logit, "logit",
           "pressure, felt more by a customer with a will");
  d.number("self_focus", engagement.self_focus, 1.4, logit, "logit",
           "talk about oneself, borne less by a powerful customer", "E32");
}

void declare_insight(std::vector<Key>& keys, InsightParameters& insight) {
  Declare d(keys, "insight");
  d.number("gain", insight.gain, 0.16, rate, "1/turn", "insight gained by listening with empathy");
  d.number("forgetting", insight.forgetting, 0.10, rate, "1/gap", "insight lost between meetings");
  d.number("kept_after_sale", insight.kept_after_sale, 0.5, rate, "1",
           "share of insight still of use after a sale");
}

void declare_influence(std::vector<Key>& keys, InfluenceParameters& influence) {
  Declare d(keys, "influence");
  d.number("gain", influence.gain, 0.20, {0, 10}, "1/turn",
           "influence gained with an engaged customer");
  d.number("yield_gain", influence.yield_gain, 0.8, {0, 10}, "1", "influence gained by letting go");
  d.number("loss", influence.loss, 0.10, {0, 10}, "1/turn",
           "influence lost by self-focus and pressure");
  d.number("rest", influence.rest, 0.30, probability, "1",
           "influence that a relationship relaxes to");
  d.number("relax", influence.relax, 0.09, rate, "1/gap", "relaxation between meetings");
  d.number("opening_scar", influence.opening_scar, 0.5, rate, "1",
           "ceiling of influence lost by opening about oneself");
  d.number("scar_healing", influence.scar_healing, 0.0, rate, "1/gap",
           "healing of that ceiling between meetings");
}

void declare_customer_power(std::vector<Key>& keys, CustomerPowerParameters& power) {
  Declare d(keys, "customer_power");
  d.number("gain", power.gain, 0.05, {0, 10}, "1/turn",
           "power gained from a self-focused salesperson");
  d.number("yield_gain", power.yield_gain, 0.35, {0, 10}, "1", "power gained when let free");
  d.number("loss", power.loss, 0.06, {0, 10}, "1/turn",
           "power lost to insight the customer lacked");
  d.number("relax_turn", power.relax_turn, 0.03, rate, "1/turn", "relaxation inside a meeting");
  d.number("relax_gap", power.relax_gap, 0.30, rate, "1/gap", "relaxation between meetings");
  d.number("base", power.base, 0.30, probability, "1", "power of a customer without a will");
  d.number("will_slope", power.will_slope, 0.30, {-1, 1}, "1", "power that comes with own will");
}

void declare_trust(std::vector<Key>& keys, TrustParameters& trust) {
  Declare d(keys, "trust");
  d.number("gain", trust.gain, 0.08, {0, 10}, "1/turn", "trust gained with an engaged customer",
           "E17");
  d.number("loss", trust.loss, 0.08, {0, 10}, "1/turn",
           "trust lost by pressure and ill-fitting closeness");
  d.number("rest", trust.rest, 0.30, probability, "1", "trust at the start of a relationship");
}

void declare_commitment(std::vector<Key>& keys, CommitmentParameters& commitment) {
  Declare d(keys, "commitment");
  d.number("gain", commitment.gain, 0.10, {0, 10}, "1/turn",
           "commitment gained when the customer convinces himself");
}

void declare_common_ground(std::vector<Key>& keys, CommonGroundParameters& ground) {
  Declare d(keys, "common_ground");
  d.number("gain", ground.gain, 0.15, {0, 10}, "1/turn",
           "common ground of a group gained by letting go");
  d.number("loss", ground.loss, 0.10, {0, 10}, "1/turn", "common ground lost by self-focus");
  d.number("rest", ground.rest, 0.30, probability, "1", "common ground a group relaxes to");
}

void declare_power(std::vector<Key>& keys, PowerParameters& power) {
  Declare d(keys, "power");
  d.number("intoxication_rpe", power.intoxication_rpe, 0.25, {0, 10}, "1",
           "intoxication from influence beyond expectation", "E25");
  d.number("intoxication_level", power.intoxication_level, 0.35, {0, 10}, "1",
           "intoxication that lasting influence leads to");
  d.number("intoxication_rate", power.intoxication_rate, 0.06, rate, "1/turn",
           "speed at which it gets there");
  d.number("gap_decay", power.gap_decay, 0.5, rate, "1/gap",
           "customer's intoxication lost between meetings");
  d.number("empathy_erosion", power.empathy_erosion, 0.8, {-1, 1}, "1",
           "empathy that full intoxication takes; 0 is the rival hypothesis", "E19, E20, E22, E23");
  d.number("empathy_erosion_sd", power.empathy_erosion_sd, 0.0, spread, "1",
           "SD of that erosion over salespeople", "E22");
  d.number("empathy_rate", power.empathy_rate, 0.10, rate, "1/turn",
           "speed at which empathy follows intoxication");
  d.number("empathy_gap_recovery", power.empathy_gap_recovery, 0.5, rate, "1/gap",
           "customer's empathy regained between meetings");
  d.number("expectation_rate", power.expectation_rate, 0.05, rate, "1/turn",
           "speed at which expectation follows influence");
}

void declare_closing(std::vector<Key>& keys, ClosingParameters& closing) {
  Declare d(keys, "closing");
  d.number("intercept", closing.intercept, -3.2, logit, "logit", "a sale without any reason");
  d.number("commitment", closing.commitment, 2.5, logit, "logit", "the customer's commitment");
  d.number("trust", closing.trust, 1.6, logit, "logit", "mean trust of the members");
  d.number("content", closing.content, 2.2, logit, "logit", "insight times knowledge");
  d.number("influence", closing.influence, 1.2, logit, "logit", "the salesperson's influence");
  d.number("imbalance", closing.imbalance, 4.0, logit, "logit",
           "distance between influence and the customer's power");
  d.number("common_ground", closing.common_ground, 1.0, logit, "logit",
           "common ground that a group lacks");
}

void declare_negotiation(std::vector<Key>& keys, NegotiationParameters& negotiation) {
  Declare d(keys, "negotiation");
  d.number("max_discount", negotiation.max_discount, 0.30, probability, "1", "largest discount");
  d.number("power", negotiation.power, 5.0, logit, "logit", "the customer's lead in power");
  d.number("empathy", negotiation.empathy, 3.0, logit, "logit", "empathy that the customers lack");
  d.number("anxiety", negotiation.anxiety, 0.6, logit, "logit/SD", "the salesperson's anxiety");
  d.number("avoidance", negotiation.avoidance, 0.3, logit, "logit/SD",
           "the salesperson's avoidance");
}

}  // namespace

void declare_meeting(std::vector<Key>& keys, Parameters& p) {
  declare_engagement(keys, p.engagement);
  declare_insight(keys, p.insight);
  declare_influence(keys, p.influence);
  declare_customer_power(keys, p.customer_power);
  declare_trust(keys, p.trust);
  declare_commitment(keys, p.commitment);
  declare_common_ground(keys, p.common_ground);
  declare_power(keys, p.power);
  declare_closing(keys, p.closing);
  declare_negotiation(keys, p.negotiation);
}

}  // namespace dyad::model
