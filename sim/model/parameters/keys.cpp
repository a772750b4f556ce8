#include "sim/model/parameters/keys.hpp"

#include "sim/model/parameters/declare.hpp"

namespace dyad::model {

std::vector<Key> keys_of(Parameters& parameters) {
  std::vector<Key> keys;
  declare_world(keys, parameters);
  declare_meeting(keys, parameters);
  declare_decision(keys, parameters);
  declare_company(keys, parameters);
  return keys;
}

const std::vector<TableInfo>& tables() {
  static const std::vector<TableInfo> all{
      {"run", "length and seed of a run"},
      {"population", "who is there"},
      {"genetics", "allele frequencies"},
      {"dopamine", "what the genes do"},
      {"attachment", "attachment of salespeople, customers and leaders"},
      {"traits", "fixed traits of people"},
      {"engagement", "whether the customer engages"},
      {"insight", "insight into the customer's needs"},
      {"influence", "the salesperson's influence"},
      {"customer_power", "the customer's power"},
      {"trust", "the customer's trust"},
      {"commitment", "the customer's commitment"},
      {"common_ground", "common ground inside a buying group"},
      {"power", "power, dopamine and empathy"},
      {"closing", "whether asking for the order succeeds"},
      {"negotiation", "the discount"},
      {"choice", "which move the salesperson makes"},
      {"learning", "learning by reward"},
      {"moves", "attributes of the moves"},
      {"team", "leaders and knowledge"},
      {"market", "value, churn and exchange of accounts"},
      {"measures", "what is measured"},
      {"intervention", "a training or a change of leadership; repeatable"},
      {"transcript", "a relationship written down turn by turn; repeatable"},
  };
  return all;
}

void apply_default(const Key& key) {
  std::visit(
      [&](auto* place) {
        using Value = std::remove_pointer_t<decltype(place)>;
        if constexpr (std::is_same_v<Value, std::string>) {
          if (auto* text = std::get_if<std::string_view>(&key.fallback))
            *place = std::string(*text);
        } else {
          if (auto* number = std::get_if<Value>(&key.fallback)) *place = *number;
        }
      },
      key.place);
}

bool is_default(const Key& key) {
  return std::visit(
      [&](const auto* place) {
        using Value = std::remove_const_t<std::remove_pointer_t<decltype(place)>>;
        if constexpr (std::is_same_v<Value, std::string>) {
          const auto* text = std::get_if<std::string_view>(&key.fallback);
          return text != nullptr && *text == *place;
        } else {
          const auto* number = std::get_if<Value>(&key.fallback);
          return number != nullptr && *number == *place;
        }
      },
      key.place);
}

Parameters default_parameters() {
  Parameters parameters{};
  for (const Key& key : keys_of(parameters)) apply_default(key);
  return parameters;
}

}  // namespace dyad::model
