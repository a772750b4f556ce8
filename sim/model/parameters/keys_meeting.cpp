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
  d.number("untailored", engagement.untailored, 0.5, amount, "1",
           "share of content that is a pitch when it comes without insight", a_choice);
  d.number("will_floor", engagement.will_floor, 0.5, amount, "1",
           "resistance to pressure of a customer without a will, beside the will itself", a_choice);
  d.number("power_floor", engagement.power_floor, 0.5, amount, "1",
           "how far self-focus bothers a customer without power, beside the power itself",
           a_choice);
}

void declare_insight(std::vector<Key>& keys, InsightParameters& insight) {
  Declare d(keys, "insight");
  d.number("gain", insight.gain, 0.16, rate, "1/turn", "insight gained by listening with empathy");
  d.number("forgetting", insight.forgetting, 0.10, rate, "1/gap", "insight lost between meetings");
  d.number("kept_after_sale", insight.kept_after_sale, 0.75, rate, "1",
           "share of insight still of use after a sale", calibrated);
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
  d.number("opening_threshold", influence.opening_threshold, 0.5, amount, "1",
           "self-focus of the very first turn from which it counts as opening about oneself",
           a_choice);
  d.number("opening_scar", influence.opening_scar, 0.5, rate, "1",
           "ceiling of influence lost by opening about oneself");
  d.number("scar_healing", influence.scar_healing, 0.0, rate, "1/gap",
           "healing of that ceiling between meetings");
  d.number("empathy_floor", influence.empathy_floor, 0.5, amount, "1",
           "what a customer without empathy makes of being let free, beside the empathy itself",
           a_choice);
  d.number("power_floor", influence.power_floor, 0.4, amount, "1",
           "influence that self-focus costs with a customer without power", a_choice);
  d.number("power_slope", influence.power_slope, 0.6, amount, "1",
           "what the customer's power adds to that cost", a_choice);
}

void declare_customer_power(std::vector<Key>& keys, CustomerPowerParameters& power) {
  Declare d(keys, "customer_power");
  d.number("gain", power.gain, 0.05, {0, 10}, "1/turn",
           "power gained from a self-focused salesperson");
  d.number("self", power.self, 0.5, amount, "1", "power gained from self-focus, even when engaged",
           a_choice);
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
  d.number("heard", trust.heard, 0.5, amount, "1", "trust gained by being listened to", a_choice);
  d.number("fit", trust.fit, 0.6, amount, "1", "trust gained by closeness that fits", a_choice);
  d.number("misfit", trust.misfit, 0.3, amount, "1", "trust lost by closeness that does not fit",
           a_choice);
}

void declare_commitment(std::vector<Key>& keys, CommitmentParameters& commitment) {
  Declare d(keys, "commitment");
  d.number("gain", commitment.gain, 0.12, {0, 10}, "1/turn",
           "commitment gained when the customer convinces himself", calibrated);
  d.number("yield", commitment.yield, 0.3, amount, "1",
           "commitment gained by being let free, as far as the needs are known", a_choice);
  d.number("press", commitment.press, 0.15, amount, "1",
           "commitment gained by pressing a customer without a will", a_choice);
}

void declare_common_ground(std::vector<Key>& keys, CommonGroundParameters& ground) {
  Declare d(keys, "common_ground");
  d.number("gain", ground.gain, 0.15, {0, 10}, "1/turn",
           "common ground of a group gained by letting go");
  d.number("loss", ground.loss, 0.10, {0, 10}, "1/turn", "common ground lost by self-focus");
  d.number("rest", ground.rest, 0.30, probability, "1", "common ground a group relaxes to");
  d.number("relax", ground.relax, 0.1, rate, "1/gap", "relaxation between meetings", a_choice);
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
  d.number("intercept", closing.intercept, -6.0, logit, "logit", "a sale without any reason",
           calibrated);
  d.number("commitment", closing.commitment, 4.5, logit, "logit", "the customer's commitment",
           calibrated);
  d.number("trust", closing.trust, 1.5, logit, "logit", "mean trust of the members", calibrated);
  d.number("content", closing.content, 7.4, logit, "logit", "insight times knowledge", calibrated);
  d.number("influence", closing.influence, 0.7, logit, "logit", "the salesperson's influence",
           calibrated);
  d.number("imbalance", closing.imbalance, 4.0, logit, "logit",
           "distance between influence and the customer's power");
  d.number("common_ground", closing.common_ground, 1.0, logit, "logit",
           "common ground that a group lacks");
  d.number("satisfied", closing.satisfied, 2.8, logit, "logit",
           "demand that the account lacks, because it has just bought", calibrated);
  d.number("will_floor", closing.will_floor, 0.1, {1e-3, 100}, "1",
           "say in a group of a member without a will, beside the will itself", a_choice);
  d.number("demand_recovery", closing.demand_recovery, 0.15, rate, "1/gap",
           "demand regained between meetings", a_choice);
  d.number("premature_trust", closing.premature_trust, 0.12, rate, "1",
           "trust lost by asking in vain before there is any commitment", a_choice);
  d.number("premature_influence", closing.premature_influence, 0.12, rate, "1",
           "influence lost likewise", a_choice);
  d.number("premature_power", closing.premature_power, 0.06, rate, "1",
           "power the customer gains likewise", a_choice);
  d.number("kept_after_refusal", closing.kept_after_refusal, 0.9, rate, "1",
           "share of commitment left after a refusal", a_choice);
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
