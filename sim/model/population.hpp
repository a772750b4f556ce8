// Who is there at the start (docs/odd.md, 4.1), and how a relationship begins.
#pragma once

#include "sim/model/attachment.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// Columns of the right size for `parameters`, with nobody in them yet.
Population empty_population(const Parameters& parameters);

/// Draws people. Every draw is keyed by who it is for, so blocks can be filled in any order.
class Founder {
 public:
  Founder(const Parameters& parameters, std::uint32_t replicate);

  /// The salespeople of a block with their accounts, customers and treatments.
  void fill_block(Population& population, std::int64_t block) const;

  /// All leaders.
  void fill_leaders(Population& population) const;

 private:
  void fill_salesperson(Population& population, std::int64_t block, int lane) const;
  void fill_account(Population& population, std::int64_t block, int slot, int lane) const;
  void fill_customer(Population& population, std::int64_t block, int slot, int member,
                     int lane) const;
  void treat(Population& population, std::int64_t block, int lane) const;
  Stream stream(std::int64_t entity, std::uint32_t part, Purpose purpose) const;
  double normal(std::int64_t entity, std::uint32_t part, Purpose purpose, double mean,
                double sd) const;

  const Parameters& p_;
  SeedKey seed_;
  std::uint32_t replicate_;
  AttachmentSampler salespeople_, customers_, leaders_;
};

/// Starts the relationship of one account slot afresh: the account's customers stay who they are.
void begin_relationship(const Parameters& parameters, Population& population, std::int64_t block,
                        int slot, int lane);

/// Whether a salesperson belongs to the group that an intervention is aimed at.
bool in_group(TargetGroup target, const SalespersonColumns& people, int lane);

}  // namespace dyad::model
