#pragma once

#include "bench/naive/attachment.hpp"

namespace naive {

Company found(const Parameters& p, AttachmentTable& table, Random& random);

}  // namespace naive
