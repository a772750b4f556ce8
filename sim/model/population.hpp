// Who is there at the start (docs/odd.md, 4.1), and how a relationship begins.
#pragma once

#include "sim/model/attachment.hpp"
#include "sim/model/state.hpp"

namespace dyad::model {

/// The sizes of the columns of so many replicates.
Shape shape_of(const PopulationParameters& population, std::int64_t replicates = 1);

/// Columns of the right size for so many replicates of `parameters`, with nobody in them yet.
Population empty_population(const Parameters& parameters, std::int64_t replicates = 1);

/// Builds the population: draws its people. Every draw is keyed by who it is for, so blocks can be
/// filled in any order.
class PopulationBuilder {
 public:
  /// first_replicate: the first of those that the population holds.
  PopulationBuilder(const Parameters& parameters, std::uint32_t first_replicate);

  /// The salespeople of a block with their accounts, customers and treatments.
  void fill_block(Population& population, std::int64_t block) const;

  /// All leaders.
  void fill_leaders(Population& population) const;

 private:
  struct BlockColumns;
  void assign_ids(const BlockColumns& columns) const;
  void fill_salespeople(const BlockColumns& columns) const;
  void fill_accounts(const BlockColumns& columns, int slot) const;
  void fill_customers(const BlockColumns& columns, int slot, int member) const;
  void assign_treatments(const BlockColumns& columns) const;

  const Parameters& p_;
  SeedKey seed_;
  std::uint32_t first_replicate_;
  AttachmentSampler salespeople_, customers_, leaders_;
};

/// Starts the relationship of one account slot afresh: the account's customers stay who they are.
void begin_relationship(const Parameters& parameters, Population& population, std::int64_t block,
                        int slot, int lane);

/// Whether a salesperson belongs to the group that an intervention is aimed at.
bool in_group(TargetGroup target, const SalespersonColumns& people, int lane);

}  // namespace dyad::model
