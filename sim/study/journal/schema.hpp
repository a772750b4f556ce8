// The tables of a journal, and what stands in them apart from runs.
#pragma once

#include "sim/study/journal/database.hpp"
#include "sim/study/journal/extent.hpp"
#include "sim/study/journal/identity.hpp"

namespace dyad::study {

struct Owner {
  Identity identity;
  Extent extent;
};

/// Whether nothing has been written to the database yet, as a process leaves it that is killed
/// while it makes a journal.
bool is_blank(Database& database);

/// Makes the tables, in one step: they are all there or none.
void create_tables(Database& database, const Owner& owner);

/// Throws base::Error unless this is a journal, of this version, with exactly its tables.
void check_tables(Database& database);

/// Throws base::Error when it is damaged.
Owner read_owner(Database& database);

/// Throws base::Error, showing all that differs, unless both are the same.
void check_same(const Database& database, const Owner& old, const Owner& now);

}  // namespace dyad::study
